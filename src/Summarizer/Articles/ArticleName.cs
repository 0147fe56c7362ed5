using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Summarizer.Articles;

/// <summary>What an article's blob is called: one or more non-empty segments between slashes, safe in a blob address and in a URL.</summary>
/// <remarks>
/// Parsed once at the edge; inside, a bad name cannot exist. A name is refused when storage or an HTTP stack would read it as another name:
/// <c>GetBlobClient("a/../b.txt")</c> addresses <c>b.txt</c>, a trailing dot or slash is dropped, a backslash becomes a slash.
/// </remarks>
public sealed record ArticleName : IComparable<ArticleName>
{
    /// <summary>The longest name, in UTF-16 code units: what leaves room for the keys of the summary's blobs within storage's 1 024.</summary>
    public const int MaxLength = 1000;

    ArticleName(string value) => Value = value;

    /// <summary>The name as storage has it, such as <c>2026/11/24/kursk.txt</c>.</summary>
    public string Value { get; }

    /// <summary>Parses a name.</summary>
    /// <exception cref="FormatException">The name is refused; the message says why.</exception>
    public static ArticleName Parse(string text) =>
        TryParse(text, out var name, out var problem) ? name : throw new FormatException(problem);

    /// <summary>Parses a name, or says in one sentence why it is refused.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ArticleName? name, [NotNullWhen(false)] out string? problem)
    {
        problem = Problem(text);
        name = problem is null ? new ArticleName(text!) : null;
        return name is not null;
    }

    /// <summary>The name with each segment escaped for a URL's path.</summary>
    public string ToUrlPath() => string.Join('/', Value.Split('/').Select(Uri.EscapeDataString));

    /// <summary>Compares by UTF-16 code units, as storage sorts its listings.</summary>
    public int CompareTo(ArticleName? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static string? Problem(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "The name is empty.";
        if (text.Length > MaxLength)
            return $"The name is {text.Length} characters long; at most {MaxLength} are allowed.";
        if (!HasOnlyAddressableCharacters(text))
            return "The name has a backslash, a control or invisible character, or half a surrogate pair.";
        // String.IsNormalized knows nothing without ICU's tables, and the product runs without them.
        if (text.Any(c => c is >= '\u0300' and <= '\u036F'))
            return "The name has a combining accent; write the letter and its accent as one character.";
        foreach (var segment in text.Split('/'))
        {
            if (segment.Length == 0)
                return "The name begins or ends with a slash, or has two in a row.";
            if (segment is "." or ".." || segment.EndsWith('.'))
                return "A part of the name is, or ends with, a dot.";
            if (segment.Trim() != segment)
                return "A part of the name begins or ends with a space.";
        }
        return Uri.UnescapeDataString(text) == text ? null : "The name has a percent escape.";
    }

    static bool HasOnlyAddressableCharacters(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune) || rune.Value is '\\' or 0xFFFE or 0xFFFF)
                return false;
            if (Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator
                or System.Globalization.UnicodeCategory.OtherNotAssigned)
                return false;
            i += rune.Utf16SequenceLength - 1;
        }
        return true;
    }
}
