using System.Buffers;
using System.Globalization;

namespace Summarizer.Text;

/// <summary>
/// What may be left out of a sentence by its marks and a few words, in languages without a grammar here: brackets, the day of the week,
/// asides between commas, a circumstance before the subject.
/// </summary>
/// <remarks>
/// An aside begins with a relative, or in lower case behind the subject, without condition, denial, doubt, contrast; nobody says something
/// in it. Where commas stand around every relative clause, also one that says who is meant, it is left out only of one person or thing. In
/// Japanese it is a part before the last with a verb's stem or a particle at its end, and no subject of its own (<c>parts.ja.txt</c>).
/// </remarks>
static class MarkedParts
{
    const int LongestAside = 110;
    const int ShortestRest = 30;
    const int LongestSubject = 50;
    const int ShortestMain = 60;

    static readonly SearchValues<char> Commas = SearchValues.Create(",،");
    static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»");

    /// <summary>The sentence, and then what is left of it, ever shorter.</summary>
    public static IEnumerable<string> Shortened(string sentence, Language language)
    {
        yield return sentence;
        var shorter = Brackets.Without(sentence);
        if (shorter.Length < sentence.Length)
            yield return shorter;
        while (DaysOfWeek.Without(shorter, language) is { } next)
            yield return shorter = next;
        while ((language.HasParts ? WithoutPart(shorter, language) : WithoutAside(shorter, language)) is { } next)
            yield return shorter = next;
        if (WithoutOpening(shorter, language) is not { } main)
            yield break;
        yield return shorter = main;
        while (WithoutAside(shorter, language) is { } next)
            yield return shorter = next;
    }

    /// <summary>
    /// "[Tras la reunión de ayer,] el consejo cerró el puente": a circumstance up to the first comma, where a subject follows that no
    /// apposition is: "Tras la huida de Lund, el jefe de la banda, la policía …".
    /// </summary>
    static string? WithoutOpening(string sentence, Language language)
    {
        if (!language.OpensSentence(FirstWord(sentence)) || CommasOf(sentence) is not [var comma, .. var others])
            return null;
        var opening = sentence.AsSpan(0, comma);
        var main = sentence.AsSpan(comma + 1).TrimStart();
        // "Despite the rain, …": what is set against the news goes with its opening; what denies or sets a condition stays.
        var first = FirstWord(opening);
        if (main.Length < ShortestMain || !language.OpensSubject(FirstWord(main))
            || language.Keeps(language.OpensCircumstance(first) ? opening[first.Length..] : opening)
            || language.HasAttribution(opening) || opening.ContainsAny(Quotes)
            || others is [var next, ..] && language.OpensSubject(FirstWord(sentence.AsSpan(next + 1))))
        {
            return null;
        }

        return string.Concat([char.ToUpper(main[0], CultureInfo.InvariantCulture)], main[1..]);
    }

    static string? WithoutAside(string sentence, Language language)
    {
        var commas = CommasOf(sentence);
        // "In May, the council, which met, …": the first comma ends the opening.
        var first = OpensBeforeClause(sentence, language) ? 1 : 0;
        for (var i = first; i + 1 < commas.Count; i++)
        {
            var (from, to) = (commas[i], commas[i + 1]);
            var isRelative = OpensRelative(sentence.AsSpan(from + 1), language);
            var before = sentence.AsSpan((i == 0 ? 0 : commas[i - 1] + 1)..from);
            if (before.IsWhiteSpace())
                continue;
            var last = EndOfQuoted(sentence, commas, i + 1);
            if (last == commas.Count)
                continue;
            to = commas[last];
            var behind = FirstWord(sentence.AsSpan(to + 1));
            // Behind more than a subject an aside may begin a list: "…, hurt by losses, the strike and the weather".
            var isShort = before.Length <= LongestSubject;
            var isBehindSubject = isShort && (i == first || i == first + 1 && char.IsUpper(before.TrimStart()[0]));
            var isInside = isShort || language.OpensCircumstance(behind);
            if ((isRelative && isInside || isBehindSubject) && IsAside(sentence.AsSpan((from + 1)..to), isRelative, language)
                && !(language.HasCommasAroundAll && !IsOfOne(before, language))
                && !language.HasAttribution(before) && !language.IsJoint(behind) && !language.IsRelative(behind)
                && sentence.Length - (to - from) >= ShortestRest)
            {
                // Behind a subject, and where there is no comma before, none is left; behind more there was one before the aside, too.
                return string.Concat(sentence.AsSpan(0, from), sentence.AsSpan(isShort || i == 0 ? to + 1 : to));
            }
            // What stands behind an aside is the clause that it is in.
            i += isRelative ? 1 : 0;
        }
        return null;
    }

    /// <summary>
    /// The comma behind which a list of quoted names does not go on: "…, автор картин «Порт», «Мост» и «Лёд» |, …"; their number where there
    /// is none.
    /// </summary>
    static int EndOfQuoted(string sentence, List<int> commas, int comma)
    {
        while (comma < commas.Count && sentence.AsSpan(commas[comma] + 1).TrimStart() is [var mark, ..] && Quotes.Contains(mark))
            comma = Quotes.Contains(sentence[commas[comma] - 1]) ? comma + 1 : commas.Count;
        return comma;
    }

    /// <summary>"die …", "in der …", "en la que …".</summary>
    static bool OpensRelative(ReadOnlySpan<char> part, Language language)
    {
        var word = FirstWord(part);
        if (!language.OpensCircumstance(word))
            return language.IsRelative(word);
        part = part.TrimStart()[word.Length..];
        word = FirstWord(part);
        return language.IsRelative(language.OpensSubject(word) ? FirstWord(part.TrimStart()[word.Length..]) : word);
    }

    static bool OpensBeforeClause(string sentence, Language language)
    {
        var first = FirstWord(sentence);
        return language.IsOpening(first) || first.Length > 1 && (language.IsJoint(first) || language.OpensCircumstance(first));
    }

    /// <summary>
    /// Whether an aside can be only about one: behind a name, or a word that singles one out. "Children, who …" may say which children.
    /// </summary>
    static bool IsOfOne(ReadOnlySpan<char> before, Language language)
    {
        var bare = before.Trim();
        if (language.HasSingling)
            return language.SinglesOut(FirstWord(bare));
        var name = bare.LastIndexOf(' ') + 1;
        return name > 0 && char.IsUpper(bare[name]);
    }

    static bool IsAside(ReadOnlySpan<char> part, bool isRelative, Language language)
    {
        var bare = part.TrimStart();
        if (bare.Length is 0 or > LongestAside || language.HasAttribution(bare))
            return false;
        return isRelative || char.IsLower(bare[0]) && !language.IsJoint(FirstWord(bare)) && !language.Keeps(bare);
    }

    static string? WithoutPart(string sentence, Language language)
    {
        var commas = CommasOf(sentence, '、');
        var topic = -1;
        for (var i = 0; i < commas.Count; i++)
        {
            var part = sentence.AsSpan((i == 0 ? 0 : commas[i - 1] + 1)..commas[i]);
            if (topic < 0 && language.HasTopic(part))
            {
                topic = i;
                continue;
            }
            if (topic < 0 || !language.IsPartLeftOut(part) || sentence.Length - part.Length < ShortestRest / 2)
                continue;
            return string.Concat(sentence.AsSpan(0, commas[i - 1] + 1), sentence.AsSpan(commas[i] + 1));
        }
        return null;
    }

    /// <summary>The commas outside quotations and between no digits.</summary>
    static List<int> CommasOf(string sentence, char only = '\0')
    {
        var commas = new List<int>();
        var (isQuoted, depth) = (false, 0);
        for (var i = 0; i < sentence.Length; i++)
        {
            var c = sentence[i];
            isQuoted ^= Quotes.Contains(c);
            depth += c is '「' or '『' ? 1 : c is '」' or '』' && depth > 0 ? -1 : 0;
            if (isQuoted || depth > 0 || (only == '\0' ? !Commas.Contains(c) : c != only))
                continue;
            if (i == 0 || i + 1 == sentence.Length || !(char.IsAsciiDigit(sentence[i - 1]) && char.IsAsciiDigit(sentence[i + 1])))
                commas.Add(i);
        }
        return commas;
    }

    static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text[..end];
    }
}
