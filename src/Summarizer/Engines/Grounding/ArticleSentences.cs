using Summarizer.Articles;
using Summarizer.Engines.Rules.Grammar;
using Summarizer.Text;

namespace Summarizer.Engines.Grounding;

/// <summary>The sentences of an article, cut where they are asked for.</summary>
sealed class ArticleSentences(Article article)
{
    (int Paragraph, int Place, bool IsOpen) asked = (-1, 0, false);
    readonly List<TextSpan>?[] cut = new List<TextSpan>?[article.Paragraphs.Count];

    /// <summary>The article's text.</summary>
    public string Text => article.Text;

    /// <summary>Its language.</summary>
    public Language Language { get; } = Language.For(article.Language);

    /// <summary>The first sentences of the news itself.</summary>
    public IEnumerable<TextSpan> First(int most)
    {
        for (var i = 0; i < article.Paragraphs.Count && most > 0; i++)
        {
            if (article.Paragraphs[i].Kind != ParagraphKind.Body)
                continue;
            foreach (var sentence in Of(i))
            {
                if (most-- == 0)
                    yield break;
                yield return sentence;
            }
        }
    }

    /// <summary>The sentences that a place has a part of; none when it is outside the news.</summary>
    public List<TextSpan> Covering(TextSpan place)
    {
        var covering = new List<TextSpan>();
        for (var i = FirstTouching(place); i < article.Paragraphs.Count && article.Paragraphs[i].Span.Start < place.End; i++)
        {
            foreach (var sentence in Of(i))
            {
                if (sentence.Start < place.End && sentence.End > place.Start)
                    covering.Add(sentence);
            }
        }

        return covering;
    }

    /// <summary>Sentences that are to carry a line, with who the "he", "she" or "the company" of each is by the sentence before.</summary>
    public IReadOnlyList<QuotedSentence> Read(IReadOnlyList<TextSpan> spans)
    {
        var read = new List<QuotedSentence>(spans.Count);
        EnglishSentence? before = null;
        foreach (var span in spans)
        {
            var sentence = EnglishSentence.Read(Text, span.Start, span.End, IsInQuotation(span.Start));
            var antecedent = Antecedent.None;
            if (Antecedent.PlaceIn(sentence) >= 0)
            {
                before ??= Before(span) is { } previous ? EnglishSentence.Read(Text, previous.Start, previous.End) : null;
                antecedent = before is null ? Antecedent.None : Antecedent.Of(before, sentence);
            }

            read.Add(new QuotedSentence(span, sentence, antecedent));
            before = sentence;
        }
        return read;
    }

    /// <summary>From where a quotation begins to where it ends, in whole sentences, when a sentence is only a part of it.</summary>
    public TextSpan WithWholeQuotation(TextSpan span)
    {
        var paragraph = Of(FirstTouching(span));
        var at = paragraph.IndexOf(span);
        if (at < 0)
            return span;
        var (first, last) = (at, at);
        while (first > 0 && paragraph[last].End - paragraph[first - 1].Start <= DraftCheck.MaxQuoteLength
            && IsInQuotation(paragraph[first].Start))
        {
            first--;
        }

        while (last + 1 < paragraph.Count && paragraph[last + 1].End - paragraph[first].Start <= DraftCheck.MaxQuoteLength
            && IsInQuotation(paragraph[last].End))
        {
            last++;
        }

        var start = paragraph[first].Start;
        return new TextSpan(start, paragraph[last].End - start);
    }

    /// <summary>Whether a quotation that begins in the paragraph before a place does not end before it.</summary>
    public bool IsInQuotation(int place)
    {
        var paragraph = article.Paragraphs[FirstTouching(new TextSpan(Math.Max(0, place - 1), 1))].Span.Start;
        // From where was asked last, so that sentence after sentence of a paragraph is no more than one way through it.
        if (asked.Paragraph != paragraph || asked.Place > place)
            asked = (paragraph, paragraph, false);
        asked = (paragraph, place, Quotations.Continue(Text, paragraph, asked.Place, place, asked.IsOpen));
        return asked.IsOpen;
    }

    /// <summary>
    /// The sentence before one, in the same paragraph or at the end of the one before; null when the news has none there.
    /// </summary>
    public TextSpan? Before(TextSpan span)
    {
        var i = FirstTouching(span);
        var at = Of(i).IndexOf(span);
        if (at > 0)
            return Of(i)[at - 1];
        return i > 0 && article.Paragraphs[i - 1].Kind == ParagraphKind.Body && Of(i - 1) is [.., var last] ? last : null;
    }

    /// <summary>The first paragraph that ends behind the beginning of a place; the last one when none does.</summary>
    int FirstTouching(TextSpan place)
    {
        var (low, high) = (0, article.Paragraphs.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (article.Paragraphs[middle].Span.End > place.Start)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    List<TextSpan> Of(int paragraph)
    {
        if (cut[paragraph] is { } known)
            return known;
        var sentences = new List<TextSpan>();
        SentenceSplitter.Split(Text, article.Paragraphs[paragraph].Span, Language, sentences);
        return cut[paragraph] = sentences;
    }
}
