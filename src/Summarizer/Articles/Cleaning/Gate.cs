namespace Summarizer.Articles.Cleaning;

/// <summary>Pages that stand before an article: captchas, cookie walls, "enable JavaScript".</summary>
static class Gate
{
    /// <summary>Whether a text is a gate.</summary>
    /// <param name="text">All that was read.</param>
    /// <param name="words">How many words of it look like news.</param>
    public static bool Shuts(ReadOnlySpan<char> text, int words) =>
        words < MaxWords && NoisePhrases.IsGate(text[..Math.Min(text.Length, MaxLength)], words);

    const int MaxWords = 150;
    const int MaxLength = 4000;
}
