using System.Text;
using Microsoft.ML.Tokenizers;

namespace Summarizer.SemanticKernel.Prompts;

/// <summary>A long text in parts that each fit into a call, cut between paragraphs.</summary>
static class TextParts
{
    /// <summary>Tokenizing takes time that grows with the square of a run without spaces, so such runs are counted in slices.</summary>
    const int LongRun = 64;

    static readonly Lazy<TiktokenTokenizer> Tokenizer = new(() => TiktokenTokenizer.CreateForEncoding("o200k_base"));

    /// <summary>The parts, at most <paramref name="maxParts"/>; of more, evenly spread ones from the first to the last.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> paragraphs, int maxTokens, int maxParts)
    {
        // No token is shorter than a byte: what has few bytes needs no counting.
        if (paragraphs.Sum(paragraph => Encoding.UTF8.GetByteCount(paragraph) + 2) <= maxTokens)
            return [string.Join("\n\n", paragraphs)];

        var parts = new List<string>();
        var part = new StringBuilder();
        var tokens = 0;
        foreach (var (piece, opens) in Pieces(paragraphs, maxTokens / 4))
        {
            var more = Count(piece) + 2;
            if (tokens > 0 && tokens + more > maxTokens)
            {
                parts.Add(part.ToString());
                part.Clear();
                tokens = 0;
            }
            part.Append(opens && part.Length > 0 ? "\n\n" : "").Append(piece);
            tokens += more;
        }
        parts.Add(part.ToString());
        return parts.Count <= maxParts ? parts
            : [.. Enumerable.Range(0, maxParts)
                .Select(i => parts[maxParts == 1 ? 0 : (int)((long)i * (parts.Count - 1) / (maxParts - 1))])];
    }

    /// <summary>How many tokens a text has, or a few more.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        if (!HasLongRun(text))
            return Tokenizer.Value.CountTokens(text);
        var tokens = 0;
        for (; text.Length > 0; text = text[Math.Min(LongRun, text.Length)..])
            tokens += Tokenizer.Value.CountTokens(text[..Math.Min(LongRun, text.Length)]);
        return tokens;
    }

    /// <summary>The paragraphs, the very long ones in pieces cut behind a space, or where there is none, between two characters.</summary>
    static IEnumerable<(string Piece, bool OpensParagraph)> Pieces(IEnumerable<string> paragraphs, int maxLength)
    {
        foreach (var paragraph in paragraphs)
        {
            for (var start = 0; start < paragraph.Length;)
            {
                var end = Math.Min(paragraph.Length, start + maxLength);
                if (end < paragraph.Length)
                {
                    var space = paragraph.LastIndexOfAny([' ', '\n'], end - 1, maxLength / 2);
                    end = space > start ? space + 1 : char.IsHighSurrogate(paragraph[end - 1]) ? end - 1 : end;
                }
                yield return (paragraph[start..end], start == 0);
                start = end;
            }
        }
    }

    static bool HasLongRun(ReadOnlySpan<char> text)
    {
        var run = 0;
        foreach (var c in text)
        {
            run = char.IsWhiteSpace(c) ? 0 : run + 1;
            if (run > LongRun)
                return true;
        }
        return false;
    }
}
