using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>", the police said", in the middle or at the end.</summary>
static class Attribution
{
    const int Longest = 12;

    static readonly TokenTraits Breaks = TokenMark.Colon | TokenMark.Quote | TokenMark.SingleQuote;

    /// <summary>The rule.</summary>
    public static DeletionRule Rule { get; } = new("attribution", "The old bridge was closed for two years[, the police said].", TokenMark.Comma, Find);

    static void Find(in DeletionFinder finder, int at)
    {
        if (finder.ReachesStop(at + 1, Breaks | TokenMark.Comma, 2, 24) && IsAttribution(finder, at + 1))
            finder.Add(at, finder.Stop, guarded: false);
        else if (finder.Next(at + 1, TokenMark.Comma, Breaks, Longest) is > 0 and var close && IsAttribution(finder, at + 1, close))
            finder.Add(at, close, guarded: false);
    }

    static bool IsAttribution(in DeletionFinder finder, int from, int before = int.MaxValue) => finder.Line.Is(from, WordClass.According)
        || !finder.Line.Is(from, WordClass.Coordinator | WordClass.Subordinator | WordClass.Relative)
        && finder.Next(from, WordClass.Attribution, TokenTraits.None, Math.Min(Longest, before - from)) > 0;
}
