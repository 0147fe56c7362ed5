using OpenAI.Chat;
using Summarizer.Summaries;

namespace Summarizer.SemanticKernel;

/// <summary>What the calls for one summary cost, together.</summary>
sealed class Bill(LlmOptions options)
{
    readonly Lock gate = new();
    int input, output;
    bool isKnown;

    /// <summary>The sum; null when no call told.</summary>
    public Usage? Usage
    {
        get
        {
            lock (gate)
                return isKnown ? new Usage(input, output, Cost(input, output)) : null;
        }
    }

    /// <summary>Puts a call on the bill.</summary>
    public void Add(ChatTokenUsage usage)
    {
        lock (gate)
        {
            input += usage.InputTokenCount;
            output += usage.OutputTokenCount;
            isKnown = true;
        }
    }

    decimal? Cost(long inputTokens, long outputTokens) => options is { InputPricePerMillion: null, OutputPricePerMillion: null } ? null
        : ((inputTokens * (options.InputPricePerMillion ?? 0)) + (outputTokens * (options.OutputPricePerMillion ?? 0))) / 1_000_000;
}
