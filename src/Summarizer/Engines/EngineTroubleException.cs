using Summarizer.Summaries;

namespace Summarizer.Engines;

/// <summary>An engine cannot answer now; another one shall.</summary>
/// <param name="reason">Why, in one word.</param>
/// <param name="usage">What was spent all the same.</param>
/// <param name="cause">What happened underneath. Its message may quote the article: it is never logged.</param>
public sealed class EngineTroubleException(Degradation reason, Usage? usage = null, Exception? cause = null)
    : Exception($"The engine is in trouble: {reason.ToWord()}.", cause)
{
    /// <summary>Why.</summary>
    public Degradation Reason { get; } = reason;

    /// <summary>What was spent all the same; null when nothing is known.</summary>
    public Usage? Usage { get; } = usage;
}
