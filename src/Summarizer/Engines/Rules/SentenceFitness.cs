namespace Summarizer.Engines.Rules;

/// <summary>What speaks against a sentence as a statement that stands alone.</summary>
internal static class SentenceFitness
{
    /// <summary>More words than this are not read at a glance.</summary>
    public const int MostWords = 40;

    const int FewestWords = 6;

    /// <summary>A sentence that begins by pointing back, asks, speaks for itself or is no sentence; it is told only when there is no other.</summary>
    public static bool IsDefective(IndexedArticle article, in Sentence sentence)
    {
        var tokens = article.Tokens[sentence.First..sentence.End];
        if ((sentence.Classes & (WordClass.Question | WordClass.FirstPerson | WordClass.Noise)) != 0)
            return true;
        var words = 0;
        var quotes = 0;
        var first = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Word >= 0)
            {
                words += i == 0 || tokens[i].Is(WordClass.SpaceBefore) ? 1 : 0;
                first = first < 0 ? i : first;
            }
            if (tokens[i].Is(WordClass.Quote))
                quotes++;
        }
        if (first < 0 || words is < FewestWords or > MostWords || quotes % 2 != 0)
            return true;
        var opening = tokens[first];
        return opening.Is(WordClass.Pronoun | WordClass.Connective | WordClass.CommaConnective) && !IsDeterminer(article, tokens, first)
            || IsDanglingOpener(article, opening)
            || (article.Lexicon.IsEnglish && !opening.Is(WordClass.Capital | WordClass.Digit))
            || !EndsWhole(article, sentence);
    }

    /// <summary>A quotation alone says little without who spoke.</summary>
    public static bool BeginsWithQuote(IndexedArticle article, in Sentence sentence) =>
        article.Tokens[sentence.First].Is(WordClass.Quote | WordClass.SingleQuote);

    // "One in five …", "Some 300 people …" and "Both parties …" name their subject.
    static bool IsDeterminer(IndexedArticle article, ReadOnlySpan<Token> tokens, int first) =>
        first + 1 < tokens.Length && article.Words[Math.Max(0, tokens[first].Word)].Entry.Surface is "one" or "some" or "both" or "another" or "there"
        && tokens[first + 1].Word >= 0;

    static bool IsDanglingOpener(IndexedArticle article, in Token opening)
    {
        if (article.Lexicon.IsEnglish)
            return false;
        return Text.Language.For(article.Article.Language).IsDanglingOpener(article.Words[opening.Word].Entry.Surface);
    }

    static bool EndsWhole(IndexedArticle article, in Sentence sentence)
    {
        var end = article.Article.Text.AsSpan(sentence.Span.Start, sentence.Span.Length).TrimEnd("\"”’')]»」 ");
        return end.Length > 0 && end[^1] is '.' or '!' or '…' or '。' or '！' or '।' or '۔';
    }
}
