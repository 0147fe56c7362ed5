using Summarizer.Articles;
using Summarizer.Engines.Rules.Grammar;
using Summarizer.Summaries;

namespace Summarizer.Engines.Grounding;

/// <summary>Whose words a fact is shown in.</summary>
public enum Wording
{
    /// <summary>The engine's where they are the quote shortened; the quote's otherwise.</summary>
    Proved,

    /// <summary>The engine's also where they agree with the quote in names, numbers, denials and who says it.</summary>
    Free,
}

/// <summary>Words facts: as the engine did where its words are proved, as the article does otherwise.</summary>
sealed class FactWording(Article article, ArticleSentences sentences, Wording wording)
{
    /// <summary>A fact as it is shown.</summary>
    /// <param name="text">The engine's words, one line.</param>
    /// <param name="quote">The sentences that are to carry it.</param>
    public KeyFact Of(string text, IReadOnlyList<TextSpan> quote)
    {
        if (text == OneLine.Of(Slice(quote[0], quote[^1]), DraftCheck.MaxFactLength))
            return Fact(text, quote[0], quote[^1], Proof.Quoted);
        var read = sentences.Read(quote);
        var line = EnglishSentence.Read(text, 0, text.Length);
        if (text.Length > 0 && Evidence.MarkupStands(text, article))
        {
            if (Proving.Prove(text, line, read, sentences.Language, new Effort()) is { } proof)
                return Fact(text, NamesWhoIsMeant(line, read) ? sentences.Before(quote[0])!.Value : quote[0], quote[^1], proof);
            if (wording == Wording.Free && Agreement.Agrees(text, Slice(quote[0], quote[^1]), article))
                return Fact(text, quote[0], quote[^1], Proof.Rephrased);
        }
        return ByQuote(text, line, read);
    }

    /// <summary>
    /// Whether a text has a name in the place of a pronoun that only the sentence before its quote has: then that sentence belongs to the
    /// quote.
    /// </summary>
    static bool NamesWhoIsMeant(EnglishSentence line, IReadOnlyList<QuotedSentence> read)
    {
        if (read[0].Antecedent is not { Before: { } before, End: var end })
            return false;
        var name = before[end - 1].Key;
        return line.Has(name) && !read.Any(sentence => sentence.Sentence.Has(name));
    }

    /// <summary>The sentence of the quote that the text is about, without the parts of which it has nothing.</summary>
    KeyFact ByQuote(string text, EnglishSentence line, IReadOnlyList<QuotedSentence> read)
    {
        var nearest = read.Count == 1 ? read[0].Span : Nearness.Of(text, sentences.Text, read.Select(sentence => sentence.Span));
        var sentence = read.First(candidate => candidate.Span == nearest);
        if (sentence.Sentence.HasOpenQuotation || sentences.IsInQuotation(nearest.Start))
        {
            var whole = sentences.WithWholeQuotation(nearest);
            return Fact(OneLine.Of(Slice(whole, whole), DraftCheck.MaxFactLength), whole, whole, Proof.Quoted);
        }
        return Shortened(line, sentence) is { } shorter
            ? Fact(shorter, nearest, nearest, Proof.Shortened)
            : Fact(OneLine.Of(Slice(nearest, nearest), DraftCheck.MaxFactLength), nearest, nearest, Proof.Quoted);
    }

    /// <summary>The sentence without the parts of which the line has nothing; null when that is not shorter.</summary>
    string? Shortened(EnglishSentence line, QuotedSentence sentence)
    {
        if (sentences.Language.Code != "en")
            return null;
        var shorter = OneLine.Of(Shortening.Of(sentence.Sentence, line, new Effort()), DraftCheck.MaxFactLength);
        if (shorter.Length >= sentence.Span.Length)
            return null;
        var read = EnglishSentence.Read(shorter, 0, shorter.Length);
        return Proving.Prove(shorter, read, [sentence], sentences.Language, new Effort()) == Proof.Shortened ? shorter : null;
    }

    KeyFact Fact(string text, TextSpan first, TextSpan last, Proof proof) =>
        new(text, Slice(first, last), first.Start, last.End - first.Start, proof);

    string Slice(TextSpan first, TextSpan last) => sentences.Text[first.Start..last.End];
}
