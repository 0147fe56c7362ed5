using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Summarizer.Text;

namespace Summarizer.Articles.Formats.Mail;

/// <summary>What a field above a message says.</summary>
enum MailField
{
    /// <summary>Nothing that is kept.</summary>
    Other,
    Subject,
    Date,
    From,
}

/// <summary>What programs and people write around the text of a message, from <c>Resources/mails.txt</c>.</summary>
static class MailWords
{
    static readonly ILookup<string, string> Sections =
        EmbeddedResource.ReadSections("Articles/Resources/mails.txt").ToLookup(line => line.Section, line => line.Line[3..]);

    static readonly FrozenDictionary<string, MailField>.AlternateLookup<ReadOnlySpan<char>> Meanings =
        new[] { ("subject", MailField.Subject), ("date", MailField.Date), ("from", MailField.From), ("to", MailField.Other) }
        .SelectMany(section => Sections[section.Item1].Select(name => (Name: name, Meaning: section.Item2)))
        .ToFrozenDictionary(field => field.Name, field => field.Meaning, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Closings =
        Sections["closings"].ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The line between the text and a message below it.</summary>
    public static Regex History { get; } = Pattern(
        $@"^(?:[-_]{{2,}}\s*(?:{AnyOf("passed on")})[^-_]{{0,40}}[-_]{{2,}}|{AnyOf("passed on whole")})$");

    /// <summary>The line that says who wrote what stands below, and when.</summary>
    public static Regex Attribution { get; } = Pattern(
        $@"^(?:{AnyOf("wrote").Replace("…", ".{8,150}").Replace(@"\*", ".{0,80}")})\s?:$");

    /// <summary>A line with a field of a message.</summary>
    public static Regex Field { get; } = Pattern(
        $@"^[\s>*]*(?:{string.Join('|', Meanings.Dictionary.Keys.Select(Regex.Escape))})\*?\s?:\s?\S");

    /// <summary>What stands before a subject that was answered or passed on, possibly several times.</summary>
    public static Regex Prefixes { get; } = Pattern($@"^(?:\s*(?:{AnyOf("prefixes")})(?:\[\d{{1,3}}\])?\s?:\s*)+");

    /// <summary>Whether a line is the one above the sender's name, and nothing else.</summary>
    public static bool IsClosing(ReadOnlySpan<char> line) =>
        Closings.Contains(line is [.. var words, ',' or '.' or '!'] ? words : line);

    /// <summary>What a field says, by its name.</summary>
    public static MailField Meaning(ReadOnlySpan<char> name) =>
        Meanings.TryGetValue(name, out var meaning) ? meaning : MailField.Other;

    static string AnyOf(string section) => string.Join('|', Sections[section].Select(Regex.Escape));

    static Regex Pattern(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);
}
