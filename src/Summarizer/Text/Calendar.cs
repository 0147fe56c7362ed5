using System.Collections.Frozen;
using System.Globalization;

namespace Summarizer.Text;

/// <summary>What languages call months and time zones, and the small words that stand beside them in a date line.</summary>
static class Calendar
{
    readonly record struct Zone(TimeSpan Offset, bool HasSummer);

    /// <summary>
    /// Numbers of months by name, for each language; under <see cref="Any"/> the names that mean one month wherever they occur.
    /// </summary>
    static readonly FrozenDictionary<string, FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>>> Months = ReadMonths();

    static readonly FrozenDictionary<string, Zone>.AlternateLookup<ReadOnlySpan<char>> Zones =
        EmbeddedResource.ReadLines("Text/Resources/timezones.txt")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(cells => cells[0],
            cells => new Zone(TimeSpan.Parse(cells[1].TrimStart('+'), CultureInfo.InvariantCulture), cells.Length > 2),
            StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TimeWords =
        EmbeddedResource.ReadWords("Text/Resources/timewords.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    const string Any = "";

    /// <summary>
    /// The number of a month, 1 to 12, by a name in the language of a tag, in English, or in whatever language means no other month by it;
    /// 0 when it is none.
    /// </summary>
    public static int Month(ReadOnlySpan<char> name, string? language = null)
    {
        var tag = language.AsSpan();
        var code = tag.IndexOfAny('-', '_') is >= 0 and var region ? tag[..region] : tag;
        return Months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out var own) && own.TryGetValue(name, out var month)
            || Months["en"].TryGetValue(name, out month) || Months[Any].TryGetValue(name, out month) ? month : 0;
    }

    /// <summary>How far a named zone is from UTC on a day; null when the name is none.</summary>
    public static TimeSpan? ZoneOffset(ReadOnlySpan<char> name, DateTime day) =>
        Zones.TryGetValue(name, out var zone)
            ? zone.Offset + (zone.HasSummer && IsAmericanSummer(day) ? TimeSpan.FromHours(1) : TimeSpan.Zero) : null;

    /// <summary>Whether a word says nothing but when: a month, a day of the week, a zone, "updated".</summary>
    public static bool IsTimeWord(ReadOnlySpan<char> word) => TimeWords.Contains(word) || Month(word) > 0 || Zones.TryGetValue(word, out _);

    /// <summary>
    /// Whether daylight saving time holds in the United States, by the rule of 2007: from the second Sunday of March to the first of
    /// November.
    /// </summary>
    static bool IsAmericanSummer(DateTime day)
    {
        var (begin, end) = (new DateTime(day.Year, 3, 8), new DateTime(day.Year, 11, 1));
        return day >= begin.AddDays((7 - (int)begin.DayOfWeek) % 7) && day < end.AddDays((7 - (int)end.DayOfWeek) % 7);
    }

    static FrozenDictionary<string, FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>>> ReadMonths()
    {
        var names = new List<(string Language, string Name, int Month)>();
        foreach (var line in EmbeddedResource.ReadLines("Text/Resources/months.txt"))
        {
            var cells = line[(line.IndexOf(' ') + 1)..].Split('|');
            for (var i = 0; i < cells.Length; i++)
            {
                names.AddRange(cells[i].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(name => (line[..line.IndexOf(' ')], name, i + 1)));
            }
        }
        var plain = names.GroupBy(entry => entry.Name).Where(same => same.Select(entry => entry.Month).Distinct().Count() == 1)
            .Select(same => (Language: Any, Name: same.Key, same.First().Month));
        return names.Concat(plain).GroupBy(entry => entry.Language).ToFrozenDictionary(
            language => language.Key,
            language => language.ToFrozenDictionary(entry => entry.Name, entry => entry.Month, StringComparer.OrdinalIgnoreCase)
                .GetAlternateLookup<ReadOnlySpan<char>>());
    }
}
