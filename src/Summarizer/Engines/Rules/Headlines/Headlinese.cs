using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Headlines;

/// <summary>What English headlines leave unsaid because a reader supplies it: articles, and the auxiliary of the main verb.</summary>
/// <remarks>"A court has ordered the bank to pay" is "Court ordered bank to pay"; "The bank is to close" is "Bank to close". Nothing in quotation marks is touched.</remarks>
static class Headlinese
{
    const WordClass NoSubject = WordClass.Stop | WordClass.Pronoun | WordClass.VagueOpener | WordClass.That | WordClass.Relative | WordClass.Ly | WordClass.To;

    // A participle with one of these behind it has no object: it is what happened to the subject.
    const WordClass BehindParticiple = WordClass.By | WordClass.To | WordClass.EndPreposition | WordClass.Opener;

    // Words and no classes, as the flags of WordClass are all taken. "A few came" is not "few came", "the only bank" not "only bank", "twice a week" not "twice week".
    static readonly string[] KeepsBefore = ["few", "little", "lot", "bit", "couple", "number", "only", "most", "more", "less", "fewer", "least", "same", "other", "others", "one", "rest", "last", "next", "dozen", "hundred", "thousand", "million", "third",
        "second", "minute", "hour", "day", "week", "month", "year", "night"];
    static readonly string[] KeepsBehind = ["such", "what", "quite", "rather", "half", "many", "not", "once", "twice", "times"];

    /// <summary>Marks what a headline leaves unsaid in a sentence as <see cref="WordClass.Unsaid"/>.</summary>
    public static void Mark(IndexedArticle article, int sentence)
    {
        if (!article.Vocabulary.IsEnglish)
            return;
        var tokens = article.TokensWithRoom.AsSpan(article.Sentences[sentence].First..article.Sentences[sentence].End);
        var (isQuoted, hasVerb) = (false, false);
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            isQuoted ^= token.Is(WordClass.Quote);
            if (isQuoted || !token.Is(WordClass.Word))
                continue;
            var isUnsaid = token.Is(WordClass.Article) ? !KeepsArticle(article, tokens, i)
                : token.Is(WordClass.Auxiliary) && !hasVerb && HasSubjectBefore(tokens, i) && IsSupplied(article, tokens, i);
            if (isUnsaid)
                token.Class |= WordClass.Unsaid;
            hasVerb |= i > 0 && token.Is(WordClass.Verb);
        }
    }

    static bool KeepsArticle(IndexedArticle article, ReadOnlySpan<Token> tokens, int i) =>
        i > 0 && tokens[i].Is(WordClass.Capital) && tokens[i - 1].Is(WordClass.Word) // "in The Hague"
        || i + 1 >= tokens.Length || !tokens[i + 1].Is(WordClass.Word)
        || i > 0 && (tokens[i - 1].Is(WordClass.Digit | WordClass.Number) || IsOneOf(article, tokens[i - 1], KeepsBehind))
        || IsOneOf(article, tokens[i + 1], KeepsBefore);

    static bool HasSubjectBefore(ReadOnlySpan<Token> tokens, int i) => i > 0 && tokens[i - 1].Is(WordClass.Word) && !tokens[i - 1].Is(NoSubject);

    /// <summary>"is to close", "are closing", "was closed by", "has closed".</summary>
    static bool IsSupplied(IndexedArticle article, ReadOnlySpan<Token> tokens, int i)
    {
        var next = i + 1 < tokens.Length ? tokens[i + 1] : default;
        var isPresent = IsOneOf(article, tokens[i], ["is", "are"]);
        if (isPresent && next.Is(WordClass.To | WordClass.Ing))
            return true;
        if (isPresent || IsOneOf(article, tokens[i], ["was", "were"]))
            return next.Is(WordClass.Past) && i + 2 < tokens.Length && tokens[i + 2].Is(BehindParticiple);
        // Of irregular verbs the participle may be no past tense: "has taken".
        return IsOneOf(article, tokens[i], ["has", "have"]) && next.Is(WordClass.Past) && article.TextOf(next).EndsWith("ed", StringComparison.Ordinal);
    }

    static bool IsOneOf(IndexedArticle article, in Token token, ReadOnlySpan<string> words)
    {
        var text = article.TextOf(token);
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
