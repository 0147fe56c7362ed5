using System.Diagnostics.CodeAnalysis;

namespace Summarizer.Articles;

/// <summary>What an article's blob is called: whatever storage accepts, exactly as it is, accents and spaces and all.</summary>
/// <remarks>
/// Parsed once at the edge. A caller may not choose a name that storage or an HTTP stack would take for another
/// (<c>GetBlobClient("a/../b.txt")</c> addresses <c>b.txt</c>), or that breaks a listing. A blob that was given such a name by other means
/// still has it: it is listed, cannot be read, and its outcome says why.
/// </remarks>
public sealed record ArticleName : IComparable<ArticleName>
{
    /// <summary>The longest name, in UTF-16 code units, that storage takes.</summary>
    public const int MaxLength = 1024;

    ArticleName(string value) => Value = value;

    /// <summary>The name as storage has it, such as <c>2026/11/24/kursk.txt</c>.</summary>
    public string Value { get; }

    /// <summary>Why the blob of this name cannot be addressed, in a sentence; null when it can.</summary>
    public string? AddressProblem => ProblemOfAddress(Value);

    /// <summary>The name of a blob that storage listed or told of.</summary>
    public static ArticleName OfBlob(string blobName) => new(blobName);

    /// <summary>Parses a name that a caller chose.</summary>
    /// <exception cref="FormatException">The name is refused; the message says why.</exception>
    public static ArticleName Parse(string text) =>
        TryParse(text, out var name, out var problem) ? name : throw new FormatException(problem);

    /// <summary>Parses a name that a caller chose, or says in one sentence why it is refused.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ArticleName? name, [NotNullWhen(false)] out string? problem)
    {
        problem = text is null ? "The name is empty."
            : text.Length > MaxLength ? $"The name is {text.Length} characters long; at most {MaxLength} are allowed."
            : !CanBeListed(text) ? "The name has a control character, half a surrogate pair, or a code that is no character."
            : ProblemOfAddress(text);
        name = problem is null ? new ArticleName(text!) : null;
        return name is not null;
    }

    /// <summary>The name with each segment escaped for a URL's path.</summary>
    public string ToUrlPath() => string.Join('/', Value.Split('/').Select(Uri.EscapeDataString));

    /// <summary>Compares by UTF-16 code units, as storage sorts its listings.</summary>
    public int CompareTo(ArticleName? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static string? ProblemOfAddress(string text)
    {
        if (text.Length == 0)
            return "The name is empty.";
        if (text.StartsWith('/') || text.EndsWith('/'))
            return "The name begins or ends with a slash.";
        if (text.Contains('\\', StringComparison.Ordinal))
            return "The name has a backslash, which storage takes for a slash.";
        return text.Split('/').Any(segment => segment is "." or "..") ? "A part of the name is a dot, or two." : null;
    }

    /// <summary>Storage lists names in XML 1.0, which has no place for some characters.</summary>
    static bool CanBeListed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || text[i] is '\uFFFE' or '\uFFFF')
                return false;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }
        return true;
    }
}
