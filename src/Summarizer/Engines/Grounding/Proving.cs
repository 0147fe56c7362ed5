using Summarizer.Articles;
using Summarizer.Engines.Rules.Grammar;
using Summarizer.Summaries;
using Summarizer.Text;

namespace Summarizer.Engines.Grounding;

/// <summary>
/// Proves lines by sentences: a line stands when each of its sentences is one of them, whole or with words left out that may be left out.
/// </summary>
static class Proving
{
    const int MostSentences = 4;

    /// <summary>Proves a line; null when it says something that the sentences do not say, or not so.</summary>
    /// <param name="text">The line, one sentence or several.</param>
    /// <param name="line">Its words.</param>
    /// <param name="quote">The sentences that are to carry it, in the article's order.</param>
    /// <param name="language">Their language. Only of English is known what may be left out.</param>
    /// <param name="effort">What may be spent on it.</param>
    public static Proof? Prove(string text, EnglishSentence line, IReadOnlyList<QuotedSentence> quote, Language language, Effort effort)
    {
        // A title may have the marks of several sentences, and is one line.
        if (quote is [var only] && IsSame(line, only.Sentence))
            return Proof.Quoted;
        var parts = new List<TextSpan>();
        SentenceSplitter.Split(text, new TextSpan(0, text.Length), language, parts);
        if (parts.Count is 0 or > MostSentences)
            return null;
        var (proof, next) = (Proof.Quoted, 0);
        foreach (var part in parts)
        {
            var sentence = parts.Count == 1 ? line : EnglishSentence.Read(text, part.Start, part.End);
            Proof? found = null;
            while (found is null && next < quote.Count)
                found = Prove(sentence, quote[next++], language, effort);
            if (found is null)
                return null;
            if (found == Proof.Shortened)
                proof = Proof.Shortened;
        }
        return proof;
    }

    /// <summary>
    /// Whether a line that ends with an ellipsis is how a sentence begins, whole or with words left out that may be left out; what stands
    /// behind its end is the reader's to look up.
    /// </summary>
    public static bool IsBeginning(string line, QuotedSentence quote, ReadOnlySpan<char> sentence, Language language)
    {
        var beginning = line.TrimEnd('…', ' ');
        if (OneLine.Of(sentence.ToString(), line.Length * 2).StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            return true;
        var read = EnglishSentence.Read(beginning, 0, beginning.Length);
        return read.Count > 0 && read.Count <= quote.Sentence.Count
            && (HaveSameWords(read, quote.Sentence, read.Count)
            || language.Code == "en" && Alignment.HasAllWords(read, quote.Sentence, quote.Antecedent)
                && Alignment.Find(read, quote.Sentence, quote.Antecedent, new Effort(), isOpen: true));
    }

    static Proof? Prove(EnglishSentence line, QuotedSentence quote, Language language, Effort effort)
    {
        var sentence = quote.Sentence;
        if (line.Count == 0 || line.IsCut || line.HasOpenQuotation && !sentence.HasOpenQuotation
            || line.IsQuestion != sentence.IsQuestion && !LeavesQuestionOut(line, sentence))
        {
            return null;
        }

        if (IsSame(line, sentence))
            return Proof.Quoted;
        if (language.Code != "en" || !line.HasVerbForm() && sentence.HasVerbForm()
            || !Alignment.HasAllWords(line, sentence, quote.Antecedent))
        {
            return null;
        }

        if (Alignment.Find(line, sentence, quote.Antecedent, effort))
            return Proof.Shortened;
        if (line.IsQuestion != sentence.IsQuestion)
            return null;
        foreach (var other in Rearrangement.Of(sentence))
        {
            if (Alignment.Find(line, other, quote.Antecedent, effort))
                return Proof.Shortened;
        }

        return null;
    }

    /// <summary>"The court will hear the case[: what may a president do?]"</summary>
    static bool LeavesQuestionOut(EnglishSentence line, EnglishSentence sentence) =>
        !line.IsQuestion && sentence.Question > 0 && line[line.Count - 1].Key != sentence[sentence.Count - 1].Key;

    static bool IsSame(EnglishSentence line, EnglishSentence quote) =>
        !line.IsCut && line.Count == quote.Count && HaveSameWords(line, quote, line.Count);

    static bool HaveSameWords(EnglishSentence line, EnglishSentence quote, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (line[i].Key != quote[i].Key || line[i].Quotation > 0 != quote[i].Quotation > 0)
                return false;
        }

        return true;
    }
}
