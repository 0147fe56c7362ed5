using Summarizer.Articles;
using Summarizer.Engines.Rules;
using Summarizer.Summaries;

namespace Summarizer.Engines;

/// <summary>What the gate let through.</summary>
/// <param name="Headline">One line of at most <see cref="DraftCheck.MaxHeadlineLength"/>, never cut within a word.</param>
/// <param name="HeadlineStands">Whether it is the engine's; otherwise the draft's had numbers, names or markup that the article lacks.</param>
/// <param name="Facts">The facts that stand in the article, at their places in its text.</param>
/// <param name="Passed">The share of the draft's facts that stand, from 0 to 1.</param>
public sealed record CheckedDraft(string Headline, bool HeadlineStands, IReadOnlyList<KeyFact> Facts, double Passed);

/// <summary>The gate of every engine: what it lets through stands in the article, quotes verbatim, numbers and names as they are there.</summary>
public static class DraftCheck
{
    /// <summary>The longest headline, in UTF-16 code units.</summary>
    public const int MaxHeadlineLength = 110;

    /// <summary>The longest text of a fact, in UTF-16 code units.</summary>
    public const int MaxFactLength = 600;

    /// <summary>Quotes shorter than this carry nothing.</summary>
    const int MinQuoteLength = 8;

    /// <summary>Quotes longer than this point nowhere.</summary>
    const int MaxQuoteLength = 2000;

    /// <summary>Checks a draft against its article.</summary>
    public static CheckedDraft Check(Draft draft, Article article)
    {
        // The rules only ever cut the article's own words, so their words need no looking up. A model's do.
        var isForeign = draft.Engine.Name != RuleBasedSummarizer.Name;
        var quotes = new QuoteSearch(article.Text);
        var facts = new List<KeyFact>(draft.Facts.Count);
        var passed = 0;
        foreach (var fact in draft.Facts)
        {
            if (Ground(fact, article, quotes, isForeign) is not { } grounded)
                continue;
            passed++;
            if (!IsKnown(grounded, facts))
                facts.Add(grounded);
        }

        var headline = OneLine.Of(draft.Headline, MaxHeadlineLength);
        var stands = headline.Length > 0 && (!isForeign || Evidence.Stands(headline, article));
        if (!stands)
            headline = OneLine.Of(facts.Count > 0 ? facts[0].Text : article.Title ?? article.Text, MaxHeadlineLength);
        return new CheckedDraft(headline, stands, facts, draft.Facts.Count == 0 ? 0 : (double)passed / draft.Facts.Count);
    }

    static KeyFact? Ground(DraftFact fact, Article article, QuoteSearch quotes, bool isForeign)
    {
        if (quotes.Find(fact.Quote, fact.Start) is not { } place || (isForeign && place.Length is < MinQuoteLength or > MaxQuoteLength))
            return null;
        var text = OneLine.Of(fact.Text, MaxFactLength);
        if (text.Length == 0 || (isForeign && !Evidence.Stands(text, article)))
            return null;
        var slice = article[place];
        return new KeyFact(text, slice.SequenceEqual(fact.Quote) ? fact.Quote : slice.ToString(), place.Start, place.Length);
    }

    static bool IsKnown(KeyFact fact, List<KeyFact> facts)
    {
        foreach (var known in facts)
            if ((known.Start == fact.Start && known.Length == fact.Length) || known.Text == fact.Text)
                return true;
        return false;
    }
}
