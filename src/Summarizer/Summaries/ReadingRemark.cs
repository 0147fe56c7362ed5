using System.Globalization;
using Summarizer.Articles;

namespace Summarizer.Summaries;

/// <summary>What readers should know of how much of an article was read: that it may be a beginning only, or that much was taken for noise.</summary>
public static class ReadingRemark
{
    /// <summary>The remark, a sentence or two; null when there is none to make.</summary>
    public static string? Of(Summary summary)
    {
        var remarks = ((string?[])[OfPart(summary.Partial), OfNoise(summary.WordsLeftOut)]).OfType<string>().ToList();
        return remarks.Count == 0 ? null : string.Join(' ', remarks);
    }

    static string? OfPart(PartialReason? partial) => partial switch
    {
        PartialReason.Paywall => "This may be the beginning of the article only: it ends at a paywall.",
        PartialReason.CutShort => "This is the beginning of the article only: its text was cut short.",
        _ => null,
    };

    static string? OfNoise(int? words) =>
        words is null ? null : string.Create(CultureInfo.InvariantCulture, $"{words:N0} words were left out as noise; part of the article may be among them.");
}
