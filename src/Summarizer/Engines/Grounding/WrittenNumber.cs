using System.Globalization;
using Summarizer.Text;

namespace Summarizer.Engines.Grounding;

/// <summary>A number as it is written, with what it counts: a plain number, per cent, or thousands, millions and so on.</summary>
readonly ref struct WrittenNumber
{
    static readonly ILookup<string, string> Units =
        EmbeddedResource.ReadSections("Text/Resources/numberwords.txt").ToLookup(line => line.Section, line => line.Line[3..]);

    static readonly string[] PercentWords = [.. Units["percent"]];
    static readonly string[] Magnitudes = [.. Units["magnitudes"]];

    readonly ReadOnlySpan<char> digits;
    readonly ReadOnlySpan<char> unit;

    WrittenNumber(ReadOnlySpan<char> text, int start, int end)
    {
        digits = text[start..end];
        unit = text[end..];
        End = end;
    }

    /// <summary>The first character behind its digits.</summary>
    public int End { get; }

    /// <summary>The number whose first digit stands at <paramref name="start"/>.</summary>
    public static WrittenNumber At(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsDigit(text[end]) || (IsInner(text[end]) && end + 1 < text.Length && char.IsDigit(text[end + 1])
            && (text[end] != ' ' || (end - start <= 3 && GroupFollows(text, end))))))
        {
            end++;
        }

        return new WrittenNumber(text, start, end);
    }

    /// <summary>Whether a text has this number, counting the same.</summary>
    public bool StandsIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length;)
        {
            var next = text[i..].IndexOfAnyInRange('0', '9');
            if (!char.IsAscii(digits[0]))
                for (next = 0; next < text.Length - i && !char.IsDigit(text[i + next]); next++) ;
            if (next < 0 || i + next >= text.Length)
                return false;
            var found = At(text, i + next);
            if (IsSame(found))
                return true;
            i = found.End;
        }
        return false;
    }

    bool IsSame(WrittenNumber other)
    {
        if (!digits.SequenceEqual(other.digits) && !HasSameValue(other.digits))
            return false;
        var (mine, its) = (Unit(), other.Unit());
        return mine < 0 || mine == its;
    }

    /// <summary>What is counted: 0 for per cent, from 1 for an entry of the magnitudes, -1 for anything else.</summary>
    int Unit()
    {
        var word = unit.TrimStart(" \u00A0\u202F-");
        if (word.Length > 0 && (word[0] is '%' or '٪' or '％' || IndexOfPrefix(word, PercentWords) >= 0))
            return 0;
        var magnitude = IndexOfPrefix(word, Magnitudes);
        return magnitude < 0 ? -1 : magnitude + 1;
    }

    /// <summary>Whether they differ only in how thousands and decimals are set apart: 1,200 and 1 200 and 1200, 3.5 and 3,5.</summary>
    bool HasSameValue(ReadOnlySpan<char> other)
    {
        int i = 0, j = 0;
        while (true)
        {
            var a = Next(digits, ref i);
            var b = Next(other, ref j);
            if (a != b)
                return false;
            if (a < 0)
                return true;
        }
    }

    /// <summary>The next digit; 10 for the decimal mark; -1 at the end. Marks of thousands are passed over.</summary>
    static int Next(ReadOnlySpan<char> digits, ref int at)
    {
        if (at < digits.Length && !char.IsDigit(digits[at]))
        {
            var group = digits[(at + 1)..];
            var length = 0;
            while (length < group.Length && char.IsDigit(group[length]))
                length++;
            at++;
            if (length != 3)
                return 10;
        }
        return at < digits.Length ? CharUnicodeInfo.GetDecimalDigitValue(digits[at++]) : -1;
    }

    static bool IsInner(char c) => c is '.' or ',' or ' ' or '\'' or '’' or '\u00A0' or '\u202F' or '٬' or '٫';

    static bool GroupFollows(ReadOnlySpan<char> text, int space) =>
        space + 3 < text.Length && char.IsDigit(text[space + 1]) && char.IsDigit(text[space + 2]) && char.IsDigit(text[space + 3])
        && (space + 4 == text.Length || !char.IsDigit(text[space + 4]));

    static int IndexOfPrefix(ReadOnlySpan<char> unit, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (unit.StartsWith(words[i], StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }
}
