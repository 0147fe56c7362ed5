using Summarizer.Engines.Rules.Lines;

namespace Summarizer.Engines.Rules.Headlines;

/// <summary>A part that a headline leaves out, or would if it might.</summary>
/// <param name="Text">The part.</param>
/// <param name="Rule">The rule that proposes it.</param>
/// <param name="Cost">What its words say that the headline would not say any more; more where it would still be too long.</param>
/// <param name="Refusal">Why it stays; null when it is left out.</param>
public sealed record HeadlineCut(string Text, string Rule, float Cost, string? Refusal)
{
    internal const string NoClause = "what is left is no whole clause";
    internal const string Unsound = "what is left does not follow";

    internal static HeadlineCut Of(Line line, Deletion deletion, float cost, string? refusal)
    {
        var (first, last) = (line[deletion.From], line[deletion.To - 1]);
        return new HeadlineCut(line.Article.Article.Text[first.Start..(last.Start + last.Length)], deletion.Rule!.Name, cost, refusal);
    }
}
