using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Text;

namespace Summarizer.Engines.Rules.Headlines;

/// <summary>The article's title as a headline, when it is a statement whose words the article has.</summary>
/// <remarks>No question, no label, no teaser: "Why the dam was closed", "Ewood Park" and "You will love this dam" tell no news.</remarks>
static class TitleLine
{
    const int FewestWords = 4;
    const int LongestLabel = 4;
    const int LongestTitle = 500;
    const int LongestSpeaker = 28;

    // The share of a title's words, by their rarity, that the article must have. Titles say things in words of their own.
    const float LeastShare = 0.4f;

    static readonly TokenTraits Verbs = WordClass.Verb | WordClass.Participle | WordClass.To | WordClass.Ing | WordClass.EndsInS;

    /// <summary>The title, cleaned; null when there is none or it is no headline.</summary>
    public static string? Of(IndexedArticle article)
    {
        if (article.Article.Title is not { } title)
            return null;
        if (TitleText.OnlyPromises(title) || article.Language.OpensBackwards(title))
            return null;
        var whole = OneLine.Of(title, LongestTitle);
        title = Clean(title);
        // "Ministers were wrong - Lund": what looks like an outlet is somebody of whom the article speaks.
        if (whole.StartsWith(title, StringComparison.Ordinal) && IsSpeaker(whole.AsSpan(title.Length).Trim(" -–—"), article))
            title = whole;
        // A title of several sentences is its first, where all of them do not fit.
        if (!DraftCheck.FitsHeadline(title))
            title = TitleText.FirstSentence(title, article.Language);
        return DraftCheck.FitsHeadline(title) && IsStatement(title, article) ? title : null;
    }

    /// <summary>
    /// Where what is said begins in "The Courier's view: Close the schools", "Lund: The bridge is safe"; 0 when nobody stands before it.
    /// </summary>
    static int BehindSpeaker(string title) =>
        title.AsSpan(0, Math.Min(title.Length, LongestSpeaker)).IndexOf(": ") is > 0 and var colon ? colon + 2 : 0;

    /// <summary>Whether the end of a title is one name that the article has in several sentences, and no agency's.</summary>
    static bool IsSpeaker(ReadOnlySpan<char> end, IndexedArticle article)
    {
        var at = 0;
        return !Agencies.Contains(end) && Tokenizer.Next(end, ref at, article.Vocabulary, out var token, out var entry) && at == end.Length
            && token.Is(TokenMark.Capital) && !end.ContainsAnyInRange('0', '9')
            && end.ContainsAnyInRange('a', 'z') && entry is not null && article.Find(entry) is >= 0 and var word
            && article.WordUses[word].SentenceCount > 1;
    }

    /// <summary>As one line, without a label, the name of the outlet, the last stop.</summary>
    public static string Clean(string title) => TitleText.Clean(OneLine.Of(title, LongestTitle));

    static bool IsStatement(string title, IndexedArticle article)
    {
        var isEnglish = article.Vocabulary.IsEnglish;
        var said = BehindSpeaker(title);
        var (words, hasVerb, isQuoted, whole, shared) = (0, !isEnglish, false, 0f, 0f);
        for (var at = 0; Tokenizer.Next(title, ref at, article.Vocabulary, out var token, out var entry);)
        {
            isQuoted ^= token.Is(TokenMark.Quote);
            if (token.Is(TokenMark.Question))
                return false;
            if (entry is null || token.Start < said)
                continue;
            words++;
            if (isEnglish && (words == 1 && token.Is(WordClass.QuestionOpener)
                || !isQuoted && token.Is(WordClass.SecondPerson | WordClass.FirstPerson)))
            {
                return false;
            }

            hasVerb |= words > 1 && token.Is(Verbs) && !token.Is(WordClass.TimeUnit);
            var weight = token.Is(WordClass.Stop) ? 0 : entry.Rarity;
            var isInArticle = article.Find(entry) >= 0;
            // A number that the article does not say is another one.
            if (token.Is(WordClass.Digit) && !isInArticle && entry.Surface.Length > 1)
                return false;
            whole += weight;
            shared += isInArticle ? weight : 0;
        }
        return words >= FewestWords && (hasVerb || words > LongestLabel) && shared >= LeastShare * whole;
    }
}
