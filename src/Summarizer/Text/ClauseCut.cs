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
    const double LeastLeft = 0.75;
    const int MostBegun = 4;
    const int FewBegun = 2;
    const int ShortestSource = 8;
    const int LongestSource = 48;

    static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",;:،؛、，；：");
    static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»「」");
    static readonly SearchValues<char> Open = SearchValues.Create("(（[«“「『【„");
    static readonly SearchValues<char> Close = SearchValues.Create(")）]»”」』】");

    /// <summary>
    /// A sentence that is too long as a line that breaks off where a part ends, and still says who says it, where that stands at its end:
    /// "The bridge stays closed…, said Ida Lund"; null when there is no such place.
    /// </summary>
    /// <param name="sentence">The sentence, one line.</param>
    /// <param name="most">How wide the line may be, as <see cref="ReadersWidth"/> counts.</param>
    /// <param name="language">Its language.</param>
    public static string? Line(string sentence, int most, Language language) =>
        WithEnd(sentence, most, language) ?? VerbFrame.Line(sentence, most, language)
            ?? (language.Code == "en" ? null : WithSource(sentence, most, language))
            ?? (Of(sentence, most - 1, language) is { } cut ? cut + "…" : null);

    /// <summary>
    /// Where the verb stands at the end, as in Japanese: who does it, and the last parts, which say what:「市議会は１２日、…鉄の橋を閉鎖した」.
    /// </summary>
    static string? WithEnd(string sentence, int most, Language language)
    {
        if (!language.HasParts || sentence.IndexOf('、') is not (> 0 and var topic) || sentence.AsSpan(0, topic).ContainsAny(Quotes))
            return null;
        if (!language.HasTopic(sentence.AsSpan(0, topic)))
            return FromTopic(sentence, most, language);

        var room = most - ReadersWidth.Of(sentence.AsSpan(0, topic)) - ReadersWidth.Of("、…");
        for (var (at, depth) = (topic + 1, 0); at < sentence.Length; at++)
        {
            depth += Open.Contains(sentence[at]) ? 1 : Close.Contains(sentence[at]) && depth > 0 ? -1 : 0;
            if (depth == 0 && sentence[at] == '、' && ReadersWidth.Of(sentence.AsSpan(at + 1)) <= room)
                return $"{sentence.AsSpan(0, topic)}、…{sentence.AsSpan(at + 1).TrimEnd('。')}";
        }
        return null;
    }

    /// <summary>What stands before the one who does it may go:「[地震を受け、]市議会は鉄の橋を閉鎖した」.</summary>
    static string? FromTopic(string sentence, int most, Language language)
    {
        for (var (at, depth) = (0, 0); at < sentence.Length; at++)
        {
            depth += Open.Contains(sentence[at]) ? 1 : Close.Contains(sentence[at]) && depth > 0 ? -1 : 0;
            if (depth > 0 || sentence[at] != '、')
                continue;
            var rest = sentence.AsSpan(at + 1);
            var part = rest[..(rest.IndexOf('、') is > 0 and var end ? end : rest.Length)];
            if (ReadersWidth.Of(rest) <= most && language.HasTopic(part))
                return rest.TrimEnd('。').ToString();
        }
        return null;
    }

    static string? WithSource(string sentence, int most, Language language)
    {
        var mark = sentence.LastIndexOf(", ", StringComparison.Ordinal);
        if (mark < 0)
            return null;
        var source = sentence.AsSpan(mark + 2).TrimEnd(" .");
        return source.Length is >= ShortestSource and <= LongestSource && language.HasAttribution(source)
            && !language.HasAttribution(sentence.AsSpan(0, mark)) && !source.ContainsAny(Quotes)
            && Of(sentence[..mark], most - source.Length - "…, ".Length, language) is { } cut ? $"{cut}…, {source}" : null;
    }

    /// <summary>
    /// The longest beginning that fits and ends where a part ends; null when there is none, or when it only lacks who says it.
    /// </summary>
    /// <param name="sentence">The sentence, one line.</param>
    /// <param name="most">How wide it may be, as <see cref="ReadersWidth"/> counts.</param>
    /// <param name="language">Its language.</param>
    public static string? Of(string sentence, int most, Language language)
    {
        var ends = EndsOf(sentence, most, language, keepsOpenings: true);
        // "The court held, by eight to three, that …": what its comma seemed to open goes on to the end.
        if (ends.Best == 0)
            ends = EndsOf(sentence, most, language, keepsOpenings: false);
        if (ends.Best is not (> 0 and var best))
            return null;
        var end = WithoutBegun(sentence, best, (int)(best * LeastLeft), language);
        var behind = char.IsLetter(sentence[end]) ? WordAt(sentence, end) : WordBehind(sentence, end);
        return language.HasAttribution(sentence.AsSpan(0, end)) || !language.HasAttribution(behind)
            ? sentence[..end].TrimEnd(' ', ',', '،', '-', '–', '—') : null;
    }

    static Ends EndsOf(string sentence, int most, Language language, bool keepsOpenings)
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
                // 'She said: "…"': what is said is missing.
                var leadsToQuotation = c == ':' && sentence.AsSpan(i + 1).TrimStart() is [var open, ..] && Quotes.Contains(open);
                if (!isOpening && !leadsToQuotation && !language.IsRelative(WordBefore(sentence, i)))
                    ends.Add(i, width, isStrong: true, language.Keeps(WordBehind(sentence, i)), isWhole: c is ':' or '：');
                isOpening = keepsOpenings && !isOpening && width < most * LeastShare && language.IsRelative(WordBehind(sentence, i));
            }
            else if (c == ' ' && !isOpening)
            {
                var word = WordAt(sentence, i + 1);
                // Where commas stand around all such clauses, "die" without one is an article.
                var isStrong = language.IsJoint(word) || language.IsRelative(word) && !language.HasCommasAroundAll;
                // "parce que" begins with its first word.
                var before = WordBefore(sentence, i);
                // "does not …" would say the contrary.
                if ((isStrong || language.OpensCircumstance(word)) && !language.IsJoint(before) && !language.Keeps(before)
                    && !IsInQuantity(sentence, i, language) && !IsInName(sentence, i, word, before, language))
                {
                    ends.Add(i, width, isStrong, language.Keeps(word));
                }
            }
        }
        return ends;
    }

    /// <summary>"la Corte Suprema | de Justicia".</summary>
    static bool IsInName(string sentence, int space, ReadOnlySpan<char> word, ReadOnlySpan<char> before, Language language) =>
        language.StandsInNames(word) && !before.IsEmpty && char.IsUpper(before[0])
        && space + word.Length + 2 < sentence.Length && char.IsUpper(sentence[space + word.Length + 2]);

    /// <summary>"cinco anos | e meio", "fünf Jahre | und sechs Monate".</summary>
    static bool IsInQuantity(string sentence, int space, Language language)
    {
        var next = WordAt(sentence, space + 1);
        var behind = space + 1 + next.Length;
        if (behind + 1 >= sentence.Length || sentence[behind] != ' ')
            return false;
        var first = WordAt(sentence, behind + 1);
        return language.IsHalf(first)
            || language.IsUnit(WordBefore(sentence, space)) && language.IsUnit(WordBehind(sentence, behind + first.Length + 1));
    }

    /// <summary>
    /// Where a part begins that has only a few words before an end: "…, and there |"; not one that says who says it: "…, as she wrote |".
    /// </summary>
    static int WithoutBegun(string sentence, int end, int least, Language language)
    {
        var at = end;
        for (var words = 0; words <= MostBegun; words++)
        {
            var word = WordBefore(sentence, at);
            var start = at - word.Length;
            if (word.Length == 0 || start < Math.Max(2, least) || sentence[start - 1] is not (' ' or '\'' or '’'))
                break;
            var isBehindMark = IsMark(sentence, start - 2);
            if (isBehindMark && words > 0 && language.OpensSource(word))
                break;
            // "…, where, by her account |" has only begun; "…, the mayor of Brandholm |," is whole.
            var isBegun = language.IsJoint(word) && !IsInQuantity(sentence, start - 1, language)
                || language.IsRelative(word) && (isBehindMark || !language.HasCommasAroundAll);
            // "…, but lost by four": what a contrast opens is the news.
            if (isBegun && words > FewBegun && language.Keeps(word))
                break;
            if (isBegun || isBehindMark && BehindOpener(sentence, start, language) < start)
                return BehindOpener(sentence, start, language) is var left && language.Keeps(WordBefore(sentence, left - 1)) ? end : left;
            if (isBehindMark)
                return words > FewBegun && IsMark(sentence, end) || language.HasAttribution(sentence.AsSpan(start..end)) ? end : start;

            at = start - 1;
        }
        return end;
    }

    /// <summary>A place without the word before it, where that opens a clause: "…, which [by] …".</summary>
    static int BehindOpener(string sentence, int place, Language language)
    {
        var end = sentence.AsSpan(0, place).TrimEnd(" ,").Length;
        var word = WordBefore(sentence, end);
        return language.IsJoint(word) || language.IsRelative(word) ? end - word.Length : place;
    }

    /// <summary>Whether a part of a sentence may end at a place: a comma, a colon, a dash between spaces; not within a number.</summary>
    public static bool IsMark(string sentence, int i) => sentence[i] is '–' or '—' or '-'
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

    /// <summary>
    /// The last places where a part ends: of a clause, or only of a phrase; near the end of the room, or before; where there is no other,
    /// before what is else kept.
    /// </summary>
    struct Ends(int most)
    {
        int clause, phrase, earlyClause, earlyPhrase, kept;

        /// <summary>The best of them; 0 when there is none.</summary>
        public readonly int Best => clause > 0 ? clause : phrase > 0 ? phrase : earlyClause > 0 ? earlyClause
            : earlyPhrase > 0 ? earlyPhrase : kept;

        /// <summary>A place where a part ends; what stands before a colon is whole, and may be shorter.</summary>
        public void Add(int place, int width, bool isStrong, bool isKept, bool isWhole = false)
        {
            if (width < most * LeastShare)
                return;
            ref var end = ref isKept ? ref kept
                : ref width < most * GoodShare && !isWhole ? ref (isStrong ? ref earlyClause : ref earlyPhrase)
                : ref (isStrong ? ref clause : ref phrase);
            end = place;
        }
    }
}
