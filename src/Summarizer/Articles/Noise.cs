using System.Buffers;
using Summarizer.Text;

namespace Summarizer.Articles;

/// <summary>What stands in a text without being news: promotions, credits, captions, consent lines. The phrases are data, in <c>Articles/Resources</c>.</summary>
static class Noise
{
    /// <summary>A sentence this long that holds a phrase is news about it.</summary>
    const int MaxSentence = 260;

    static readonly string[] Openings = Lines("noise-openings.txt");
    static readonly SearchValues<string> Phrases = SearchValues.Create(Lines("noise-phrases.txt"), StringComparison.OrdinalIgnoreCase);
    static readonly string[] Tails = Lines("noise-tails.txt");

    /// <summary>Whether a whole line is noise.</summary>
    public static bool IsNoise(ReadOnlySpan<char> line, int words)
    {
        var start = line.TrimStart("*•►▶→>-–—|[( \t");
        foreach (var opening in Openings)
            if (start.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && IsWordEnd(start, opening.Length))
                return true;
        return (words <= 30 && line.ContainsAny(Phrases)) || (words <= 3 && !HasLetters(line));
    }

    /// <summary>Whether a line heads a list of other articles.</summary>
    public static bool StartsTail(ReadOnlySpan<char> line, int words)
    {
        if (words > 6)
            return false;
        var heading = line.Trim(" *#:|-–—");
        foreach (var tail in Tails)
            if (heading.Equals(tail, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>A paragraph without the sentences in it that are noise.</summary>
    public static IEnumerable<TextSpan> Parts(string text, TextSpan paragraph)
    {
        var from = paragraph.Start;
        var search = from;
        while (search < paragraph.End && text.AsSpan(search, paragraph.End - search).IndexOfAny(Phrases) is >= 0 and var hit)
        {
            var (start, end) = SentenceAround(text, from, paragraph.End, search + hit);
            search = end;
            if (end - start > MaxSentence)
                continue;
            if (Trimmed(text, from, start) is { Length: > 0 } before)
                yield return before;
            from = end;
        }
        if (Trimmed(text, from, paragraph.End) is { Length: > 0 } rest)
            yield return rest;
    }

    static (int Start, int End) SentenceAround(string text, int from, int to, int at)
    {
        var start = at;
        while (start > from && !(start >= 2 && char.IsWhiteSpace(text[start - 1]) && (text[start - 2] is '.' or '!' or '?' or '”' or '"' || text[start - 1] == '\n')))
            start--;
        var end = at;
        while (end < to && !(text[end] is '.' or '!' or '?' && (end + 1 == to || char.IsWhiteSpace(text[end + 1]) || text[end + 1] is '"' or '”')))
            end++;
        while (end < to && text[end] is '.' or '!' or '?' or '"' or '”')
            end++;
        return (start, Math.Min(end, to));
    }

    static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(start, end - start);
    }

    static bool IsWordEnd(ReadOnlySpan<char> line, int at) => at >= line.Length || !char.IsLetterOrDigit(line[at]);

    static bool HasLetters(ReadOnlySpan<char> line)
    {
        foreach (var character in line)
            if (char.IsLetter(character))
                return true;
        return false;
    }

    static string[] Lines(string file) =>
        [.. EmbeddedResource.ReadLines($"Articles/Resources/{file}")];
}
