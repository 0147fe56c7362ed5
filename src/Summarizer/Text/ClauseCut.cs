using System.Buffers;

namespace Summarizer.Text;

/// <summary>
/// Cuts a sentence that is too long where a part of it ends: at a mark, before a word that opens a clause, else before a circumstance;
/// never inside a quotation or brackets.
/// </summary>
static class ClauseCut
{
    // What is left must be this share of the room: losing what happened is worse than an ellipsis.
    const double GoodShare = 0.7;
    const double LeastShare = 0.6;
    const int MostBegun = 2;

    static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",;:،؛、，；：");
    static readonly SearchValues<char> Open = SearchValues.Create("(（[«“「『【„");
    static readonly SearchValues<char> Close = SearchValues.Create(")）]»”」』】");

    /// <summary>
    /// The longest beginning that fits, ends where a part ends, and does not leave out who says it; null when there is none.
    /// </summary>
    /// <param name="sentence">The sentence, one line.</param>
    /// <param name="most">How wide it may be, as <see cref="ReadersWidth"/> counts.</param>
    /// <param name="language">Its language.</param>
    public static string? Of(string sentence, int most, Language language)
    {
        var ends = new Ends(most);
        var (depth, isQuoted, width) = (0, false, 0);
        // "While it rained, the council …" and "The mayor, who …, closed …": what ends with the next comma is no whole sentence yet.
        var isOpening = language.IsJoint(WordAt(sentence, 0));
        for (var i = 0; i < sentence.Length; i++)
        {
            var c = sentence[i];
            width += ReadersWidth.Of(c);
            if (width > most + 1)
                break;
            depth += Open.Contains(c) ? 1 : Close.Contains(c) && depth > 0 ? -1 : 0;
            isQuoted ^= c == '"';
            if (depth > 0 || isQuoted)
                continue;
            if (IsMark(sentence, i))
            {
                if (!isOpening && !language.Keeps(WordBehind(sentence, i)))
                    ends.Add(i, width, isStrong: true);
                isOpening = !isOpening && width < most * LeastShare && language.IsRelative(WordBehind(sentence, i));
            }
            else if (c == ' ' && !isOpening)
            {
                var word = WordAt(sentence, i + 1);
                var isStrong = language.IsJoint(word) || language.IsRelative(word);
                // "parce que" begins with its first word.
                if ((isStrong || language.OpensCircumstance(word)) && !language.IsJoint(WordBefore(sentence, i)) && !language.Keeps(word))
                    ends.Add(i, width, isStrong);
            }
        }
        return ends.Best is > 0 and var end
            && (language.HasAttribution(sentence.AsSpan(0, end)) || !language.HasAttribution(sentence.AsSpan(end)))
            ? sentence[..WithoutBegun(sentence, end, language)].TrimEnd(' ', ',', '-', '–', '—') : null;
    }

    /// <summary>Where a part of up to two words ends that only begins before an end: "…, and there |".</summary>
    static int WithoutBegun(string sentence, int end, Language language)
    {
        var at = end;
        for (var words = 0; words <= MostBegun; words++)
        {
            var word = WordBefore(sentence, at);
            var start = at - word.Length;
            if (word.Length == 0 || start < 2 || sentence[start - 1] != ' ')
                break;
            if (language.IsJoint(word) || IsMark(sentence, start - 2))
                return start;
            at = start - 1;
        }
        return end;
    }

    static bool IsMark(string sentence, int i) => sentence[i] is '–' or '—' or '-'
        ? i > 0 && sentence[i - 1] == ' ' && i + 1 < sentence.Length && sentence[i + 1] == ' '
        : ClauseMarks.Contains(sentence[i]) && !(i + 1 < sentence.Length && char.IsAsciiDigit(sentence[i + 1]));

    static ReadOnlySpan<char> WordBehind(string sentence, int mark) =>
        WordAt(sentence, mark + 1 < sentence.Length && sentence[mark + 1] == ' ' ? mark + 2 : mark + 1);

    static ReadOnlySpan<char> WordAt(string sentence, int start)
    {
        var end = start;
        while (end < sentence.Length && char.IsLetter(sentence[end]))
            end++;
        return sentence.AsSpan(start, end - start);
    }

    static ReadOnlySpan<char> WordBefore(string sentence, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(sentence[start - 1]))
            start--;
        return sentence.AsSpan(start, end - start);
    }

    /// <summary>The last places where a part ends: of a clause, or only of a phrase; near the end of the room, or before.</summary>
    struct Ends(int most)
    {
        int clause, phrase, earlyClause, earlyPhrase;

        /// <summary>The best of them; 0 when there is none.</summary>
        public readonly int Best => clause > 0 ? clause : phrase > 0 ? phrase : earlyClause > 0 ? earlyClause : earlyPhrase;

        public void Add(int place, int width, bool isStrong)
        {
            if (width < most * LeastShare)
                return;
            ref var end = ref width < most * GoodShare ? ref (isStrong ? ref earlyClause : ref earlyPhrase)
                : ref (isStrong ? ref clause : ref phrase);
            end = place;
        }
    }
}
