using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Lines.Deletions;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Text;

namespace Summarizer.Engines.Rules.Headlines;

/// <summary>Writes a line as a headline.</summary>
static class HeadlineText
{
    // What is cut to be surely true must still say what happened: "voted 31 to 14 on Monday" does not.
    const int ShortestSound = 80;

    // Quotation marks and a full stop may go.
    const int Trimmed = 8;

    /// <summary>
    /// The line without its full stop; when it is still too long, its first words, ended where they are still true, else where a clause
    /// ends, with an ellipsis.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="soundness">Knows what may be left out.</param>
    public static string Write(Line line, Soundness soundness)
    {
        if (line.LengthOf(0, line.Count) <= DraftCheck.MaxHeadlineLength + Trimmed && Trim(line, line.Count) is var all
            && DraftCheck.FitsHeadline(all))
        {
            return all;
        }

        if (line.Article.Vocabulary.IsEnglish && Sound(line, soundness) is { } sound)
            return sound;
        return Fitting(Trim(line, line.Count), line.Article.Language);
    }

    /// <summary>
    /// A sentence of whose grammar nothing is known: without what its marks show to be an aside where it is too long, then its beginning.
    /// </summary>
    static string Fitting(string sentence, Language language)
    {
        if (language.Code != "en")
        {
            foreach (var shorter in MarkedParts.Shortened(sentence, language))
            {
                sentence = Trim(shorter);
                if (DraftCheck.FitsHeadline(sentence))
                    return sentence;
            }
        }
        return ClauseCut.Of(sentence, DraftCheck.MaxHeadlineLength - 1, language) is { } cut ? cut + "…"
            : OneLine.Of(sentence, DraftCheck.MaxHeadlineLength);
    }

    static string? Sound(Line line, Soundness soundness)
    {
        // A token has a character at least: more of them than the limit cannot fit.
        for (var end = Math.Min(line.Count - 1, DraftCheck.MaxHeadlineLength + Trimmed); end > 0; end--)
        {
            if (!line.Is(end - 1, TokenMark.Word) || BreaksOff(line, end) || HangsOpen(line, end) || Concession.IsAnswered(line, end)
                || !line.Is(end, TokenMark.SpaceBefore | TokenMark.Comma | TokenMark.Stopper | TokenMark.Colon))
            {
                continue;
            }

            var length = line.LengthOf(0, end);
            if (length < ShortestSound)
                return null;
            if (length <= DraftCheck.MaxHeadlineLength + Trimmed && soundness.Allows(line, new Deletion(end, line.Count))
                && Trim(line, end) is { Length: <= DraftCheck.MaxHeadlineLength } text)
            {
                return text;
            }
        }
        return null;
    }

    /// <summary>"… of the"; but not "…, the police said".</summary>
    static bool BreaksOff(Line line, int end) => line.Is(end - 1, WordClass.BadEnd) && !line.Is(end - 1, WordClass.Attribution);

    /// <summary>"…, when the mayor of Brandholm": a clause that has begun has no verb yet.</summary>
    public static bool HangsOpen(Line line, int end)
    {
        for (var i = end - 1; i > 0; i--)
        {
            if (line.Is(i, WordClass.Verb))
                return false;
            if (line.Is(i, WordClass.FreePreposition))
                continue;
            if (line.Is(i, WordClass.Relative) || line.Is(i, WordClass.MidSubordinator) && !line.Is(i, WordClass.EndPreposition)
                || line.Is(i, WordClass.HangsOpen))
            {
                return true;
            }
        }
        return false;
    }

    static string Trim(Line line, int end) =>
        Trim(LineText.Write(line.Places[..end], line.Article), line.Article.Sentences[line.Sentence].IsQuoted);

    /// <summary>Words without the stop behind them; a quotation that goes on beyond them begins and ends with its marks.</summary>
    static string Trim(string text, bool isQuoted = false)
    {
        text = text.TrimEnd('.', ',', ';', ':', '-', '–', '—', '…', '。', '।', ' ');
        var isStraight = text.Contains('"');
        if (isQuoted)
            text = (isStraight ? '"' : '“') + text;
        return text.Count(IsMark) % 2 == 0 ? text : text + (isStraight ? '"' : '”');
    }

    static bool IsMark(char c) => c is '"' or '“' or '”';
}
