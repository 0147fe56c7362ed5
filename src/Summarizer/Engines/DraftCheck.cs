using Summarizer.Articles;
using Summarizer.Engines.Grounding;
using Summarizer.Summaries;
using Summarizer.Text;

namespace Summarizer.Engines;

/// <summary>What the gate made of a draft: what is stored.</summary>
/// <param name="Headline">One line of at most <see cref="DraftCheck.MaxHeadlineLength"/>, never cut within a word.</param>
/// <param name="Facts">The facts whose quotes stand in the article, at their places in its text, each as the engine worded it or as its
/// quote does.</param>
/// <param name="Passed">The share of the draft's facts whose quotes stand, from 0 to 1.</param>
public sealed record CheckedDraft(string Headline, IReadOnlyList<KeyFact> Facts, double Passed);

/// <summary>
/// The gate of every engine: a line that is proved by its quote is shown as it is, any other is worded by the quote; what the article does
/// not have is dropped.
/// </summary>
public static class DraftCheck
{
    /// <summary>
    /// The longest headline, in UTF-16 code units: a line is better long than without the story. Characters as wide as two letters say as
    /// much as two: of them it has half as many.
    /// </summary>
    public const int MaxHeadlineLength = 150;

    /// <summary>The longest text of a fact, in UTF-16 code units.</summary>
    public const int MaxFactLength = 600;

    /// <summary>The longest quote of a fact, in UTF-16 code units; one sentence always fits.</summary>
    public const int MaxQuoteLength = 2000;

    /// <summary>Quotes shorter than this carry nothing, unless they are a whole sentence.</summary>
    const int MinQuoteLength = 8;

    /// <summary>Of a longer quote the sentence nearest to the fact is taken.</summary>
    const int MostSentences = 3;

    /// <summary>Whether a line is short enough for a headline, to its readers.</summary>
    internal static bool FitsHeadline(string line) => ReadersWidth.Of(line) <= MaxHeadlineLength;

    /// <summary>Checks a draft against its article.</summary>
    public static CheckedDraft Check(Draft draft, Article article, Wording wording = Wording.Proved)
    {
        var sentences = new ArticleSentences(article);
        var quotes = new QuoteSearch(article.Text);
        var worded = new FactWording(article, sentences, wording);
        var facts = new List<KeyFact>(draft.Facts.Count);
        var passed = 0;
        foreach (var fact in draft.Facts)
        {
            if (SentencesOf(fact, quotes, sentences) is not { Count: > 0 } quote)
                continue;
            passed++;
            var known = worded.Of(OneLine.Of(fact.Text, MaxFactLength), quote);
            if (!IsKnown(known, facts))
                facts.Add(known);
        }
        var headline = new HeadlineWording(article, sentences).Of(OneLine.Of(draft.Headline, MaxHeadlineLength), facts);
        return new CheckedDraft(headline, facts, draft.Facts.Count == 0 ? 0 : (double)passed / draft.Facts.Count);
    }

    /// <summary>The whole sentences that a quote is of: what stands beside it in them may say that it is not so.</summary>
    static List<TextSpan>? SentencesOf(DraftFact fact, QuoteSearch quotes, ArticleSentences sentences)
    {
        if (quotes.Find(fact.Quote, fact.Start) is not { } place)
            return null;
        var covered = sentences.Covering(place);
        if (covered.Count == 0 || place.Length < MinQuoteLength && (covered.Count > 1 || place.Length < covered[0].Length - 1))
            return null;
        return covered.Count <= MostSentences && covered[^1].End - covered[0].Start <= MaxQuoteLength ? covered
            : [Nearness.Of(fact.Text, sentences.Text, covered)];
    }

    static bool IsKnown(KeyFact fact, List<KeyFact> facts)
    {
        foreach (var known in facts)
        {
            if (known.Text == fact.Text || known.Start == fact.Start && known.Length == fact.Length
                && (known.Proof == Proof.Quoted || fact.Proof == Proof.Quoted))
            {
                return true;
            }
        }

        return false;
    }
}
