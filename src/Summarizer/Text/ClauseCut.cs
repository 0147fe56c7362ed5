using System.Buffers;

namespace Summarizer.Text;

/// <summary>Cuts a sentence that is too long where a part of it ends: at a mark, else before a word that opens a clause; never inside a quotation or brackets.</summary>
static class ClauseCut
{
    // What is left must be this share of the room: losing what happened is worse than an ellipsis.
    const double LeastShare = 0.7;

    static readonly SearchValues<char> Marks = SearchValues.Create(",;:،؛、，；：");
    static readonly SearchValues<char> Open = SearchValues.Create("(（[«“「『【„");
    static readonly SearchValues<char> Close = SearchValues.Create(")）]»”」』】");

    /// <summary>The longest beginning that fits and says nothing otherwise than the whole does; null when there is none.</summary>
    /// <param name="sentence">The sentence, one line.</param>
    /// <param name="most">How many UTF-16 code units fit.</param>
    /// <param name="language">Its language.</param>
    public static string? Of(string sentence, int most, Language language)
    {
        var (mark, joint) = (0, 0);
        var (depth, isQuoted) = (0, false);
        for (var i = 0; i < Math.Min(sentence.Length, most + 1); i++)
        {
            var c = sentence[i];
            depth += Open.Contains(c) ? 1 : Close.Contains(c) && depth > 0 ? -1 : 0;
            isQuoted ^= c == '"';
            if (depth > 0 || isQuoted || i < most * LeastShare)
                continue;
            if (IsMark(sentence, i))
                mark = i;
            // "parce que" begins with its first word.
            else if (c == ' ' && language.IsJoint(WordAt(sentence, i + 1)) && (joint == 0 || joint + 1 + WordAt(sentence, joint + 1).Length != i))
                joint = i;
        }
        var end = Math.Max(mark, joint);
        return end > 0 && !language.HasAttribution(sentence.AsSpan(end)) ? sentence[..end].TrimEnd(' ', ',', '-', '–', '—') : null;
    }

    static bool IsMark(string sentence, int i) => sentence[i] is '–' or '—' or '-'
        ? i > 0 && sentence[i - 1] == ' ' && i + 1 < sentence.Length && sentence[i + 1] == ' '
        : Marks.Contains(sentence[i]) && !(i + 1 < sentence.Length && char.IsAsciiDigit(sentence[i + 1]));

    static ReadOnlySpan<char> WordAt(string sentence, int start)
    {
        var end = start;
        while (end < sentence.Length && char.IsLetter(sentence[end]))
            end++;
        return sentence.AsSpan(start, end - start);
    }
}
