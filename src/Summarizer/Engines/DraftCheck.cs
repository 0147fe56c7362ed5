using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer.Engines;

/// <summary>The gate of every engine: what it lets through stands verbatim in the article.</summary>
public static class DraftCheck
{
    /// <summary>The longest headline, in UTF-16 code units.</summary>
    public const int MaxHeadlineLength = 110;

    /// <summary>The facts whose quotes stand in the article, at their places in its text.</summary>
    public static IReadOnlyList<KeyFact> Ground(IReadOnlyList<DraftFact> facts, Article article)
    {
        var grounded = new List<KeyFact>(facts.Count);
        foreach (var fact in facts)
        {
            var start = Locate(fact, article.Text);
            if (start >= 0 && fact.Text.Length > 0)
                grounded.Add(new KeyFact(fact.Text, fact.Quote, start, fact.Quote.Length));
        }
        return grounded;
    }

    static int Locate(DraftFact fact, string text)
    {
        if (fact.Quote.Length == 0)
            return -1;
        if (fact.Start is { } start && start >= 0 && start + fact.Quote.Length <= text.Length
            && text.AsSpan(start, fact.Quote.Length).SequenceEqual(fact.Quote))
            return start;
        return text.IndexOf(fact.Quote, StringComparison.Ordinal);
    }
}
