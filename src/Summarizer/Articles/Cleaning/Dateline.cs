using System.Buffers;
using System.Collections.Frozen;
using Summarizer.Text;

namespace Summarizer.Articles.Cleaning;

/// <summary>
/// Where, when and by whom a report was filed, at its start: <c>KYIV, Jan 3 (Reuters) —</c>, <c>(CNN)</c>,
/// <c>Delhi [India], January 3 (ANI):</c>, <c>OSLO, Norway--(BUSINESS WIRE)--</c>, <c>Cairo – 3 January 2024:</c>, <c>LONDON | AFP |</c>,
/// <c>(Bonn) -</c>, <c>New Delhi:</c>, <c>LIMA.-</c>.
/// </summary>
ref struct Dateline
{
    /// <summary>The longest dateline; press releases name two cities with their countries, the day and the wire.</summary>
    const int MaxLength = 120;

    /// <summary>The longest place; more words are a sentence.</summary>
    const int MaxPlaceWords = 7;

    /// <summary>"UNO", "SNS": places in capitals have more letters.</summary>
    const int LongestAcronym = 3;

    /// <summary>Behind a dateline there is a sentence.</summary>
    const int MinRest = 25;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles =
        EmbeddedResource.ReadWords("Text/Resources/particles.txt").ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Places =
        EmbeddedResource.ReadLines("Text/Resources/places.txt")
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly SearchValues<char> EasternMarks = SearchValues.Create(" 　-–—=:：");
    static readonly SearchValues<char> Dashes = SearchValues.Create("-–—:");

    /// <summary>The longest outlet, place and day before 电 or 讯; the longest Arabic place with its day and agency.</summary>
    const int MaxEasternHead = 24, MaxArabicHead = 48;

    readonly ReadOnlySpan<char> text;
    int position, words;
    bool isUpper, hasAgency, hasBracket, hasCapitals, hasMonth, hasNumber, isBehindColon;

    Dateline(ReadOnlySpan<char> text) => this.text = text;

    /// <summary>The length of the dateline at the start of a paragraph, with the space behind it; 0 when there is none.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (text.Length <= MinRest || !MayBegin(text[0]))
            return 0;
        return new Dateline(text).End();
    }

    static bool MayBegin(char c) =>
        char.IsUpper(c) || char.IsAsciiDigit(c) || c is '(' or '[' or '/' or '【' or '（' or '〔' || c >= '\u3040' || IsArabic(c);

    static bool IsArabic(char c) => c is >= '\u0620' and <= '\u06FF';

    readonly bool HasDate => hasMonth && hasNumber;

    int End()
    {
        if (IsArabic(text[0]))
            return OfArabicWire();
        if (text[0] >= '\u3040' || text[0] is '(' or '[' or '【' or '（' or '〔')
        {
            if (OfEasternWire() is > 0 and var wire)
                return wire;
        }
        var end = 0;
        while (position < text.Length && position < MaxLength)
        {
            SkipSpace();
            var start = position;
            if (TryBracket() || TrySlashes() || TryAgency())
            {
                // An agency in brackets needs no dash behind it, nor does one with a stop, nor a place with the day.
                var isClosed = (hasAgency || HasDate && start == 0)
                    && (text[position - 1] is ')' or ']' or '/' || position < text.Length && text[position] == '.');
                SkipStop();
                if (isClosed && SentenceAt(position, mayBeLower: false) is > 0 and var sentence)
                    end = sentence;
            }
            else if (TryWord(isBehindMark: end > 0))
            {
                SkipStop();
                if (end == 0 && IsBareCapitals(out var sentence))
                    return sentence;
            }
            else if (!TryMark(out var mark))
            {
                break;
            }
            else if (Closes(mark, start))
            {
                end = SentenceAt(position, mayBeLower: isUpper || hasAgency) is > 0 and var sentence ? sentence : end;
            }
            else if (mark == ':' && words is 1 or 2 && !isBehindColon)
            {
                isBehindColon = true;
            }
            else if (mark is not ('|' or '/'))
            {
                break;
            }
        }
        return text.Length - end >= MinRest ? end : 0;
    }

    /// <summary>(Reuters), [Norland], （记者…）.</summary>
    bool TryBracket()
    {
        if (position >= text.Length || text[position] is not ('(' or '[' or '（'))
            return false;
        var close = text[position..Math.Min(text.Length, position + 40)].IndexOfAny(")]）");
        if (close < 2)
            return false;
        var inside = text.Slice(position + 1, close - 1).Trim();
        if (Agencies.Contains(inside) || words > 0 && IsCode(inside))
            hasAgency = true;
        else if (IsCapitals(inside))
            hasCapitals = true;
        else if (!IsPlaceOrDate(inside, ref hasMonth))
            return false;
        else if (words == 0 && IsUpper(inside[..(inside.IndexOf(',') is > 0 and var comma ? comma : inside.Length)]))
            hasCapitals = true; // "(LUND, Norland) —"
        hasNumber |= inside.ContainsAnyInRange('0', '9');
        hasBracket = true;
        position += close + 1;
        return true;
    }

    /// <summary>/PRNewswire/, /ТАСС/.</summary>
    bool TrySlashes()
    {
        if (position >= text.Length || text[position] != '/')
            return false;
        var close = text[(position + 1)..Math.Min(text.Length, position + 40)].IndexOf('/');
        if (close < 2 || !Agencies.Contains(text.Slice(position + 1, close)))
            return false;
        hasAgency = hasBracket = true;
        position += close + 2;
        return true;
    }

    /// <summary>An agency's name without brackets, behind a place or a dash: <c>Damascus, SANA-</c>.</summary>
    bool TryAgency()
    {
        var longest = 0;
        for (var (end, count) = (position, 0); count < 3 && end < text.Length; count++)
        {
            end += count > 0 && text[end] == ' ' ? 1 : 0;
            while (end < text.Length
                && (char.IsLetter(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
            {
                end++;
            }

            if (end - position > 1 && Agencies.Contains(text[position..end]) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                longest = end;
        }
        hasAgency |= longest > 0;
        position = Math.Max(position, longest);
        return longest > 0;
    }

    /// <summary>A word of a place or a date; behind a dash only what can be no sentence's.</summary>
    bool TryWord(bool isBehindMark)
    {
        var length = text[position] == '&' && words > 0 ? 1 : 0;
        while (position + length < text.Length && (char.IsLetterOrDigit(text[position + length]) || text[position + length] is '\'' or '’'
            || (text[position + length] is '.' or '-' or '/' && length > 0 && char.IsLetter(text[position + length - 1])
                && position + length + 1 < text.Length && char.IsLetter(text[position + length + 1]))))
        {
            length++;
        }

        var word = text.Slice(position, length);
        if (word.IsEmpty)
            return false;
        if (char.IsAsciiDigit(word[0]))
            hasNumber = true;
        else if (Calendar.Month(word.TrimEnd('.')) > 0 && (words > 0 || char.IsUpper(word[0])))
            hasMonth = true;
        else if (isBehindColon || (isBehindMark && !IsUpper(word)))
            return false;
        else if (!(char.IsUpper(word[0]) || words > 0 && Particles.Contains(word)) || ++words > MaxPlaceWords)
            return false;
        else if (words == 1)
            isUpper = IsUpper(word);
        position += word.Length;
        return true;
    }

    /// <summary>Dashes, a colon, a bar, an underscore.</summary>
    bool TryMark(out char mark)
    {
        mark = position < text.Length ? text[position] : '\0';
        if (mark is not ('-' or '–' or '—' or '―' or '‒' or ':' or '|' or '/' or '_' or '=' or '：'))
            return false;
        var start = position;
        while (position < text.Length && (text[position] == mark || text[position] is '-' or '–' or '—' or '―'))
            position++;
        if (mark is '-' or '–' or '—' or '―' or '‒')
            mark = mark == '-' && position - start == 1 ? '-' : '—';
        return true;
    }

    /// <summary>Whether what was read up to a mark is a dateline rather than the start of a sentence.</summary>
    readonly bool Closes(char mark, int start)
    {
        if (hasAgency || hasCapitals)
            return hasBracket || words > 0 || mark != ':';
        if (words == 0)
        {
            return (hasBracket && (HasDate || char.IsUpper(text[1])) || HasDate && mark == '—' && EndsWithYear(text[..start].TrimEnd()))
                && mark is '-' or '—' && (IsLoose(start) || hasBracket && mark == '—');
        }

        if (hasBracket || HasDate)
            return true;
        // "SNS: mais de …": letters that are no place's begin a title.
        if (isUpper)
            return (mark is not '-' || IsLoose(start)) && !(mark == ':' && start <= LongestAcronym);
        return mark switch
        {
            '—' => words <= 4,
            '-' => words <= 2 && IsLoose(start),
            ':' => Places.Contains(text[..start]) || words <= 2 && !hasNumber && TextLine.HasWord(text[position..], text[..start]),
            _ => false,
        };
    }

    /// <summary>"Oct. 18, 2010": a day alone is where a timeline begins.</summary>
    static bool EndsWithYear(ReadOnlySpan<char> date) => date.Length > 8 && date[^4..].IndexOfAnyExceptInRange('0', '9') < 0;

    readonly bool IsLoose(int start) =>
        start > 0 && (char.IsWhiteSpace(text[start - 1]) || text[start - 1] == '.')
        && position < text.Length && char.IsWhiteSpace(text[position]);

    /// <summary>A place in capitals and nothing else before the sentence: <c>LAGOS The council approved …</c></summary>
    readonly bool IsBareCapitals(out int sentence)
    {
        sentence = 0;
        if (!isUpper || words > 2 || HasDate || hasAgency || text[position - 1] is '.' or ';')
            return false;
        var at = position;
        while (at < text.Length && text[at] == ' ')
            at++;
        var length = 0;
        while (at + length < text.Length && char.IsLetter(text[at + length]))
            length++;
        // Of two capitals in a row only a sentence's first word is one that carries grammar.
        if (length == 0 || at == position || !char.IsUpper(text[at]) || (length > 1 && char.IsUpper(text[at + 1]))
            || !IsSentenceOpener(text.Slice(at, length))
            || !AreCapitals(text[..(text[..position].IndexOf(',') is > 0 and var comma ? comma : position)]))
        {
            return false;
        }

        sentence = at;
        return true;
    }

    static bool IsSentenceOpener(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[16];
        return word.Length <= lower.Length && word.ToLowerInvariant(lower) is > 0 and var length
            && Language.For("en").IsStopWord(lower[..length]);
    }

    static bool AreCapitals(ReadOnlySpan<char> place)
    {
        var letters = 0;
        foreach (var c in place)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsLetter(c) ? 1 : 0;
        }
        return letters > 3;
    }

    static bool IsPlaceOrDate(ReadOnlySpan<char> inside, ref bool hasMonth)
    {
        foreach (var range in inside.Split(' '))
        {
            var word = inside[range].Trim(",.");
            hasMonth |= Calendar.Month(word) > 0;
            if (!word.IsEmpty && !(char.IsUpper(word[0]) || char.IsDigit(word[0]) || char.IsLetter(word[0]) && !char.IsLower(word[0])
                || Particles.Contains(word) || Calendar.Month(word) > 0))
            {
                return false;
            }
        }
        return !inside.IsEmpty;
    }

    /// <summary>"(dpa)", "(sda)": an agency's letters, also of one that is not known.</summary>
    static bool IsCode(ReadOnlySpan<char> name) => name.Length is 3 or 4 && name.IndexOfAnyExceptInRange('a', 'z') < 0;

    static bool IsCapitals(ReadOnlySpan<char> name) => name.Length is >= 2 and <= 8 && name.IndexOfAnyExceptInRange('A', 'Z') < 0;

    static bool IsUpper(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsLetter(c) ? 1 : 0;
        }
        return letters >= 3;
    }

    /// <summary>"LUND, Nor., May 6": an abbreviation's stop may have a comma behind it.</summary>
    void SkipStop()
    {
        if (position + 1 < text.Length && text[position] == '.' && text[position + 1] == ',')
            position++;
        position += position < text.Length && text[position] is ',' or '.' or ';' ? 1 : 0;
    }

    void SkipSpace()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
    }

    /// <summary>新华社北京3月2日电（记者…）, [東京 2日 ロイター] -, (서울=연합뉴스) … 기자 =.</summary>
    readonly int OfEasternWire()
    {
        var head = text[..Math.Min(text.Length, MaxLength / 2)];
        var end = 0;
        if (head[0] is '(' or '[' or '【' or '（' or '〔')
        {
            var close = head.IndexOfAny(")]】）〕");
            end = close > 0 && (Agencies.Ends(head[1..close]) || head[..close].Contains('＝')
                || head[..close].EndsWith("报道") || head[..close].EndsWith("報導")
                || head[close - 1] is '讯' or '訊' or '电' or '電') ? close + 1 : 0;
            if (end > 0 && head[end..].IndexOf("기자 =") is >= 0 and var reporter)
                end += reporter + "기자 =".Length;
        }
        else if (Agencies.Begins(head) && head.IndexOf('电') is > 0 and var wire)
        {
            end = wire + 1;
        }
        else
        {
            end = OfEasternReport(head);
        }

        if (end == 0)
            return 0;
        var bracket = end + head[end..].IndexOfAnyExcept(' ');
        if (bracket >= end && head[bracket] is '（' or '(' && head[bracket..].IndexOfAny('）', ')') is > 0 and var names)
            end = bracket + names + 1;
        return end == 0 ? 0 : SentenceAt(end + text[end..].IndexOfAnyExcept(EasternMarks), mayBeLower: true);
    }

    /// <summary>中新网昆明1月3日电, 体坛网1月3日讯, 本报讯: an outlet, a place and a day without a mark between them.</summary>
    static int OfEasternReport(ReadOnlySpan<char> head)
    {
        head = head[..Math.Min(head.Length, MaxEasternHead)];
        var end = head.IndexOfAny("电電讯訊");
        // "3日电影", "３日電車": behind a dateline there is a bracket or a space.
        if (end < 2 || head[end - 1] is not ('日' or '报' or '報' or '网' or '社') || end + 1 == head.Length
            || char.IsLetterOrDigit(head[end + 1]))
        {
            return 0;
        }

        foreach (var c in head[..end])
        {
            if (!char.IsLetterOrDigit(c) && c != ' ')
                return 0;
        }
        return end + 1;
    }

    /// <summary>القاهرة (رويترز) -, تونس -, بيروت - 3 يناير (أ ف ب):</summary>
    readonly int OfArabicWire()
    {
        var head = text[..Math.Min(text.Length, MaxArabicHead)];
        // "بيروت - 3 يناير (أ ف ب):": what a bracket closes has its own mark behind it.
        var mark = head.IndexOf(')') is > 0 and var close && close + 3 < head.Length
            && head[(close + 1)..(close + 3)].IndexOfAny(Dashes) >= 0
            ? close + 1 + head[(close + 1)..].IndexOfAny(Dashes) : head.IndexOfAny(Dashes);
        if (mark < 2)
            return 0;
        var open = head[..mark].IndexOf('(');
        if (open < 0 && (head[mark] == ':' || !char.IsWhiteSpace(head[mark - 1])))
            return 0;
        if (open >= 0 && head[..mark].TrimEnd()[^1] != ')')
            return 0;
        // Behind a place alone there is a dash; more words are a sentence.
        var words = WordCount.Of(head[..(open < 0 ? mark : open)]);
        if (words > (open < 0 ? 2 : 4))
            return 0;
        // "الرياض - مباشر:": the outlet behind the place.
        var outlet = head[(mark + 1)..].IndexOf(':');
        return SentenceAt(mark + 1 + (outlet > 0 && WordCount.Of(head.Slice(mark + 1, outlet)) <= 2 ? outlet + 1 : 0), mayBeLower: true);
    }

    /// <summary>Where a sentence begins behind white space; 0 when there is none.</summary>
    readonly int SentenceAt(int at, bool mayBeLower)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '.' or ':'))
            at++;
        if (text.Length - at < MinRest)
            return 0;
        var c = text[at];
        return char.IsUpper(c) || char.IsDigit(c) || c is '"' or '“' or '\'' or '‘' or '«' or '„' or '¿' or '¡' or '$' or '€' or '£'
            || c >= '\u3040' || mayBeLower && char.IsLetter(c) ? at : 0;
    }
}
