using System.Text.Json;
using Summarizer.Summaries;

namespace Summarizer.Engines;

/// <summary>
/// Why the engine that was asked for did not answer, or not well enough; part of the HTTP contract, as words like <c>rate-limited</c>.
/// </summary>
public enum Degradation
{
    /// <summary>The model's service asked to come back later.</summary>
    RateLimited,

    /// <summary>The service could not be reached, failed, or something else answered in its place.</summary>
    Unavailable,

    /// <summary>The service did not answer in time.</summary>
    TimedOut,

    /// <summary>Too many calls were in flight already.</summary>
    TooBusy,

    /// <summary>Today's tokens are spent.</summary>
    OverBudget,

    /// <summary>The service does not accept the request: key, model name, rights or settings are wrong.</summary>
    Misconfigured,

    /// <summary>The model declined.</summary>
    Refused,

    /// <summary>The service's content filter stepped in.</summary>
    Filtered,

    /// <summary>The model answered something else than what it was asked for.</summary>
    Malformed,

    /// <summary>The answer hit the limit of its length.</summary>
    Truncated,

    /// <summary>Too little of the answer stands in the article; the rules filled it up.</summary>
    Ungrounded,
}

/// <summary>The words of <see cref="Degradation"/>.</summary>
public static class DegradationWords
{
    static readonly string[] KebabNames = [.. Enum.GetNames<Degradation>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    /// <summary>The word for <see cref="EngineInfo.Degraded"/>.</summary>
    public static string ToWord(this Degradation reason) => KebabNames[(int)reason];

    /// <summary>Whether the next call, about whatever article, would fare no better.</summary>
    public static bool WouldRecur(this Degradation reason) =>
        reason is Degradation.RateLimited or Degradation.Unavailable or Degradation.TimedOut
        or Degradation.TooBusy or Degradation.OverBudget or Degradation.Misconfigured;

    /// <summary>Whether a later try may go better, with the same article, model and prompt.</summary>
    public static bool MayPass(string? word) =>
        Array.IndexOf(KebabNames, word) is >= 0 and var index && (Degradation)index is not (Degradation.Refused or Degradation.Filtered
            or Degradation.Truncated or Degradation.Ungrounded);
}
