using System.Collections.Frozen;
using System.Text;
using Summarizer.Text;

namespace Summarizer.Articles.Formats.Pdf;

/// <summary>Joins lines of print: a hyphen at a line's end goes, unless it belongs to the word.</summary>
sealed class WordDivision
{
    const char SoftHyphen = '\u00AD';

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Conjunctions =
        EmbeddedResource.ReadWords("Text/Resources/conjunctions.txt").ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> hyphened;

    /// <summary>Reads how the document itself writes words that have hyphens.</summary>
    public WordDivision(IEnumerable<string> lines) =>
        hyphened = lines.Where(line => line.Contains('-')).SelectMany(line => line.Split(' '))
            .Where(word => word.IndexOf('-') is > 0 and var at && at < word.Length - 1)
            .Select(word => word.Trim(',', '.', ';', ':', '!', '?', '"', '“', '”', '(', ')'))
                .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The lines as one.</summary>
    public string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var isDivided = text.Length > 1 && text[^1] is '-' or SoftHyphen && char.IsLetterOrDigit(text[^2]);
            if (isDivided && (text[^1] == SoftHyphen || !Keeps(LastWord(text), FirstWord(line))))
                text.Length--;
            else if (text.Length > 0 && !(isDivided && !Conjunctions.Contains(FirstWord(line))))
                text.Append(' ');
            text.Append(line);
        }
        return text.ToString();
    }

    /// <summary>Whether the hyphen between the parts of a word stays.</summary>
    /// <param name="first">The part before the line's end, with its hyphen.</param>
    /// <param name="second">The part behind it.</param>
    bool Keeps(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        second.IsEmpty || !char.IsLower(second[0]) || !char.IsLetter(first[^2]) || Conjunctions.Contains(second)
        || first[..^1].Contains('-') || hyphened.Contains($"{first}{second}");

    static string LastWord(StringBuilder text)
    {
        var start = text.Length;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '“' or '"'))
            start--;
        return text.ToString(start, text.Length - start);
    }

    static ReadOnlySpan<char> FirstWord(string line)
    {
        var word = line.AsSpan();
        return (word.IndexOf(' ') is >= 0 and var space ? word[..space] : word).TrimEnd(",.;:!?\"”)");
    }
}
