namespace Summarizer.Articles.Cleaning;

/// <summary>Pages that stand before an article: captchas, cookie walls, "enable JavaScript".</summary>
static class Gate
{
    const int MaxWords = 150;
    const int MaxLength = 4000;

    /// <summary>So many words of news are an article, when the gate's own words were left out of them.</summary>
    const int FewWords = 50;

    /// <summary>Whether a document is a gate.</summary>
    /// <param name="text">All that was read.</param>
    /// <param name="news">What of it looks like news.</param>
    /// <param name="words">How many words that has.</param>
    public static bool Shuts(ReadOnlySpan<char> text, IReadOnlyList<Paragraph> news, int words)
    {
        if (words >= MaxWords || !NoisePhrases.IsGate(text[..Math.Min(text.Length, MaxLength)], words))
            return false;
        if (words < FewWords)
            return true;
        foreach (var paragraph in news)
        {
            if (NoisePhrases.IsGate(text.Slice(paragraph.Span.Start, paragraph.Span.Length), words))
                return true;
        }
        return false;
    }
}
