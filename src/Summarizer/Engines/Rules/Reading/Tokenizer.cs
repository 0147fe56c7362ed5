using Summarizer.Engines.Rules.Lexicon;

namespace Summarizer.Engines.Rules.Reading;

/// <summary>Cuts text into words and marks.</summary>
/// <remarks>
/// A word is a run of letters and digits. A script without spaces between words (Chinese, Japanese, Thai …) is read as overlapping pairs of
/// characters: each character is a token, and its word is made of it and the next one.
/// </remarks>
static class Tokenizer
{
    /// <summary>Reads the next token, if there is one, with what is known of its word: null for a mark.</summary>
    public static bool Next(ReadOnlySpan<char> text, ref int at, Vocabulary vocabulary, out Token token, out WordEntry? entry)
    {
        entry = null;
        if (!Next(text, ref at, out token, out var hash))
            return false;
        if (token.Is(TokenMark.Word))
            Describe(text, ref token, entry = vocabulary[WordOf(text, token), hash], vocabulary);
        return true;
    }

    /// <summary>Reads the next token, if there is one, as it is written; <paramref name="hash"/> is that of its word, 0 for a mark.</summary>
    public static bool Next(ReadOnlySpan<char> text, ref int at, out Token token, out ulong hash)
    {
        token = default;
        hash = 0;
        var before = at;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        if (at == text.Length)
            return false;
        if (at > before)
            token.Traits = TokenMark.SpaceBefore;
        token.Start = at;
        if (IsWordLetter(text[at]))
        {
            token.Traits |= char.IsUpper(text[at]) ? TokenMark.Word | TokenMark.Capital : TokenMark.Word;
            hash = ReadWord(text, ref at);
        }
        else
        {
            token.Traits |= ReadMark(text, ref at);
        }

        token.Length = at - token.Start;
        return true;
    }

    /// <summary>The word of a token.</summary>
    public static ReadOnlySpan<char> WordOf(ReadOnlySpan<char> text, in Token token)
    {
        var end = token.Start + token.Length;
        return text[token.Start..(IsUnspaced(text[token.Start]) ? EndOfPair(text, token.Start, end) : end)];
    }

    /// <summary>Adds what is known of its word to a token.</summary>
    public static void Describe(ReadOnlySpan<char> text, ref Token token, WordEntry entry, Vocabulary vocabulary)
    {
        token.Traits |= entry.Classes;
        var start = token.Start;
        // "don't" negates; "I" is a person, "i", "US" and "IT" are none.
        var isLetter = token.Length == 1;
        if (isLetter && text[start] is 't' or 'T' && start > 1 && text[start - 1] is '\'' or '’' && text[start - 2] is 'n')
            token.Traits |= WordClass.Guard;
        if (vocabulary.IsEnglish && token.Is(WordClass.FirstPerson | WordClass.SubjectPronoun)
            && (isLetter ? text[start] != 'I' : char.IsUpper(text[start + 1])))
        {
            token.Traits &= ~(WordClass.FirstPerson | WordClass.SubjectPronoun | WordClass.PersonPronoun);
        }
    }

    /// <summary>Whether a word may have the character: a letter, a digit, a combining mark, half of a surrogate pair.</summary>
    static bool IsWordLetter(char c) => c < 128
        ? char.IsAsciiLetterOrDigit(c)
        : char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is
            System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    // Of a letter or digit of ASCII its small form, of anything else 0.
    static readonly byte[] SmallAscii =
        [.. Enumerable.Range(0, 128).Select(c => char.IsAsciiLetterOrDigit((char)c) ? (byte)char.ToLowerInvariant((char)c) : (byte)0)];

    /// <summary>A letter or digit of a word in its small form; 0 for what ends a word.</summary>
    static char SmallLetter(char c) =>
        c < SmallAscii.Length ? (char)SmallAscii[c] : !IsUnspaced(c) && IsWordLetter(c) ? char.ToLowerInvariant(c) : '\0';

    static bool IsUnspaced(char c) => c is >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF'
        or >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    /// <summary>Goes behind a word, or behind one character of a script without spaces; gives the hash of the word.</summary>
    static ulong ReadWord(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        if (IsUnspaced(text[at]))
        {
            at++;
            while (at < text.Length && IsWordLetter(text[at]) && !char.IsLetterOrDigit(text[at]))
                at++;
            return Vocabulary.Hash(text[start..EndOfPair(text, start, at)]);
        }

        var hash = Vocabulary.HashSeed;
        var most = Math.Min(text.Length, start + Vocabulary.LongestWord);
        for (; at < most && SmallLetter(text[at]) is var letter and not '\0'; at++)
            hash = Vocabulary.HashNext(hash, letter);
        return Vocabulary.HashEnd(hash);
    }

    /// <summary>The first character behind a pair, whose first one ends at a place.</summary>
    static int EndOfPair(ReadOnlySpan<char> text, int start, int end) =>
        Math.Min(start + Vocabulary.LongestWord, end < text.Length && IsUnspaced(text[end]) ? end + 1 : end);

    static TokenTraits ReadMark(ReadOnlySpan<char> text, ref int at)
    {
        var c = text[at++];
        switch (c)
        {
            case ',' or '，' or '、' or '،':
                return BetweenDigits(text, at - 1) ? TokenTraits.None : TokenMark.Comma;
            case '.' or '…' or '!' or '。' or '！' or '।' or '۔':
                return BetweenDigits(text, at - 1) ? TokenTraits.None : TokenMark.Stopper;
            case '?' or '؟' or '？':
                return TokenMark.Stopper | TokenMark.Question;
            case ';' or ':' or '；' or '：' or '؛':
                return BetweenDigits(text, at - 1) ? TokenTraits.None : TokenMark.Colon;
            case '—' or '–':
                return BetweenDigits(text, at - 1) ? TokenTraits.None : TokenMark.Dash;
            case '-':
                return ReadHyphen(text, ref at);
            case '"' or '“' or '”' or '«' or '»' or '„' or '「' or '」':
                return TokenMark.Quote;
            case '‘':
                return TokenMark.SingleQuote;
            case '\'' or '’':
                return at < text.Length && char.IsLetter(text[at]) && (at == 1 || char.IsWhiteSpace(text[at - 2])) && c == '\''
                    ? TokenMark.SingleQuote : TokenMark.Apostrophe;
            case '(' or '[' or '（' or '［' or '【':
                return TokenMark.OpenParenthesis;
            case ')' or ']' or '）' or '］' or '】':
                return TokenMark.CloseParenthesis;
            case '•' or '●' or '◆' or '*' or '·' or '▪' or '■' or '►' or '>':
                return TokenMark.Bullet;
            default:
                return TokenTraits.None;
        }
    }

    static TokenTraits ReadHyphen(ReadOnlySpan<char> text, ref int at)
    {
        if (at < text.Length && text[at] == '-')
        {
            at++;
            return TokenMark.Dash;
        }
        var isDash = at < text.Length && char.IsWhiteSpace(text[at]) && at > 1 && char.IsWhiteSpace(text[at - 2]);
        return isDash ? TokenMark.Dash : TokenMark.Hyphen;
    }

    static bool BetweenDigits(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
}
