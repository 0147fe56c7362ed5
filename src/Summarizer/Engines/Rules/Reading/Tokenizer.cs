using Summarizer.Engines.Rules.Lexicon;

namespace Summarizer.Engines.Rules.Reading;

/// <summary>Cuts text into words and marks.</summary>
/// <remarks>
/// A word is a run of letters and digits. A script without spaces between words (Chinese, Japanese, Thai …) is read as overlapping pairs of
/// characters: each character is a token, and its word is made of it and the next one.
/// </remarks>
static class Tokenizer
{
    /// <summary>Reads the next token, if there is one; <paramref name="entry"/> is null for a mark.</summary>
    public static bool Next(ReadOnlySpan<char> text, ref int at, Vocabulary vocabulary, out Token token, out WordEntry? entry)
    {
        token = default;
        entry = null;
        var before = at;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        if (at == text.Length)
            return false;
        if (at > before)
            token.Traits = TokenMark.SpaceBefore;
        token.Start = at;
        if (IsWordLetter(text[at]))
            entry = ReadWord(text, ref at, vocabulary, ref token);
        else
            token.Traits |= ReadMark(text, ref at);
        token.Length = at - token.Start;
        return true;
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

    static WordEntry ReadWord(ReadOnlySpan<char> text, ref int at, Vocabulary vocabulary, ref Token token)
    {
        var (start, end, hash) = (at, 0, Vocabulary.HashSeed);
        if (IsUnspaced(text[at]))
        {
            at++;
            while (at < text.Length && IsWordLetter(text[at]) && !char.IsLetterOrDigit(text[at]))
                at++;
            end = Math.Min(start + Vocabulary.LongestWord, at < text.Length && IsUnspaced(text[at]) ? at + 1 : at);
            hash = Vocabulary.Hash(text[start..end]);
        }
        else
        {
            var most = Math.Min(text.Length, start + Vocabulary.LongestWord);
            for (; at < most && SmallLetter(text[at]) is var letter and not '\0'; at++)
                hash = Vocabulary.HashNext(hash, letter);
            (end, hash) = (at, Vocabulary.HashEnd(hash));
        }

        var entry = vocabulary[text[start..end], hash];
        token.Traits |= entry.Classes | TokenMark.Word;
        if (char.IsUpper(text[start]))
            token.Traits |= TokenMark.Capital;
        // "don't" negates; "I" is a person, "i", "US" and "IT" are none.
        var isLetter = end == start + 1;
        if (isLetter && text[start] is 't' or 'T' && start > 1 && text[start - 1] is '\'' or '’' && text[start - 2] is 'n')
            token.Traits |= WordClass.Guard;
        if (vocabulary.IsEnglish && token.Is(WordClass.FirstPerson | WordClass.SubjectPronoun)
            && (isLetter ? text[start] != 'I' : char.IsUpper(text[start + 1])))
        {
            token.Traits &= ~(WordClass.FirstPerson | WordClass.SubjectPronoun | WordClass.PersonPronoun);
        }

        return entry;
    }

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
