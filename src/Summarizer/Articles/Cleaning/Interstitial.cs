namespace Summarizer.Articles.Cleaning;

/// <summary>A page that stands before an article: a captcha, a cookie wall, "enable JavaScript".</summary>
static class Interstitial
{
    const int MaxWords = 150;
    const int MaxLength = 4000;

    /// <summary>So many words of news are an article, when the words of what stands before it were left out of them.</summary>
    const int FewWords = 50;

    /// <summary>Whether a document is one.</summary>
    /// <param name="text">All that was read.</param>
    /// <param name="news">What of it looks like news.</param>
    /// <param name="words">How many words that has.</param>
    public static bool Is(ReadOnlySpan<char> text, IReadOnlyList<Paragraph> news, int words)
    {
        if (words >= MaxWords || !NoisePhrases.IsOfInterstitial(text[..Math.Min(text.Length, MaxLength)], words))
            return false;
        if (words < FewWords)
            return true;
        foreach (var paragraph in news)
        {
            if (NoisePhrases.IsOfInterstitial(text.Slice(paragraph.Span.Start, paragraph.Span.Length), words))
                return true;
        }
        return false;
    }
}
