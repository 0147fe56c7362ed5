using System.Buffers;
using Summarizer.Articles;

namespace Summarizer.Text;

/// <summary>Where the sentences of a paragraph begin and end.</summary>
static class SentenceSplitter
{
    /// <summary>
    /// Longer than sentences are, in UTF-16 code units; what goes on without a stop is cut there, between words where there are any.
    /// </summary>
    public const int MaxLength = 1000;

    // A quotation that is not closed within so many characters is taken for one that never is.
    const int LongestQuotation = 300;
    const int LongestRemark = 40;
    const int LongestSpeaker = 30;

    static readonly SearchValues<char> Terminators = SearchValues.Create(".!?…。！？｡؟۔।॥։።။។");
    static readonly SearchValues<char> SpeakerEnds = SearchValues.Create("。！？，：");
    static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’)]»」』】）");
    static readonly SearchValues<char> Openers = SearchValues.Create("\"'“‘([«„¿¡「『");

    /// <summary>Adds the sentences of a paragraph.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="paragraph">Which part of it.</param>
    /// <param name="language">Its language.</param>
    /// <param name="sentences">Where they are added, as spans of <paramref name="text"/>, without white space around.</param>
    public static void Split(ReadOnlySpan<char> text, TextSpan paragraph, Language language, List<TextSpan> sentences)
    {
        text = text[..paragraph.End];
        var firstOwn = sentences.Count;
        for (var start = SkipWhiteSpace(text, paragraph.Start); start < text.Length;)
        {
            var end = End(text, start, language);
            Add(text, start, end, sentences, firstOwn);
            start = SkipWhiteSpace(text, end);
        }
    }

    /// <summary>
    /// Where the sentence that begins at <paramref name="start"/> ends, with its marks and closing quotes; the last one ends with the text.
    /// </summary>
    public static int End(ReadOnlySpan<char> text, int start, Language language)
    {
        if (text.Length - start <= MaxLength)
            return EndWithin(text, start, language);
        var most = start + MaxLength;
        var end = EndWithin(text[..most], start, language);
        if (end < most)
            return end;
        while (end > start + MaxLength / 2 && !char.IsWhiteSpace(text[end]))
            end--;
        return char.IsWhiteSpace(text[end]) ? end : char.IsLowSurrogate(text[most]) ? most - 1 : most;
    }

    static int EndWithin(ReadOnlySpan<char> text, int start, Language language)
    {
        // "（10面に結果） 知事は…": a remark before a sentence is none of it.
        if (text[start] == '（' && text[start..Math.Min(text.Length, start + LongestRemark)].IndexOf('）') is > 0 and var close
            && start + close + 1 < text.Length && char.IsWhiteSpace(text[start + close + 1]))
        {
            return start + close + 1;
        }

        for (var at = start; at < text.Length;)
        {
            var hit = text[at..].IndexOfAny(Terminators);
            if (hit < 0)
                break;
            var stop = at + hit;
            var behind = stop + 1;
            while (behind < text.Length && Terminators.Contains(text[behind]))
                behind++;
            at = behind;
            var end = SkipClosers(text, start, behind);
            var next = SkipWhiteSpace(text, end);
            if (next == text.Length)
                break;
            if (EndsSentence(text, start, stop, behind, end, next, language))
                return end;
        }
        return text.Length;
    }

    static void Add(ReadOnlySpan<char> text, int start, int end, List<TextSpan> sentences, int firstOwn)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end == start)
            return;
        var hasWords = false;
        for (var i = start; i < end && !hasWords; i++)
            hasWords = char.IsLetterOrDigit(text[i]) || char.IsHighSurrogate(text[i]);
        if (hasWords)
            sentences.Add(new TextSpan(start, end - start));
        else if (sentences.Count > firstOwn && end - sentences[^1].Start <= MaxLength)
            sentences[^1] = new TextSpan(sentences[^1].Start, end - sentences[^1].Start);
    }

    static int SkipWhiteSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    static int SkipClosers(ReadOnlySpan<char> text, int start, int at)
    {
        var end = at;
        while (end < text.Length && Closers.Contains(text[end]))
            end++;
        // A straight quote with no space behind it opens the next sentence when none is open: said."It is …
        if (end == at + 1 && text[at] == '"' && end < text.Length && char.IsLetter(text[end]) && text[start..at].Count('"') % 2 == 0)
            return at;
        return end;
    }

    static bool EndsSentence(ReadOnlySpan<char> text, int start, int stop, int behind, int end, int next, Language language)
    {
        if (text[stop] > '…')
            return !IsInQuotation(text, start, end) && !IsSpokenBehind(text, end, language);
        var first = next;
        while (first < text.Length && Openers.Contains(text[first]))
            first++;
        if (first == text.Length)
            return false;
        var opening = text[first];
        if (char.IsLower(opening) || IsInitialAtEnd(text, first))
            return false;
        if (next == end)
            return IsMissingSpace(text, start, stop, next, first);
        if (behind - stop > 1 || text[stop] != '.')
            return true;
        return !IsAbbreviation(text, start, stop, first, language);
    }

    /// <summary>"Fathi. S": one letter before the closing mark is of a name that is not told in full.</summary>
    static bool IsInitialAtEnd(ReadOnlySpan<char> text, int first) =>
        first + 1 < text.Length && char.IsLetter(text[first]) && Script.IsAlphabetic(text[first]) && Closers.Contains(text[first + 1])
        && text[first + 1] is not ('\'' or '’');

    /// <summary>「雨だ！」と話した: what is quoted ends, the sentence does not; nor does it end in 「雨だ。帰る」.</summary>
    static bool IsInQuotation(ReadOnlySpan<char> text, int start, int end)
    {
        var open = text[start..end].Count('「') - text[start..end].Count('」');
        if (open > 0)
            return text[end..Math.Min(text.Length, end + LongestQuotation)].Contains('」');
        // Behind the mark that closes it, hiragana goes on: と, って, などと; or a comma: 「雨だ！」、妹は「帰る」と話した.
        var next = SkipWhiteSpace(text, end);
        return text[end - 1] is '」' or '』' && next < text.Length && text[next] is >= 'ぁ' and <= 'ゖ' or '、' or '，';
    }

    /// <summary>“桥封了。”市长林德说。: behind the mark that closes it, who says it belongs to what is quoted.</summary>
    static bool IsSpokenBehind(ReadOnlySpan<char> text, int end, Language language)
    {
        if (text[end - 1] is not ('”' or '」' or '』'))
            return false;
        var behind = text[end..Math.Min(text.Length, end + LongestSpeaker)];
        // “桥封了。”市长林德说，“我们会修。”
        var stop = behind.IndexOfAny(SpeakerEnds);
        return stop > 1 && !Script.IsAlphabetic(behind[0]) && language.EndsWithAttribution(behind[..stop]);
    }

    /// <summary>"on the crash.The" ends a sentence; "www.example.Com", "3.5" and "U.S" do not.</summary>
    static bool IsMissingSpace(ReadOnlySpan<char> text, int start, int stop, int next, int first)
    {
        if (text[stop] == '…' || first - next > 1 || first + 1 >= text.Length || !char.IsUpper(text[first])
            || !char.IsLower(text[first + 1]))
        {
            return false;
        }

        if (next == stop + 1)
        {
            for (var i = 1; i <= 3; i++)
            {
                if (stop - i < start || !char.IsLower(text[stop - i]))
                    return false;
            }
        }
        var token = text[start..stop];
        token = token[(token.LastIndexOfAny(' ', '\n') + 1)..];
        return !token.ContainsAny('@', '/') && !token.StartsWith("www", StringComparison.OrdinalIgnoreCase);
    }

    static bool IsAbbreviation(ReadOnlySpan<char> text, int start, int stop, int first, Language language)
    {
        var from = stop;
        while (from > start && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] is '.' or '\'' or '’' or '-'))
            from--;
        var word = text[from..stop].TrimStart("'’-.");
        // "między UE-W. Brytanią": an abbreviation behind a hyphen.
        word = word[(word.LastIndexOf('-') + 1)..];
        if (word.Length is 0 or > 16)
            return false;
        if (char.IsAsciiDigit(word[0]))
            return IsNumberWithStop(word, text, first, isFirst: from == start, language);

        Span<char> lower = stackalloc char[16];
        lower = lower[..word.ToLowerInvariant(lower)];
        if (char.IsDigit(text[first]) && language.Abbreviations.PrecedesNumber(lower))
            return true;
        if (word.Length == 1)
        {
            return char.IsUpper(word[0]) ? !Starts(text, first, language) || FollowsName(text, start, from)
                : language.Code is not ("en" or "und");
        }

        if (language.Abbreviations.Contains(lower))
            return !language.Abbreviations.MayBeFinal(lower) || !Starts(text, first, language);
        return HasStopAfterEachLetter(word) && !Starts(text, first, language);
    }

    /// <summary>"1. First point" and "3. Januar" go on; "in 1989. The" does not.</summary>
    static bool IsNumberWithStop(ReadOnlySpan<char> word, ReadOnlySpan<char> text, int first, bool isFirst, Language language)
    {
        if (word.Length > 2 || word.ContainsAnyExceptInRange('0', '9'))
            return false;
        return isFirst || language.Abbreviations.HasOrdinals && !Starts(text, first, language);
    }

    static bool HasStopAfterEachLetter(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                return false;
        }
        return word.Length % 2 == 1;
    }

    /// <summary>Whether the word before an initial is a capitalised name: "Samuel L. The" is one person's.</summary>
    static bool FollowsName(ReadOnlySpan<char> text, int start, int initial)
    {
        var end = initial;
        while (end > start && text[end - 1] == ' ')
            end--;
        var from = end;
        while (from > start && char.IsLetter(text[from - 1]))
            from--;
        return end - from > 1 && char.IsUpper(text[from]) && char.IsLower(text[from + 1]);
    }

    /// <summary>Whether the word at a place is one that sentences begin with.</summary>
    static bool Starts(ReadOnlySpan<char> text, int at, Language language)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return language.BeginsSentences(text[at..end]);
    }
}
