using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Headlines;

/// <summary>Writes a line as a headline.</summary>
static class HeadlineText
{
    // What is cut to be surely true must still say what happened: "voted 31 to 14 on Monday" does not.
    const int ShortestSound = 80;

    /// <summary>The line without its full stop; when it is still too long, its first words, ended where a line can end, if possible so that they are still true.</summary>
    /// <param name="line">The line.</param>
    /// <param name="soundness">Knows what may be left out.</param>
    public static string Write(Line line, Soundness soundness) =>
        Fitting(line, soundness) ?? Fitting(line, soundness: null) ?? Cut(LineText.Write(line.Places[..Math.Min(line.Count, DraftCheck.MaxHeadlineLength)], line.Article));

    static string? Fitting(Line line, Soundness? soundness)
    {
        // A token has a character at least: more of them than the limit cannot fit.
        for (var end = Math.Min(line.Count, DraftCheck.MaxHeadlineLength + 8); end > 0; end--)
        {
            if (end < line.Count && (!line.Is(end - 1, TokenMark.Word) || line.Is(end - 1, WordClass.BadEnd) || !line.Is(end, TokenMark.SpaceBefore | TokenMark.Comma | TokenMark.Stopper | TokenMark.Colon))
                || line.LengthOf(0, end) > DraftCheck.MaxHeadlineLength + 8)
            {
                continue;
            }

            if (end < line.Count && soundness is not null && line.LengthOf(0, end) < ShortestSound)
                return null;
            if (end < line.Count && soundness?.Allows(line, new Deletion(end, line.Count)) == false)
                continue;
            var text = Trim(LineText.Write(line.Places[..end], line.Article));
            if (text.Length is > 0 and <= DraftCheck.MaxHeadlineLength)
                return text;
        }
        return null;
    }

    static string Trim(string text)
    {
        text = text.TrimEnd('.', ',', ';', ':', '-', '–', '—', '…', '。', '।', ' ');
        return text.Count(c => c is '"' or '“' or '”') % 2 == 0 ? text : text.Trim('"', '“', '”');
    }

    // A single word of more than a line: nothing better can be done than to take its beginning.
    static string Cut(string text)
    {
        var end = Math.Min(text.Length, DraftCheck.MaxHeadlineLength);
        if (end < text.Length && char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[..end];
    }
}
