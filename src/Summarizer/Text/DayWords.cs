using System.Collections.Frozen;

namespace Summarizer.Text;

/// <summary>What a language calls the days of the week, and what may stand around them: <c>Text/Resources/days.xx.txt</c>.</summary>
sealed class DayWords(ILookup<string, string[]> lists)
{
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> days = Joined(lists);
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> before = Language.Named(lists, "before");
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> parts = Language.Named(lists, "parts");
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> keeping = Language.Named(lists, "keeps");

    /// <summary>Whether they are known.</summary>
    public bool AreKnown => days.Set.Count > 0;

    /// <summary>Whether a word says on which day it was: "Montag", "Montagabend", "hier".</summary>
    public bool Has(ReadOnlySpan<char> word) => Language.Has(days, word);

    /// <summary>Whether a word may stand before a day and go with it: "am".</summary>
    public bool MayFollow(ReadOnlySpan<char> word) => Language.Has(before, word);

    /// <summary>Whether a word may stand behind a day and go with it: "soir".</summary>
    public bool MayPrecede(ReadOnlySpan<char> word) => Language.Has(parts, word);

    /// <summary>Whether a day stays behind a word: "bis Montag".</summary>
    public bool StayBehind(ReadOnlySpan<char> word) => Language.Has(keeping, word);

    /// <summary>The days, and each joined with a part of it: "montagabend".</summary>
    static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joined(ILookup<string, string[]> lists)
    {
        var parts = lists["parts"].SelectMany(words => words).ToList();
        return lists["days"].SelectMany(words => words).SelectMany(day => parts.Select(part => day + part).Prepend(day))
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
