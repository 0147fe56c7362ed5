using Summarizer.Engines.Rules.Grammar;
using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines;

/// <summary>What joins a sentence to the one before: "But", "However,", "In addition,".</summary>
static class SentenceJoint
{
    const int Longest = 8;
    const int LongestLabel = 6;

    /// <summary>Leaves it out, unless nothing else is left.</summary>
    public static void Remove(Line line)
    {
        if (Length(line) is > 0 and var length && length < line.Count)
            line.Delete(0, length);
    }

    /// <summary>How many tokens it has; 0 when there is none.</summary>
    public static int Length(Line line)
    {
        if (!line.Article.Vocabulary.IsEnglish)
            return 0;
        // What is said behind "or" holds only where the other does not.
        if (line.Text(0).Equals("or", StringComparison.OrdinalIgnoreCase))
            return 0;
        // "Earlier, though, …"
        if (line.Is(0, WordClass.CommaConnective) && line.Is(1, TokenMark.Comma))
            return line.Is(2, WordClass.CommaConnective | WordClass.Subordinator) && line.Is(3, TokenMark.Comma) ? 4 : 2;
        if (line.Is(0, WordClass.Connective) && line.Is(1, TokenMark.Word) && line.Is(1, TokenMark.SpaceBefore) && !IsMeasured(line))
            return 1;
        for (var i = 1; i < Math.Min(line.Count, Longest); i++)
        {
            // "The big picture Parents who …": where a page set its label apart, its text does not.
            if (i > 1 && line.Is(i, TokenMark.Capital) && line.Is(i, WordClass.UsuallyLower)
                && OpeningPhrases.Contains(line.Article.Article.Text.AsSpan(line[0].Start,
                    line[i - 1].Start + line[i - 1].Length - line[0].Start)))
            {
                return i;
            }

            // "Where it stands: …", "How it works: …"
            if (line.Is(i, TokenMark.Colon) && line.Is(0, WordClass.QuestionOpener) && i < LongestLabel
                && !line.Is(i - 1, TokenMark.Question))
            {
                return i + 1;
            }

            if (line.Is(i, TokenMark.Comma | TokenMark.Colon))
            {
                var phrase = line.Article.Article.Text.AsSpan(line[0].Start, line[i].Start - line[0].Start);
                return !OpeningPhrases.Contains(phrase) ? 0 : IsTimed(line, i, out var colon) ? colon + 1 : i + 1;
            }
        }
        return 0;
    }

    static bool IsMeasured(Line line) =>
        line.Text(0).Equals("so", StringComparison.OrdinalIgnoreCase) && Openings.IsMeasure(line.Text(1));

    /// <summary>"Update, 10 p.m.: …": behind the label's comma there is its time.</summary>
    static bool IsTimed(Line line, int comma, out int colon)
    {
        for (colon = comma + 1; colon < Math.Min(line.Count, comma + Longest); colon++)
        {
            if (line.Is(colon, TokenMark.Colon))
                return line.Is(comma + 1, WordClass.Digit);
        }
        return false;
    }
}
