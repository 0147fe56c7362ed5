using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel;
using Summarizer.Engines;
using Summarizer.SemanticKernel.Costs;
using Summarizer.SemanticKernel.Health;
using Summarizer.SemanticKernel.Wire;
using ChatTokenUsage = OpenAI.Chat.ChatTokenUsage;

namespace Summarizer.SemanticKernel;

/// <summary>One question to the model and its answer, or the reason why there is none.</summary>
sealed class Conversation(IChatCompletionService service, TokenBudget budget, LlmHealth health, LlmOptions options, TimeProvider clock)
{
    static readonly Counter<long> Calls =
        new Meter(Telemetry.Name).CreateCounter<long>("summarizer.llm.calls", "{call}",
            "Calls of the LLM, by how they ended or why they were not made.");

    /// <summary>More tokens than the schema of the answer and the marks between messages take.</summary>
    const int FrameTokens = 1000;

    readonly PromptExecutionSettings settings = ChatService.Settings(options);

    /// <summary>Asks.</summary>
    /// <exception cref="EngineTroubleException">There is no answer; says why.</exception>
    public async Task<Answer> AskAsync(ChatHistory chat, Bill bill, CancellationToken cancellation)
    {
        try
        {
            if (health.IsPaused)
                throw new EngineTroubleException(Degradation.RateLimited);
            var bytes = chat.Sum(message => Encoding.UTF8.GetByteCount(message.Content ?? ""));
            // Three bytes make a token, about; a little too many are set aside rather than too few.
            var booking = await budget.BookAsync((bytes / 3) + options.MaxOutputTokens, cancellation);
            // No token has less than a byte; what a service puts around the messages is short.
            var answer = Answer.Of(await SendAsync(chat, bill, bytes + FrameTokens, booking, cancellation));
            health.Answered();
            Calls.Add(1, new KeyValuePair<string, object?>("outcome", "answered"));
            return answer;
        }
        catch (Exception exception) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("The call was given up.", exception, cancellation);
        }
        catch (Exception exception)
        {
            var trouble = Trouble.Of(exception, clock.GetUtcNow());
            if (!health.IsPaused)
                health.Failed(trouble);
            Calls.Add(1, new KeyValuePair<string, object?>("outcome", trouble.Reason.ToWord()));
            throw exception as EngineTroubleException ?? new EngineTroubleException(trouble.Reason, cause: exception);
        }
    }

    async Task<IReadOnlyList<ChatMessageContent>> SendAsync(ChatHistory chat, Bill bill, int mostInput, TokenBudget.Booking booking,
        CancellationToken cancellation)
    {
        // What was set aside counts as spent when nobody tells: not by a server without usage, nor by a call that was cut off.
        var spent = booking.Tokens;
        try
        {
            var reply = await service.GetChatMessageContentsAsync(chat, settings, kernel: null, cancellation);
            if (reply is [{ Metadata: { } metadata }, ..] && metadata.TryGetValue("Usage", out var value) && value is ChatTokenUsage usage)
                spent = bill.Add(usage, mostInput) ?? spent;
            return reply;
        }
        catch (Exception exception) when (Trouble.Of(exception, clock.GetUtcNow()).IsFree)
        {
            spent = 0;
            throw;
        }
        finally
        {
            await booking.SettleAsync(spent);
        }
    }
}
