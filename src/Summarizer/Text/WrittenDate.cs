namespace Summarizer.Text;

/// <summary>
/// A moment as machines, mails and newsrooms write it: <c>2026-03-02T08:00:00Z</c>, <c>Mon, 2 Mar 2026 08:00:00 +0100</c>,
/// <c>1772438400</c>, <c>March 2, 2026 at 8:00 a.m. EST</c>, <c>2. März 2026, 8 Uhr</c>, <c>02/03/2026</c>, <c>2026年3月2日</c>.
/// </summary>
ref struct WrittenDate
{
    /// <summary>Nobody needs more to write a moment.</summary>
    const int MaxLength = 160;

    const int FirstYear = 1800, LastYear = 2100;

    readonly ReadOnlySpan<char> written;
    readonly string? language;
    int position, foundYear, foundMonth, foundDay, foundHour, foundMinute, foundSecond;
    bool hasTime;
    TimeSpan? foundOffset;
    ReadOnlySpan<char> zoneName;

    WrittenDate(ReadOnlySpan<char> text, string? language)
    {
        written = text;
        this.language = language;
    }

    /// <summary>Reads the first day in a text, and the time beside it; in UTC where no zone is named.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="language">A tag such as <c>en-GB</c>: in it months are named, and it says whether the day or the month comes first in
    /// <c>02/03/2026</c>.</param>
    /// <returns>Null when there is no day with its year.</returns>
    public static DateTimeOffset? Parse(string? text, string? language = null)
    {
        var line = text.AsSpan().Trim();
        if (line.Length is < 6 or > MaxLength || !line.ContainsAnyInRange('0', '9'))
            return null;
        return line.ContainsAnyExceptInRange('0', '9') ? new WrittenDate(line, language).Read() : OfDigits(line);
    }

    /// <summary>Unix time in seconds or milliseconds, or a day without marks (<c>20260302</c>).</summary>
    static DateTimeOffset? OfDigits(ReadOnlySpan<char> digits)
    {
        if (!long.TryParse(digits, out var number))
            return null;
        return digits.Length switch
        {
            8 => Moment((int)(number / 10_000), (int)(number / 100 % 100), (int)(number % 100), default, TimeSpan.Zero),
            >= 9 and <= 10 => DateTimeOffset.FromUnixTimeSeconds(number),
            >= 12 and <= 13 => DateTimeOffset.FromUnixTimeMilliseconds(number),
            14 => OfDigits(digits[..8]) is { } day && number % 1_000_000 is var time && time / 10_000 < 24 && time / 100 % 100 < 60
                && time % 100 < 60
                ? day.AddHours(time / 10_000).AddMinutes(time / 100 % 100).AddSeconds(time % 100) : null,
            _ => null,
        };
    }

    DateTimeOffset? Read()
    {
        while (position < written.Length && !(foundYear > 0 && hasTime && foundOffset is not null))
        {
            if (char.IsAsciiDigit(written[position]))
            {
                ReadNumber();
            }
            else if (char.IsLetter(written[position]))
            {
                ReadWord();
            }
            else if (written[position] is '+' or '-' or '−' && hasTime && foundOffset is null && position > 0
                && (char.IsAsciiLetterOrDigit(written[position - 1]) || written[position - 1] == ' '))
            {
                ReadOffset();
            }
            else
            {
                position++;
            }
        }
        var time = new TimeSpan(foundHour, foundMinute, foundSecond);
        if (Moment(foundYear, foundMonth, foundDay, time, TimeSpan.Zero) is not { } moment)
            return null;
        var offset = foundOffset ?? Calendar.ZoneOffset(zoneName, moment.DateTime) ?? TimeSpan.Zero;
        return new DateTimeOffset(moment.DateTime, offset);
    }

    void ReadNumber()
    {
        var number = ReadNumber(out var digits);
        var next = Peek();
        if (digits == 4 && foundYear == 0 && number is >= FirstYear and <= LastYear && TryYearFirst(number, next))
            return;
        if (TryTime(number, digits, next) || foundYear > 0)
            return;
        if (foundMonth > 0)
        {
            // Behind a month: its day, unless that stood before it, then the year.
            if (foundDay == 0 && digits <= 2 && number is >= 1 and <= 31)
                foundDay = number;
            else if (number is >= FirstYear and <= LastYear)
                foundYear = number;
        }
        else if (digits <= 2 && next is '/' or '.' or '-' && TryNumeric(number, next))
        {
            return;
        }
        else if (digits <= 2 && number is >= 1 and <= 31)
        {
            foundDay = number;
        }
    }

    /// <summary>2026-03-02, 2026/3/2, 2026. 3. 2, 2026年3月2日.</summary>
    bool TryYearFirst(int year, char mark)
    {
        var start = position;
        if (mark is not ('-' or '/' or '.' or '年' or '년'))
            return false;
        Skip();
        if (!TryNumber(out var month) || month is < 1 or > 12 || Peek() is not ('-' or '/' or '.' or '月' or '월'))
        {
            position = start;
            return false;
        }
        Skip();
        if (!TryNumber(out var day) || day is < 1 or > 31)
        {
            position = start;
            return false;
        }
        (foundYear, foundMonth, foundDay) = (year, month, day);
        return true;
    }

    /// <summary>2/3/2026, 2.3.26: the day first behind points, where the language says so, and where it cannot be otherwise.</summary>
    bool TryNumeric(int first, char mark)
    {
        var start = position;
        Skip();
        if (TryNumber(out var second) && Peek() == mark)
        {
            Skip();
            var from = position;
            if (TryNumber(out var year) && position - from is 2 or 4)
            {
                year += position - from == 2 ? 2000 : 0;
                var isDayFirst = first > 12 || (second <= 12 && (mark == '.' || WritesDayFirst(language)));
                (foundYear, foundMonth, foundDay) = isDayFirst ? (year, second, first) : (year, first, second);
                return true;
            }
        }
        position = start;
        return false;
    }

    /// <summary>Where English is written without a region it is taken for American, which writes the month first.</summary>
    static bool WritesDayFirst(string? language) =>
        language is not (null or "") && !language.Equals("en", StringComparison.OrdinalIgnoreCase)
        && !language.StartsWith("en-US", StringComparison.OrdinalIgnoreCase)
        && !language.StartsWith("en_US", StringComparison.OrdinalIgnoreCase);

    bool TryTime(int hour, int digits, char next)
    {
        if (hasTime || hour > 24 && digits < 4)
            return false;
        var (start, minute, second) = (position, 0, 0);
        if (digits <= 2 && next is ':' or 'h' or 'H' or '時' or '시' && IsHourMark())
        {
            Skip();
            minute = TryNumber(out var read) ? read : 0;
            if (Peek() == ':')
            {
                Skip();
                second = TryNumber(out read) ? read : 0;
            }
            if (position < written.Length && written[position] == '.' && char.IsAsciiDigit(Peek(1)))
            {
                Skip();
                TryNumber(out _);
            }
        }
        else if (digits <= 2 && next == '.' && position + 2 < written.Length && char.IsAsciiDigit(written[position + 1]))
        {
            Skip();
            TryNumber(out minute);
            if (!IsFollowedByTimeMark())
                minute = 60;
        }
        else if (digits == 4 && IsFollowedByTimeMark())
        {
            (hour, minute) = (hour / 100, hour % 100);
        }
        else if (digits > 2 || !IsFollowedByTimeMark())
        {
            minute = 60;
        }

        if (minute > 59 || second > 59)
        {
            position = start;
            return false;
        }
        (foundHour, foundMinute, foundSecond, hasTime) = (HalfDay(hour) % 24, minute, second, true);
        return true;
    }

    /// <summary>8:30 and 8h30, but not the h of "8 hours".</summary>
    readonly bool IsHourMark() => written[position] is not ('h' or 'H') || !char.IsLetter(Peek(1));

    readonly bool IsFollowedByTimeMark()
    {
        var word = NextWord(out _);
        return IsHalfDay(word) || word.Equals("Uhr", StringComparison.OrdinalIgnoreCase)
            || (word.Length > 1 && Calendar.ZoneOffset(word, default(DateTime).AddYears(FirstYear)) is not null);
    }

    int HalfDay(int hour)
    {
        var word = NextWord(out var end);
        if (!IsHalfDay(word))
            return hour;
        position = end;
        return hour % 12 + (word[0] is 'p' or 'P' ? 12 : 0);
    }

    static bool IsHalfDay(ReadOnlySpan<char> word) =>
        word is "am" or "AM" or "a.m" or "A.M" or "a.m." or "A.M." or "pm" or "PM" or "p.m" or "P.M" or "p.m." or "P.M." or "Am" or "Pm";

    void ReadWord()
    {
        var word = NextWord(out var end);
        position = Math.Max(end, position + 1);
        if (foundYear == 0 && Calendar.Month(word.TrimEnd('.'), language) is > 0 and var month)
        {
            // A day that stood before another month belongs to that one.
            foundDay = foundMonth > 0 ? 0 : foundDay;
            foundMonth = month;
        }
        else if (hasTime && zoneName.IsEmpty && Calendar.ZoneOffset(word.TrimEnd('.'), default(DateTime).AddYears(FirstYear)) is not null)
        {
            zoneName = word.TrimEnd('.');
        }
    }

    /// <summary>+01:00, -0600, +2.</summary>
    void ReadOffset()
    {
        var sign = written[position++] == '+' ? 1 : -1;
        var from = position;
        if (!TryNumber(out var hours))
            return;
        var digits = position - from;
        var minutes = 0;
        if (digits == 4)
        {
            (hours, minutes) = (hours / 100, hours % 100);
        }
        else if (Peek() == ':')
        {
            Skip();
            TryNumber(out minutes);
        }
        if (digits is 1 or 2 or 4 && hours <= 14 && minutes < 60)
            foundOffset = sign * new TimeSpan(hours, minutes, 0);
    }

    static DateTimeOffset? Moment(int year, int month, int day, TimeSpan time, TimeSpan offset) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTimeOffset(new DateTime(year, month, day) + time, offset) : null;

    bool TryNumber(out int number)
    {
        while (position < written.Length && written[position] == ' ')
            position++;
        number = position < written.Length && char.IsAsciiDigit(written[position]) ? ReadNumber(out _) : -1;
        return number >= 0;
    }

    int ReadNumber(out int digits)
    {
        var (start, number) = (position, 0);
        for (; position < written.Length && char.IsAsciiDigit(written[position]); position++)
            number = position - start < 9 ? number * 10 + (written[position] - '0') : int.MaxValue;
        digits = position - start;
        return number;
    }

    readonly char Peek(int ahead = 0) => position + ahead < written.Length ? written[position + ahead] : '\0';

    void Skip() => position++;

    /// <summary>The word that follows, with the stops of its abbreviation.</summary>
    readonly ReadOnlySpan<char> NextWord(out int end)
    {
        var start = position;
        while (start < written.Length && written[start] is ' ' or ',' or '\u00A0' or '\u202F')
            start++;
        end = start;
        while (end < written.Length
            && (char.IsLetter(written[end])
            || (written[end] == '.' && end > start && end + 1 < written.Length && char.IsLetter(written[end + 1]))))
        {
            end++;
        }

        return written[start..end];
    }
}
