using System.Diagnostics.Metrics;
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

    /// <summary>Puts a call on the bill, and into the metrics.</summary>
    public void Add(ChatTokenUsage usage)
    {
        lock (gate)
        {
            input += usage.InputTokenCount;
            output += usage.OutputTokenCount;
            isKnown = true;
        }
        LlmMetrics.Spent(options.Model, usage.InputTokenCount, usage.OutputTokenCount, Cost(usage.InputTokenCount, usage.OutputTokenCount));
    }

    decimal? Cost(long inputTokens, long outputTokens) => options is { InputPricePerMillion: null, OutputPricePerMillion: null } ? null
        : ((inputTokens * (options.InputPricePerMillion ?? 0)) + (outputTokens * (options.OutputPricePerMillion ?? 0))) / 1_000_000;
}

/// <summary>What the LLM engine measures, under the name <c>Summarizer.SemanticKernel</c>.</summary>
static class LlmMetrics
{
    static readonly Meter Meter = new("Summarizer.SemanticKernel");
    static readonly Counter<long> Tokens = Meter.CreateCounter<long>("summarizer.llm.tokens", "{token}", "Tokens read and written.");
    static readonly Counter<double> Costs = Meter.CreateCounter<double>("summarizer.llm.cost", description: "Estimated cost, in the currency of the prices.");
    static readonly Counter<long> Calls = Meter.CreateCounter<long>("summarizer.llm.calls", "{call}", "Calls by how they ended.");
    static readonly Histogram<double> Grounded = Meter.CreateHistogram<double>("summarizer.llm.grounded", "1", "The share of facts that stand in the article.");

    public static void Spent(string model, int input, int output, decimal? cost)
    {
        Tokens.Add(input, new("model", model), new("direction", "input"));
        Tokens.Add(output, new("model", model), new("direction", "output"));
        if (cost is { } money)
            Costs.Add((double)money, new KeyValuePair<string, object?>("model", model));
    }

    public static void Ended(string model, string outcome) => Calls.Add(1, new("model", model), new("outcome", outcome));

    public static void Checked(string model, double share) => Grounded.Record(share, new KeyValuePair<string, object?>("model", model));
}
