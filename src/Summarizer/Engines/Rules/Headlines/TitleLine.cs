using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Lines;
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

    // The same of a title in whose place no sentence can stand; and, of one that only names its topic, what a sentence must have.
    const float LeastShareOfTopic = 0.05f;
    const float LeastShareOfTeaser = 0.25f;

    static readonly TokenTraits Verbs = WordClass.Verb | WordClass.Participle | WordClass.To | WordClass.Ing | WordClass.EndsInS;

    /// <summary>The title that is the headline of an article with a lead; null when the headline is made of a sentence.</summary>
    public static string? For(IndexedArticle article, int lead) => Of(article) ?? InPlaceOf(article, lead);

    /// <summary>The title, cleaned; null when there is none or it is no headline.</summary>
    public static string? Of(IndexedArticle article) =>
        Cleaned(article) is { } title && Words.Of(title, article) is { IsStatement: true } words
        && words.InArticle >= LeastShare * words.Weight ? title : null;

    /// <summary>
    /// The title of an article of which no sentence says what it says: it tells more than a sentence of something else, even where it only
    /// names the topic ("How the dam was closed") or has words of its own. Null when a sentence has enough of it, or it asks.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="lead">The sentence that tells the news.</param>
    public static string? InPlaceOf(IndexedArticle article, int lead)
    {
        if (Cleaned(article) is not { } title || !article.Vocabulary.IsEnglish && title.AsSpan().ContainsAny('!', '！'))
            return null;
        var words = Words.Of(title, article);
        // What has no verb may be names or a section's, where the article has little of it. A label of opinions is put to no other's.
        var isOfOpinion = !article.Vocabulary.IsEnglish && TitleText.IsOfOpinion(article.Article.Title);
        if (words.Asks || words.Count < FewestWords
            || !isOfOpinion && words.InArticle < (words.HasVerb ? LeastShareOfTopic : LeastShare) * words.Weight)
        {
            return null;
        }

        var told = LeadSentence.TitleShare(article, lead);
        var isMissed = words.IsStatement && words.HasVerb && told < LeastShare * words.Weight;
        return isMissed || told < LeastShareOfTeaser * words.Weight && told < words.InArticle / 2 ? title : null;
    }

    static string? Cleaned(IndexedArticle article)
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
        return DraftCheck.FitsHeadline(title) ? title : null;
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

    /// <summary>What the words of a title show.</summary>
    /// <param name="Count">How many there are.</param>
    /// <param name="IsStatement">It says what happened: no label, no teaser.</param>
    /// <param name="HasVerb">One of them may be its verb.</param>
    /// <param name="Asks">It is a question, speaks to the reader, or has a number that the article does not say: it is of another
    /// one.</param>
    /// <param name="Weight">What its words weigh, by their rarity.</param>
    /// <param name="InArticle">What those weigh that the article has.</param>
    readonly record struct Words(int Count, bool IsStatement, bool HasVerb, bool Asks, float Weight, float InArticle)
    {
        public static Words Of(string title, IndexedArticle article)
        {
            var isEnglish = article.Vocabulary.IsEnglish;
            var said = BehindSpeaker(title);
            var (words, hasVerb, mayBeVerb, isQuoted, isTeaser, whole, shared) = (0, !isEnglish, false, false, false, 0f, 0f);
            for (var at = 0; Tokenizer.Next(title, ref at, article.Vocabulary, out var token, out var entry);)
            {
                isQuoted = IsQuotedBehind(title, token, isQuoted);
                if (token.Is(TokenMark.Question))
                    return new Words(words, false, false, true, 0, 0);
                if (entry is null || token.Start < said)
                    continue;
                words++;
                isTeaser |= isEnglish && words == 1 && token.Is(WordClass.QuestionOpener);
                var isInArticle = article.Find(entry) >= 0;
                var isOtherNumber = token.Is(WordClass.Digit) && !isInArticle && entry.Surface.Length > 1
                    && (isEnglish || !TitleText.IsRounded(title.AsSpan(at)) && !IsInWideDigits(entry.Surface, article));
                if (isOtherNumber || isEnglish && !isQuoted && SpeaksToReaders(token))
                    return new Words(words, false, false, true, 0, 0);
                // "Winners and losers of the budget": what something is "of" is a noun.
                hasVerb |= mayBeVerb && entry.Surface is not "of";
                mayBeVerb = words > 1 && token.Is(Verbs) && !token.Is(WordClass.TimeUnit);
                var weight = token.Is(WordClass.Stop) ? 0 : entry.Rarity;
                whole += weight;
                shared += isInArticle ? weight : 0;
            }
            hasVerb |= mayBeVerb;
            return new Words(words, !isTeaser && words >= FewestWords && (hasVerb || words > LongestLabel), hasVerb, false, whole, shared);
        }

        /// <summary>"You", "I"; "we" may be everybody.</summary>
        static bool SpeaksToReaders(Token token) =>
            token.Is(WordClass.SecondPerson) || token.Is(WordClass.FirstPerson) && !token.Is(WordClass.FirstPersonPlural);

        static bool IsQuotedBehind(string title, Token token, bool isQuoted)
        {
            if (token.Is(TokenMark.Quote))
                return !isQuoted;
            var end = token.Start + token.Length;
            var closes = token.Is(TokenMark.Apostrophe) && (end == title.Length || !char.IsLetter(title[end]));
            return token.Is(TokenMark.SingleQuote) || isQuoted && !closes;
        }
    }

    /// <summary>"12" in a title, "１２" in its Japanese article.</summary>
    static bool IsInWideDigits(string number, IndexedArticle article) => article.Article.Text.Contains(
        string.Concat(number.Select(digit => char.IsAsciiDigit(digit) ? (char)(digit - '0' + '０') : digit)), StringComparison.Ordinal);
}
