using System.Globalization;
using Summarizer.Articles;

namespace Summarizer.Summaries;

/// <summary>
/// What readers should know of how much of an article was read: that it may be a beginning only, or that much was taken for noise.
/// </summary>
public static class ReadingRemark
{
    /// <summary>
    /// The remark, one sentence; null when there is none to make. Of a part, what was left out beside it tells nothing more.
    /// </summary>
    public static string? Of(Summary summary) => OfPart(summary.Partial) ?? OfNoise(summary.WordsLeftOut);

    static string? OfPart(PartialReason? partial) => partial switch
    {
        PartialReason.Paywall => "This may be the beginning of the article only: it ends at a paywall.",
        PartialReason.CutShort => "This is the beginning of the article only: its text was cut short.",
        _ => null,
    };

    static string? OfNoise(int? words) =>
        words is null ? null : string.Create(CultureInfo.InvariantCulture,
            $"{words:N0} words were left out as noise; part of the article may be among them.");
}
