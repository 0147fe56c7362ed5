namespace Summarizer.Articles.Cleaning;

/// <summary>
/// Links to other articles under a heading such as <c>Related stories</c>: a box within an article, or the tail behind it.
/// </summary>
static class SideBox
{
    /// <summary>A sentence of an article has so many words; a shorter one may be a title with a stop.</summary>
    const int MinWords = 6;

    /// <summary>A note about the author has no more paragraphs.</summary>
    const int MaxNote = 2;

    /// <summary>Where the article goes on.</summary>
    /// <remarks>
    /// Titles are followed by other titles, or each by its teaser; an article goes on with paragraphs one behind another, or with a last
    /// one behind several titles. What cannot be told is kept: it is better to read a teaser than to lose the article.
    /// </remarks>
    /// <param name="text">The text of the document.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="heading">The one that is the heading.</param>
    /// <returns>The first paragraph behind the box; how many there are when it goes to the end.</returns>
    public static int End(string text, IReadOnlyList<Paragraph> paragraphs, int heading)
    {
        var isNote = NoisePhrases.IsNote(Of(text, paragraphs[heading].Span));
        int titles = 0, row = 0, allTitles = 0;
        for (var i = heading + 1; i < paragraphs.Count; i++)
        {
            if (!IsSentence(Of(text, paragraphs[i].Span)))
            {
                titles = row > 0 ? 1 : titles + 1;
                allTitles++;
                row = 0;
                continue;
            }
            row++;
            if (isNote ? row > MaxNote : row == 2)
                return i + 1 - row + (isNote ? MaxNote : 0);
        }
        // The last paragraph, behind several titles, or behind the only one.
        return !isNote && row == 1 && (titles > 1 || allTitles == 1 || titles == 0) ? paragraphs.Count - 1 : paragraphs.Count;
    }

    static bool IsSentence(ReadOnlySpan<char> line) =>
        TextLine.EndsSentence(line) && line[^1] != ':' && WordCount.Of(line) >= MinWords && !NoisePhrases.Opens(line)
            && !NoisePhrases.IsHeld(line) && !Caption.Is(line) && !Timestamp.Is(line);

    static ReadOnlySpan<char> Of(string text, TextSpan span) => text.AsSpan(span.Start, span.Length);
}
