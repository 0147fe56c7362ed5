namespace Summarizer.Text;

/// <summary>The kinds of scripts that texts are read by.</summary>
static class Script
{
    /// <summary>Whether a character is before the scripts that put no spaces between words, as Unicode orders them.</summary>
    public static bool IsAlphabetic(char c) => c <= '\u2E7F';
}
