using OpenAI.Chat;
using Summarizer.Summaries;

namespace Summarizer.SemanticKernel.Costs;

/// <summary>What the calls for one summary cost, together.</summary>
sealed class Bill(LlmOptions options)
{
    readonly Lock gate = new();
    long input, output;
    bool isKnown;

    /// <summary>The sum; null when no call told.</summary>
    public Usage? Usage
    {
        get
        {
            lock (gate)
            {
                return isKnown
                    ? new Usage((int)Math.Min(input, int.MaxValue), (int)Math.Min(output, int.MaxValue), Cost(input, output)) : null;
            }
        }
    }

    /// <summary>Puts a call on the bill.</summary>
    /// <param name="usage">What the server says it took.</param>
    /// <param name="mostInput">As many tokens as the question can have at most. A server that tells of two thousand million does not empty
    /// the day's budget.</param>
    /// <returns>What it took; null when the server did not say, or nothing that can be.</returns>
    public long? Add(ChatTokenUsage usage, int mostInput)
    {
        if (usage.InputTokenCount <= 0 || usage.OutputTokenCount < 0)
            return null;
        var (asked, answered) = (Math.Min(usage.InputTokenCount, mostInput), Math.Min(usage.OutputTokenCount, options.MaxOutputTokens));
        lock (gate)
        {
            input += asked;
            output += answered;
            isKnown = true;
        }
        return (long)asked + answered;
    }

    decimal? Cost(long inputTokens, long outputTokens) => options is { InputPricePerMillion: null, OutputPricePerMillion: null } ? null
        : ((inputTokens * (options.InputPricePerMillion ?? 0)) + (outputTokens * (options.OutputPricePerMillion ?? 0))) / 1_000_000;
}
