using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>"(the mayor's party)".</summary>
static class Parenthesis
{
    /// <summary>The rule.</summary>
    public static DeletionRule Rule { get; } =
        new("parenthesis", "The council closed the old bridge [(built in brick)] for two years.", TokenMark.OpenParenthesis, Find);

    static void Find(in DeletionFinder finder, int at)
    {
        var behind = finder.Next(at + 1, TokenMark.CloseParenthesis, TokenMark.OpenParenthesis, 20) + 1;
        // "the bridge, (built in brick), …": of two commas one stays.
        var hasTwo = finder.Line.Is(at - 1, TokenMark.Comma) && finder.Line.Is(behind, TokenMark.Comma);
        finder.Add(hasTwo ? at - 1 : at, behind);
    }
}
