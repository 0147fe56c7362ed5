using System.Buffers;
using System.Collections.Frozen;

namespace Summarizer.Articles.Cleaning;

/// <summary>Where sentences end: a coarse and quick scan, enough to cut noise out of a paragraph.</summary>
static class Sentences
{
    static readonly SearchValues<char> Ends = SearchValues.Create(".!?…。！？");
    static readonly SearchValues<char> Closers = SearchValues.Create(".!?…。！？\"'”’)]»");

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = FrozenSet.ToFrozenSet(
        ["mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "lt", "col", "capt", "sgt", "st", "rev", "hon", "jr", "sr", "vs", "no", "jan", "feb", "mar", "apr",
         "aug", "sept", "oct", "nov", "dec", "inc", "ltd", "co", "corp", "u.s", "u.k", "u.n", "d.c", "a.m", "p.m", "e.g", "i.e", "etc", "al"], StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where the sentence that begins at <paramref name="start"/> ends, at the latest at <paramref name="end"/>.</summary>
    public static int End(ReadOnlySpan<char> text, int start, int end)
    {
        var at = start;
        while (true)
        {
            var found = text[at..end].IndexOfAny(Ends);
            if (found < 0)
                return end;
            var stop = at + found;
            at = stop + 1;
            while (at < end && Closers.Contains(text[at]))
                at++;
            if (at >= end || text[stop] is '。' or '！' or '？')
                return at;
            if (char.IsWhiteSpace(text[at]) && BeginsSentence(text, at, end) && !(text[stop] == '.' && IsAbbreviation(text[start..stop])))
                return at;
        }
    }

    static bool BeginsSentence(ReadOnlySpan<char> text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '\'' or '“' or '‘' or '(' or '[' or '«'))
            at++;
        return at >= end || !char.IsLower(text[at]);
    }

    static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var start = before.Length;
        while (start > 0 && (char.IsLetter(before[start - 1]) || before[start - 1] == '.') && before.Length - start < 6)
            start--;
        var word = before[start..];
        return (word.Length == 1 && char.IsUpper(word[0])) || (word.Length > 1 && Abbreviations.Contains(word));
    }
}
