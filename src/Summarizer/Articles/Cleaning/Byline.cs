using System.Buffers;
using Summarizer.Text;

namespace Summarizer.Articles.Cleaning;

/// <summary>Who wrote an article, as lines, pages and files say it: <c>By Jane Doe and John Roe, Reuters</c>.</summary>
static class Byline
{
    const int MaxLength = 160;

    const int MaxPlaceWords = 3, MaxOutletWords = 5;

    static readonly SearchValues<char> Bars = SearchValues.Create("|•·\t\n\r/");

    /// <summary>The names on a line that begins as bylines do; null when it is none.</summary>
    public static string? Opened(ReadOnlySpan<char> line)
    {
        line = line.Trim(" \t*_|•—–-~\u00A0");
        if (line is ['(', .., ')'])
            line = line[1..^1];
        if (line.Length is < 5 or > MaxLength)
            return null;
        if (ReporterLine.Names(line) is { } reporters)
            return reporters;
        if (BylineWords.Opening(line, out _) == 0 && line.IndexOfAny(Bars) is > 0 and var bar && IsBeside(line[..bar].Trim()))
            return Opened(line[(bar + 1)..]);
        return BylineWords.Opening(line, out var isSure) is > 0 and var opening
            && TryRead(line[opening..], isStrict: true, out var names, out _) && (isSure || CountNames(FirstPart(names)) > 1)
            ? names.ToString() : null;
    }

    /// <summary>
    /// The names on a line that does not begin as bylines do, but can be nothing else where bylines stand: with the writer's role, agency
    /// or paper, or with a time behind them; a desk (<c>Staff writer</c>). Null when it is none.
    /// </summary>
    public static string? Bare(ReadOnlySpan<char> line)
    {
        line = line.Trim(" \t*_|•—–-~.\u00A0");
        if (line.Length is < 5 or > MaxLength || IsEasternSentence(line))
            return null;
        if (IsDesk(line))
            return line.ToString();
        return TryRead(line, isStrict: true, out var names, out var hasBeside) && hasBeside
            && CountNames(FirstPart(names)) is > 1 and < 8 && !Outlets.HasWord(FirstPart(names))
            ? names.ToString() : null;
    }

    /// <summary>
    /// The names on a line with names and a place and nothing else: <c>Jane Doe in Oslo</c>, <c>Jane Doe, Oslo</c>; null when it is none.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="article">What stands below it: whoever is named there is written about, and behind a comma a place is told by being
    /// named there.</param>
    public static string? AtPlace(ReadOnlySpan<char> line, ReadOnlySpan<char> article)
    {
        line = line.Trim(" \t*_|•—–-~.\u00A0");
        foreach (var from in BylineWords.Froms)
        {
            if (line.StartsWith(from, StringComparison.OrdinalIgnoreCase))
                line = line[from.Length..];
        }

        foreach (var preposition in BylineWords.AtPlaces)
        {
            if (line.IndexOf(preposition) is not (> 0 and var at))
                continue;
            var names = line[..at];
            var place = line[(at + preposition.Length)..];
            if (!AreStrangers(names, article) || CountNames(place) is not (> 0 and <= MaxPlaceWords) || place.Contains(','))
                return null;
            return preposition != ", " ? line.ToString() : TextLine.HasWord(article, place) ? names.ToString() : null;
        }
        return null;
    }

    /// <summary>
    /// The names of a byline over two lines: <c>By</c> above the names, or the names above the writer's role or a time; null when it is
    /// none.
    /// </summary>
    /// <param name="above">The upper line.</param>
    /// <param name="line">The lower line.</param>
    /// <param name="article">What stands below them: whoever is named there is written about.</param>
    public static string? OverTwoLines(ReadOnlySpan<char> above, ReadOnlySpan<char> line, ReadOnlySpan<char> article)
    {
        if (BylineWords.IsOpening(above.TrimEnd(" :")))
            return AreNames(line) ? line.ToString() : null;
        return line.Length <= MaxLength && !IsEasternSentence(line) && IsBeside(line) && AreStrangers(above, article)
            ? above.ToString() : null;
    }

    /// <summary>Whether a line ends as sentences of Chinese and Japanese do, where no capitals tell names from other words.</summary>
    static bool IsEasternSentence(ReadOnlySpan<char> line) => line is [.., '。' or '！' or '？'];

    /// <summary>Whether a line is nothing but names, two to eight words, none of which the article has.</summary>
    static bool AreStrangers(ReadOnlySpan<char> line, ReadOnlySpan<char> article)
    {
        if (line.Length > MaxLength || CountNames(line) is < 2 or > 8 || Outlets.HasWord(line) || line.ContainsAnyInRange('0', '9'))
            return false;
        foreach (var range in line.Split(' '))
        {
            var word = line[range].Trim(",.&");
            if (word.Length > 2 && !BylineWords.Particles.Contains(word) && TextLine.HasWord(article, word))
                return false;
        }
        return true;
    }

    /// <summary>The reporters in a dateline of East Asia: <c>电（记者王明、李华）</c>, <c>(서울=연합뉴스) 김민수 기자 =</c>; null when none is named.</summary>
    public static string? InDateline(ReadOnlySpan<char> dateline)
    {
        foreach (var word in BylineWords.ReportersBefore)
        {
            if (dateline.IndexOf(word) is >= 0 and var at && dateline[(at + word.Length)..] is var behind
                && behind.IndexOfAny("）)") is > 1 and var close)
            {
                return behind[..close].Trim(" ：:").ToString();
            }
        }
        foreach (var word in BylineWords.ReportersBehind)
        {
            if (dateline.LastIndexOf(word) is > 0 and var at && dateline[..at] is var before
                && before.LastIndexOfAny(")]") is >= 0 and var open && before[(open + 1)..].Trim() is { Length: > 1 } names)
            {
                return names.ToString();
            }
        }
        return null;
    }

    /// <summary>The names in what a page or a file gives as its byline; null when nobody is named.</summary>
    public static string? Cleaned(string? text)
    {
        var line = (text ?? "").AsSpan().Trim(" \t\r\n|,;:.-–—•");
        while (BylineWords.Opening(line, out _) is > 0 and var opening)
            line = line[opening..].Trim(" |,;:");
        if (line.Length is < 2 or > MaxLength || line.Contains("://", StringComparison.Ordinal) || BylineWords.Accounts.Contains(line)
            || BylineWords.Buttons.Contains(FirstWord(line)))
        {
            return null;
        }

        if (IsDesk(line))
            return line.ToString();
        return TryRead(line, isStrict: false, out var names, out _) && !BylineWords.Accounts.Contains(names) ? names.ToString() : null;
    }

    /// <summary>Whether all words are capitalized, but for those that join names.</summary>
    public static bool AreNames(ReadOnlySpan<char> text) => CountNames(text) is > 0 and <= 16;

    /// <summary>Reads names up to what stands beside them: bars, a time, an address.</summary>
    /// <param name="rest">A line without its opening.</param>
    /// <param name="isStrict">Whether everything on the line must belong to a byline; otherwise what does not is cut off.</param>
    /// <param name="names">The names, with the writer's role or agency as it is written.</param>
    /// <param name="hasBeside">Whether a role, an agency or a time stands beside the names.</param>
    static bool TryRead(ReadOnlySpan<char> rest, bool isStrict, out ReadOnlySpan<char> names, out bool hasBeside)
    {
        hasBeside = false;
        rest = BylineWords.WithoutOthers(rest);
        var part = NextPart(ref rest);
        var cut = Cut(part);
        names = TrimEnd(part[..cut]);
        if (IsDesk(names))
            return true;
        var behind = part[cut..].Trim(" ,.;:()");
        if (!behind.IsEmpty)
        {
            if (!IsBeside(behind) && isStrict)
                return false;
            hasBeside = true;
        }
        while (!rest.IsEmpty)
        {
            part = NextPart(ref rest).Trim(" ,.;:()");
            if (part.IsEmpty)
                continue;
            if (IsBeside(part))
                hasBeside = true;
            else if (isStrict && !(AreNames(part) && CountNames(part) <= 4))
                return false;
        }
        return TrySegments(ref names, isStrict, ref hasBeside);
    }

    /// <summary>Names between commas, then roles, agencies and outlets.</summary>
    static bool TrySegments(ref ReadOnlySpan<char> names, bool isStrict, ref bool hasBeside)
    {
        var end = 0;
        for (var at = 0; at < names.Length;)
        {
            var comma = names[at..].IndexOf(", ");
            var stop = comma < 0 ? names.Length : at + comma;
            var segment = names[at..stop].Trim();
            if (end > 0 && (BylineWords.IsRole(segment) || IsOutlet(segment) || Agencies.Contains(segment)))
            {
                hasBeside = true;
            }
            else if (!AreNames(segment) || (end == 0 && Timestamp.AreWords(segment)))
            {
                if (isStrict || end == 0)
                    return false;
                break;
            }
            end = stop;
            at = stop + 2;
        }
        names = TrimEnd(names[..end]);
        return end > 0;
    }

    /// <summary>Without marks and "on" behind the last name; the stop of "Jr." stays.</summary>
    static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> names)
    {
        names = names.Trim(" ,;:|-–—(");
        if (names.LastIndexOf(' ') is > 0 and var space && names[(space + 1)..] is { Length: <= 3 } last && char.IsLower(last[0])
            && Calendar.IsTimeWord(last))
        {
            names = names[..space].TrimEnd(" ,");
        }

        return names.EndsWith('.') && names.Length - names.LastIndexOf(' ') > 4 ? names.TrimEnd('.') : names;
    }

    /// <summary>Whether a word is written as a name's: with a capital, in a script without any, "d'Arc", "al-Hamid", "g1".</summary>
    static bool HasCapital(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) || (char.IsLetter(word[0]) && !char.IsLower(word[0]))
        || (word.Length > 2 && word[1] is '\'' or '’' or '-' && char.IsLower(word[0])) || (word.Length > 3 && word.StartsWith("al-"))
        || (word.Length > 1 && char.IsLetter(word[0]) && char.IsAsciiDigit(word[1]));

    static int CountNames(ReadOnlySpan<char> text)
    {
        var names = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim(",|;•()\"“”");
            if (word.IsEmpty)
                continue;
            if (HasCapital(word))
                names++;
            else if (!BylineWords.Particles.Contains(word) || names == 0 && BylineWords.Joining.Contains(word))
                return 0;
            if (word[^1] is '!' or '?' or ':' || (word[^1] == '.' && word.Length > 4))
                return 0;
        }
        return names;
    }

    /// <summary>Where names end in a part of a line: before an address, a number, a word of time, a button.</summary>
    static int Cut(ReadOnlySpan<char> part)
    {
        for (var at = 0; at < part.Length;)
        {
            var space = part[at..].IndexOf(' ');
            var word = space < 0 ? part[at..] : part.Slice(at, space);
            if (word.StartsWith('(') && InBrackets(part[at..]) is > 0 and var brackets)
            {
                at += brackets;
                continue;
            }
            if (word.ContainsAny('@', '(') || word.ContainsAnyInRange('0', '9')
                || (at > 0 && (Calendar.IsTimeWord(word.Trim(",.:")) && word.Length > 2 && !IsName(part[at..])
                    || BylineWords.Buttons.Contains(word.Trim(",.:")))))
            {
                return at;
            }

            at += word.Length + 1;
        }
        return part.Length;

        // "Ada (A. J.) Quill": behind a name in brackets another follows.
        static int InBrackets(ReadOnlySpan<char> from) =>
            from.IndexOf(") ") is > 0 and < 20 and var close && from.Length > close + 2 && char.IsUpper(from[close + 2])
            && char.IsUpper(from[1]) && !from[..close].ContainsAnyInRange('0', '9') ? close + 2 : 0;

        // "May" and "August" are people too, when no number follows.
        static bool IsName(ReadOnlySpan<char> from) =>
            from.IndexOfAnyInRange('0', '9') is < 0 or > 20 && Calendar.Month(FirstWord(from)) > 0;
    }

    /// <summary>The part before the next bar or loose dash.</summary>
    static ReadOnlySpan<char> NextPart(scoped ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(Bars);
        foreach (var dash in (ReadOnlySpan<string>)[" - ", " – ", " — ", " -- "])
        {
            if (rest.IndexOf(dash) is >= 0 and var at && (end < 0 || at < end))
                end = at;
        }
        var part = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..].TrimStart("-–—|•·/ ");
        return part.Trim();
    }

    static ReadOnlySpan<char> FirstPart(ReadOnlySpan<char> names) => names.IndexOf(", ") is > 0 and var comma ? names[..comma] : names;

    static bool IsBeside(ReadOnlySpan<char> part) =>
        part.Contains('@') || BylineWords.IsRole(part) || IsDesk(part) || IsOutlet(part) || Agencies.Contains(part) || Timestamp.Is(part)
        || BylineWords.Buttons.Contains(FirstWord(part)) || WrittenDate.Parse(part.ToString()) is not null;

    static bool IsOutlet(ReadOnlySpan<char> part) => CountNames(part) is > 0 and <= MaxOutletWords && Outlets.HasWord(part);

    static bool IsDesk(ReadOnlySpan<char> line) =>
        BylineWords.Desks.Contains(line) || Agencies.Contains(line) && line.Length > 4 || BylineWords.EndsAsDesk(line) && AreNames(line);

    static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text) =>
        (text.IndexOf(' ') is >= 0 and var space ? text[..space] : text).Trim(",.:");
}
