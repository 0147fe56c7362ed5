using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>"— the first in years —".</summary>
static class DashAside
{
    /// <summary>The rule.</summary>
    public static DeletionRule Rule { get; } =
        new("aside between dashes", "The old bridge [— the pride of the town —] was closed for two years.", TokenMark.Dash, Find);

    static void Find(in DeletionFinder finder, int at)
    {
        var close = finder.Next(at + 1, TokenMark.Dash, TokenMark.Quote | TokenMark.SingleQuote, 20);
        if (close > at + 1 && finder.Line.Is(close + 1, TokenMark.Word) && !finder.Line.Is(close + 1, TokenMark.Capital))
            finder.Add(at, close + 1);
    }
}
