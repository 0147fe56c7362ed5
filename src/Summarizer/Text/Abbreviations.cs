using System.Collections.Frozen;

namespace Summarizer.Text;

/// <summary>The words of a language whose full stop is part of the word; lower-case, without that stop.</summary>
/// <remarks>They are in <c>Resources/abbreviations.xx.txt</c>. English ones of more than two letters are known in every language.</remarks>
sealed class Abbreviations
{
    static readonly Abbreviations English = new("en");

    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> inside;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> either;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> beforeNumber;

    Abbreviations(string code)
    {
        var path = $"Text/Resources/abbreviations.{code}.txt";
        var lists = EmbeddedResource.Exists(path) ? EmbeddedResource.ReadLists(path).ToLookup(list => list.Name, list => list.Words) : null;
        inside = Words("inside");
        either = Words("either");
        beforeNumber = Words("before-number");
        HasOrdinals = lists?.Contains("ordinals") == true;

        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string name) =>
            (lists?[name] ?? []).SelectMany(words => words).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Those of a language; of one that is not known, those of English.</summary>
    public static Abbreviations For(string code) => code is "en" or "und" ? English : new Abbreviations(code);

    /// <summary>Whether the language writes "3." for "third".</summary>
    public bool HasOrdinals { get; }

    /// <summary>Whether a full stop belongs to the word before it.</summary>
    public bool Contains(ReadOnlySpan<char> lower) =>
        inside.Contains(lower) || either.Contains(lower) || lower.Length > 2 && this != English && English.Contains(lower);

    /// <summary>Whether an abbreviation may end a sentence too.</summary>
    public bool MayBeFinal(ReadOnlySpan<char> lower) => !inside.Contains(lower);

    /// <summary>Whether a number behind the stop continues the sentence ("No. 5").</summary>
    public bool PrecedesNumber(ReadOnlySpan<char> lower) =>
        beforeNumber.Contains(lower) || this != English && English.PrecedesNumber(lower);
}
