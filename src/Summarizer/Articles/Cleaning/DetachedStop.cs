namespace Summarizer.Articles.Cleaning;

/// <summary>
/// Texts whose line breaks were lost, and whose lines without a stop (captions, headings, links) were given one behind a space.
/// </summary>
static class DetachedStop
{
    /// <summary>Such a line is a caption or a link up to this length; longer ones mostly tell something.</summary>
    const int MaxWords = 14;

    /// <summary>Whether a text has such stops, but not everywhere: then it is not merely tokenized.</summary>
    public static bool Marks(ReadOnlySpan<char> text)
    {
        var detached = text.Count(" . ") + (text.EndsWith(" .") ? 1 : 0);
        return detached > 0 && text.Count(". ") - detached > detached / 3;
    }

    public static bool IsLine(ReadOnlySpan<char> sentence)
    {
        if (!sentence.EndsWith(" ."))
            return false;
        return WordCount.Of(sentence) - 1 <= MaxWords || Caption.PointsInto(sentence);
    }
}
