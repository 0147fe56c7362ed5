namespace Summarizer.Text;

/// <summary>
/// Leaves out of a sentence on which day of the week it was: "hat [am Montag] geschlossen", "cerró [este martes] el puente".
/// </summary>
/// <remarks>
/// What a language calls the days, and what may stand around them, is in <c>days.xx.txt</c>. A day stays where it opens the sentence, has a
/// date behind it, is quoted, or belongs to another word: "seit Montag", "la noche del martes".
/// </remarks>
static class DaysOfWeek
{
    /// <summary>The sentence without the first day that may go; null when there is none.</summary>
    public static string? Without(string sentence, Language language)
    {
        if (!language.Days.AreKnown)
            return null;
        var isQuoted = false;
        var (before, start) = (default(Range), 0);
        for (var at = 0; at < sentence.Length; at++)
        {
            isQuoted ^= sentence[at] is '"' or '“' or '”' or '„' or '«' or '»';
            if (!char.IsLetter(sentence[at]))
                continue;
            var word = WordAt(sentence, at);
            if (!isQuoted && start > 0 && language.Days.Has(sentence.AsSpan(word)))
            {
                var from = language.Days.MayFollow(sentence.AsSpan(before)) ? before.Start.Value : at;
                if (Stands(sentence, from, language) && EndOf(sentence, word.End.Value, language) is > 0 and var end)
                    return Join(sentence, from, end);
            }
            (before, start) = (word, start + 1);
            at = word.End.Value - 1;
        }
        return null;
    }

    /// <summary>Whether what begins at a place belongs to no word before it.</summary>
    static bool Stands(string sentence, int from, Language language)
    {
        if (from < 2 || sentence[from - 1] != ' ')
            return false;
        var end = from - 1;
        var begin = end;
        while (begin > 0 && char.IsLetter(sentence[begin - 1]))
            begin--;
        var word = sentence.AsSpan(begin..end);
        return !language.OpensCircumstance(word) && !language.IsJoint(word) && !language.Days.StayBehind(word);
    }

    /// <summary>Where a day ends, with its part and its comma; 0 when a date or another day follows.</summary>
    static int EndOf(string sentence, int end, Language language)
    {
        if (end + 1 < sentence.Length && sentence[end] == ' ' && WordAt(sentence, end + 1) is var part
            && (language.Days.MayPrecede(sentence.AsSpan(part)) || language.Days.Has(sentence.AsSpan(part))))
        {
            end = part.End.Value;
        }

        var next = end;
        while (next < sentence.Length && sentence[next] is ' ' or ',' or '،')
            next++;
        return next < sentence.Length && (char.IsDigit(sentence[next]) || sentence[next] == '('
            || next == end + 1 && language.IsJoint(sentence.AsSpan(WordAt(sentence, next)))) ? 0 : end;
    }

    /// <summary>Between two commas one of them goes with it.</summary>
    static string Join(string sentence, int from, int end)
    {
        var isAside = sentence[from - 2] is ',' or '،' && end < sentence.Length && sentence[end] is ',' or '،';
        return string.Concat(sentence.AsSpan(0, isAside ? from - 2 : from - 1), sentence.AsSpan(isAside ? end + 1 : end));
    }

    static Range WordAt(string sentence, int start)
    {
        var end = start;
        while (end < sentence.Length && (char.IsLetter(sentence[end]) || sentence[end] is '-' or '\'' or 'ʼ' or '’'))
            end++;
        return start..end;
    }
}
