namespace Summarizer.Text;

/// <summary>
/// A moment as machines, mails and newsrooms write it: <c>2026-03-02T08:00:00Z</c>, <c>Mon, 2 Mar 2026 08:00:00 +0100</c>, <c>1772438400</c>,
/// <c>March 2, 2026 at 8:00 a.m. EST</c>, <c>2. März 2026, 8 Uhr</c>, <c>02/03/2026</c>, <c>2026年3月2日</c>.
/// </summary>
internal ref struct WrittenDate
{
    /// <summary>Nobody needs more to write a moment.</summary>
    private const int MaxLength = 160;

    private const int FirstYear = 1800, LastYear = 2100;

    private readonly ReadOnlySpan<char> _text;
    private readonly string? _language;
    private int _at, _year, _month, _day, _hour, _minute, _second;
    private bool _hasTime;
    private TimeSpan? _offset;
    private ReadOnlySpan<char> _zone;

    private WrittenDate(ReadOnlySpan<char> text, string? language)
    {
        _text = text;
        _language = language;
    }

    /// <summary>Reads the first day in a text, and the time beside it; in UTC where no zone is named.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="language">A tag such as <c>en-GB</c>: in it months are named, and it says whether the day or the month comes first in <c>02/03/2026</c>.</param>
    /// <returns>Null when there is no day with its year.</returns>
    public static DateTimeOffset? Parse(string? text, string? language = null)
    {
        var line = text.AsSpan().Trim();
        if (line.Length is < 6 or > MaxLength || !line.ContainsAnyInRange('0', '9'))
            return null;
        return line.ContainsAnyExceptInRange('0', '9') ? new WrittenDate(line, language).Read() : OfDigits(line);
    }

    /// <summary>Unix time in seconds or milliseconds, or a day without marks (<c>20260302</c>).</summary>
    private static DateTimeOffset? OfDigits(ReadOnlySpan<char> digits)
    {
        if (!long.TryParse(digits, out var number))
            return null;
        return digits.Length switch
        {
            8 => Moment((int)(number / 10_000), (int)(number / 100 % 100), (int)(number % 100), default, TimeSpan.Zero),
            >= 9 and <= 10 => DateTimeOffset.FromUnixTimeSeconds(number),
            >= 12 and <= 13 => DateTimeOffset.FromUnixTimeMilliseconds(number),
            14 => OfDigits(digits[..8]) is { } day && number % 1_000_000 is var time && time / 10_000 < 24 && time / 100 % 100 < 60 && time % 100 < 60
                ? day.AddHours(time / 10_000).AddMinutes(time / 100 % 100).AddSeconds(time % 100) : null,
            _ => null,
        };
    }

    private DateTimeOffset? Read()
    {
        while (_at < _text.Length && !(_year > 0 && _hasTime && _offset is not null))
        {
            if (char.IsAsciiDigit(_text[_at]))
                ReadNumber();
            else if (char.IsLetter(_text[_at]))
                ReadWord();
            else if (_text[_at] is '+' or '-' or '−' && _hasTime && _offset is null && _at > 0 && (char.IsAsciiLetterOrDigit(_text[_at - 1]) || _text[_at - 1] == ' '))
                ReadOffset();
            else
                _at++;
        }
        var time = new TimeSpan(_hour, _minute, _second);
        if (Moment(_year, _month, _day, time, TimeSpan.Zero) is not { } moment)
            return null;
        var offset = _offset ?? Calendar.ZoneOffset(_zone, moment.DateTime) ?? TimeSpan.Zero;
        return new DateTimeOffset(moment.DateTime, offset);
    }

    private void ReadNumber()
    {
        var number = Number(out var digits);
        var next = Peek();
        if (digits == 4 && _year == 0 && number is >= FirstYear and <= LastYear && TryYearFirst(number, next))
            return;
        if (TryTime(number, digits, next) || _year > 0)
            return;
        if (_month > 0)
        {
            // Behind a month: its day, unless that stood before it, then the year.
            if (_day == 0 && digits <= 2 && number is >= 1 and <= 31)
                _day = number;
            else if (number is >= FirstYear and <= LastYear)
                _year = number;
        }
        else if (digits <= 2 && next is '/' or '.' or '-' && TryNumeric(number, next))
            return;
        else if (digits <= 2 && number is >= 1 and <= 31)
            _day = number;
    }

    /// <summary>2026-03-02, 2026/3/2, 2026. 3. 2, 2026年3月2日.</summary>
    private bool TryYearFirst(int year, char mark)
    {
        var start = _at;
        if (mark is not ('-' or '/' or '.' or '年' or '년'))
            return false;
        Skip();
        if (!TryNumber(out var month) || month is < 1 or > 12 || Peek() is not ('-' or '/' or '.' or '月' or '월'))
        {
            _at = start;
            return false;
        }
        Skip();
        if (!TryNumber(out var day) || day is < 1 or > 31)
        {
            _at = start;
            return false;
        }
        (_year, _month, _day) = (year, month, day);
        return true;
    }

    /// <summary>2/3/2026, 2.3.26: the day first behind points, where the language says so, and where it cannot be otherwise.</summary>
    private bool TryNumeric(int first, char mark)
    {
        var start = _at;
        Skip();
        if (TryNumber(out var second) && Peek() == mark)
        {
            Skip();
            var from = _at;
            if (TryNumber(out var year) && _at - from is 2 or 4)
            {
                year += _at - from == 2 ? 2000 : 0;
                var isDayFirst = first > 12 || (second <= 12 && (mark == '.' || WritesDayFirst(_language)));
                (_year, _month, _day) = isDayFirst ? (year, second, first) : (year, first, second);
                return true;
            }
        }
        _at = start;
        return false;
    }

    /// <summary>Where English is written without a region it is taken for American, which writes the month first.</summary>
    private static bool WritesDayFirst(string? language) => language is not (null or "") && !language.Equals("en", StringComparison.OrdinalIgnoreCase)
        && !language.StartsWith("en-US", StringComparison.OrdinalIgnoreCase) && !language.StartsWith("en_US", StringComparison.OrdinalIgnoreCase);

    private bool TryTime(int hour, int digits, char next)
    {
        if (_hasTime || hour > 24 && digits < 4)
            return false;
        var (start, minute, second) = (_at, 0, 0);
        if (digits <= 2 && next is ':' or 'h' or 'H' or '時' or '시' && IsHourMark())
        {
            Skip();
            minute = TryNumber(out var read) ? read : 0;
            if (Peek() == ':')
            {
                Skip();
                second = TryNumber(out read) ? read : 0;
            }
            if (_at < _text.Length && _text[_at] == '.' && char.IsAsciiDigit(Peek(1)))
            {
                Skip();
                TryNumber(out _);
            }
        }
        else if (digits <= 2 && next == '.' && _at + 2 < _text.Length && char.IsAsciiDigit(_text[_at + 1]))
        {
            Skip();
            TryNumber(out minute);
            if (!IsFollowedByTimeMark())
                minute = 60;
        }
        else if (digits == 4 && IsFollowedByTimeMark())
            (hour, minute) = (hour / 100, hour % 100);
        else if (digits > 2 || !IsFollowedByTimeMark())
            minute = 60;
        if (minute > 59 || second > 59)
        {
            _at = start;
            return false;
        }
        (_hour, _minute, _second, _hasTime) = (HalfDay(hour) % 24, minute, second, true);
        return true;
    }

    /// <summary>8:30 and 8h30, but not the h of "8 hours".</summary>
    private readonly bool IsHourMark() => _text[_at] is not ('h' or 'H') || !char.IsLetter(Peek(1));

    private readonly bool IsFollowedByTimeMark()
    {
        var word = NextWord(out _);
        return IsHalfDay(word) || word.Equals("Uhr", StringComparison.OrdinalIgnoreCase) || (word.Length > 1 && Calendar.ZoneOffset(word, default(DateTime).AddYears(FirstYear)) is not null);
    }

    private int HalfDay(int hour)
    {
        var word = NextWord(out var end);
        if (!IsHalfDay(word))
            return hour;
        _at = end;
        return hour % 12 + (word[0] is 'p' or 'P' ? 12 : 0);
    }

    private static bool IsHalfDay(ReadOnlySpan<char> word) => word is "am" or "AM" or "a.m" or "A.M" or "a.m." or "A.M." or "pm" or "PM" or "p.m" or "P.M" or "p.m." or "P.M." or "Am" or "Pm";

    private void ReadWord()
    {
        var word = NextWord(out var end);
        _at = Math.Max(end, _at + 1);
        if (_year == 0 && Calendar.Month(word.TrimEnd('.'), _language) is > 0 and var month)
        {
            // A day that stood before another month belongs to that one.
            _day = _month > 0 ? 0 : _day;
            _month = month;
        }
        else if (_hasTime && _zone.IsEmpty && Calendar.ZoneOffset(word.TrimEnd('.'), default(DateTime).AddYears(FirstYear)) is not null)
            _zone = word.TrimEnd('.');
    }

    /// <summary>+01:00, -0600, +2.</summary>
    private void ReadOffset()
    {
        var sign = _text[_at++] == '+' ? 1 : -1;
        var from = _at;
        if (!TryNumber(out var hours))
            return;
        var digits = _at - from;
        var minutes = 0;
        if (digits == 4)
            (hours, minutes) = (hours / 100, hours % 100);
        else if (Peek() == ':')
        {
            Skip();
            TryNumber(out minutes);
        }
        if (digits is 1 or 2 or 4 && hours <= 14 && minutes < 60)
            _offset = sign * new TimeSpan(hours, minutes, 0);
    }

    private static DateTimeOffset? Moment(int year, int month, int day, TimeSpan time, TimeSpan offset) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTimeOffset(new DateTime(year, month, day) + time, offset) : null;

    private bool TryNumber(out int number)
    {
        while (_at < _text.Length && _text[_at] == ' ')
            _at++;
        number = _at < _text.Length && char.IsAsciiDigit(_text[_at]) ? Number(out _) : -1;
        return number >= 0;
    }

    private int Number(out int digits)
    {
        var (start, number) = (_at, 0);
        for (; _at < _text.Length && char.IsAsciiDigit(_text[_at]); _at++)
            number = _at - start < 9 ? number * 10 + (_text[_at] - '0') : int.MaxValue;
        digits = _at - start;
        return number;
    }

    private readonly char Peek(int ahead = 0) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private void Skip() => _at++;

    /// <summary>The word that follows, with the stops of its abbreviation.</summary>
    private readonly ReadOnlySpan<char> NextWord(out int end)
    {
        var start = _at;
        while (start < _text.Length && _text[start] is ' ' or ',' or '\u00A0' or '\u202F')
            start++;
        end = start;
        while (end < _text.Length && (char.IsLetter(_text[end]) || (_text[end] == '.' && end > start && end + 1 < _text.Length && char.IsLetter(_text[end + 1]))))
            end++;
        return _text[start..end];
    }
}
