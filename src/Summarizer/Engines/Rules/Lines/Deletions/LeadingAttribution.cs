using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>"According to the police, …", "The police said on Monday that …".</summary>
static class LeadingAttribution
{
    static readonly TokenTraits Marks = TokenMark.Comma | TokenMark.Colon | TokenMark.Quote | TokenMark.SingleQuote;

    /// <summary>"According to …".</summary>
    public static DeletionRule According { get; } =
        new("leading attribution", "[According to the police,] the old bridge is closed.", WordClass.According, FindAccording, IsLeading: true);

    /// <summary>"… said that".</summary>
    public static DeletionRule Said { get; } =
        new("leading attribution", "[The police said on Monday that] the old bridge is closed.", TokenMark.Word, FindSaid, IsLeading: true);

    static void FindAccording(in DeletionFinder finder, int at) => finder.Add(0, finder.Next(1, TokenMark.Comma, Marks, 16) + 1, guarded: false);

    static void FindSaid(in DeletionFinder finder, int at)
    {
        var line = finder.Line;
        // The first verb: "has denied that he warned …" is not what was said.
        var said = finder.Next(1, WordClass.Verb, Marks | WordClass.Relative | WordClass.That, 11);
        if (!line.Is(said, WordClass.Said) || !line.Is(said, WordClass.Attribution))
            return;
        var rest = said + 1;
        if (line.Is(rest, WordClass.EndPreposition) && line.Is(rest + 1, WordClass.Day))
            rest += 2;
        else if (line.Is(rest, WordClass.Day))
            rest++;
        if (line.Is(rest, WordClass.That) && line.Is(rest + 1, TokenMark.Word))
            rest++;
        else if (!line.Is(rest, WordClass.ClauseOpener | TokenMark.Capital))
            return;
        if (finder.Next(rest, WordClass.Auxiliary | WordClass.Past | WordClass.Attribution, TokenMark.Stopper, 25) > 0)
            finder.Add(0, rest);
    }
}
