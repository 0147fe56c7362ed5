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

    // What says by an ellipsis that it breaks off may be shorter where a clause ends, and hardly where only a phrase does.
    const int ShortestOpen = 70;
    const int ShortestPhrase = 130;

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

        return Cut(line, soundness) ? Trim(line, line.Count) : Fitting(line);
    }

    /// <summary>
    /// A sentence of whose grammar nothing is known: without what its marks show to be an aside where it is too long, then its beginning.
    /// </summary>
    static string Fitting(Line line)
    {
        if (line.Article.Vocabulary.IsEnglish && EndOfClause(line) is > 0 and var end)
            return Trim(line, end) + '…';
        var (sentence, language) = (Trim(line, line.Count), line.Article.Language);
        var whole = sentence;
        if (language.Code != "en")
        {
            foreach (var shorter in MarkedParts.Shortened(sentence, language))
            {
                sentence = Trim(shorter);
                if (DraftCheck.FitsHeadline(sentence))
                    return sentence;
            }
        }
        // Where the verb stands at the end, parts before it are left out from the start on instead.
        if (language.HasParts)
            sentence = Trim(Brackets.Without(whole));
        // "Under the new order, …": what ends with its opening tells nothing.
        return Broken(sentence, whole, language) is { } cut
            && !(line.Is(0, WordClass.Opener) && sentence.IndexOf(',') is var comma && comma >= cut.Length - 1)
            ? cut : EndOfPhrase(line) is > 0 and var phrase ? Trim(line, phrase) + '…'
            : EndOfWords(line) is > 0 and var last ? Trim(line, last) + '…'
            : OneLine.Of(sentence, DraftCheck.MaxHeadlineLength);
    }

    /// <summary>A line that breaks off; it says on which day it was where that costs nothing else.</summary>
    static string? Broken(string shorter, string whole, Language language)
    {
        var cut = ClauseCut.Line(shorter, DraftCheck.MaxHeadlineLength, language);
        return ClauseCut.Line(Brackets.Without(whole), DraftCheck.MaxHeadlineLength, language) is { } dated
            && DaysOfWeek.Without(dated, language) == cut ? dated : cut;
    }

    /// <summary>
    /// Leaves out the end of an English line, or what stands before who says it, so that it fits and what is left is still true; whether
    /// there is such an end.
    /// </summary>
    public static bool Cut(Line line, Soundness soundness)
    {
        if (!line.Article.Vocabulary.IsEnglish)
            return false;
        var speaker = Attribution(line);
        return speaker < line.Count && Cut(line, soundness, speaker, line.Count, isBeforeOf: true)
            || Cut(line, soundness, 0, speaker, isBeforeOf: false) || Cut(line, soundness, 0, speaker, isBeforeOf: true);
    }

    /// <summary>
    /// The same for an end between two places, or what stands up to the second of them; before "of" something is missing.
    /// </summary>
    static bool Cut(Line line, Soundness soundness, int from, int to, bool isBeforeOf)
    {
        var mustBeWhole = to < line.Count || Clause.IsWhole(line, default);
        // A token has a character at least: more of them than the limit cannot fit.
        for (var end = Math.Min(to - 1, DraftCheck.MaxHeadlineLength + Trimmed); end > from; end--)
        {
            var length = line.LengthOf(0, end) + line.LengthOf(to, line.Count);
            if (length < ShortestSound)
                return false;
            var tail = new Deletion(end, to);
            if (length - (to < line.Count ? 1 : 0) > DraftCheck.MaxHeadlineLength || !LineEnd.May(line, end)
                || !isBeforeOf && line.Text(end) is "of"
                || mustBeWhole && !Clause.IsWhole(line, new Deletion(end, line.Count)) || !soundness.Allows(line, tail))
            {
                continue;
            }

            line.Delete(end, to);
            return true;
        }
        return false;
    }

    /// <summary>
    /// The last place where an English line breaks off as a whole clause, and fits with an ellipsis; 0 when there is none.
    /// </summary>
    static int EndOfClause(Line line)
    {
        for (var end = Math.Min(line.Count - 1, DraftCheck.MaxHeadlineLength); end > 0; end--)
        {
            var length = line.LengthOf(0, end);
            if (length < ShortestOpen)
                break;
            if (length < DraftCheck.MaxHeadlineLength && LineEnd.IsOfPart(line, end) && LineEnd.May(line, end)
                && Clause.IsWhole(line, new Deletion(end, line.Count)))
            {
                return end;
            }
        }
        return 0;
    }

    /// <summary>Where the last phrase of an English line ends that fits, outside of quotations; 0 when it ends too early.</summary>
    static int EndOfPhrase(Line line) => LastEnd(line, static (line, end) => LineEnd.May(line, end) && line.Text(end) is not "of"
        && !line.Is(end - 1, WordClass.Verb) && !line.Is(end, TokenMark.Stopper));

    /// <summary>The same for its words, without those that ask for the next: "… a reduction [in …]".</summary>
    static int EndOfWords(Line line) => LastEnd(line, static (line, end) => line.Is(end, TokenMark.SpaceBefore)
        && !line.Is(end - 1, WordClass.BadEnd) && !Complement.Begins(line, end) && !LineEnd.HangsOpen(line, end));

    static int LastEnd(Line line, Func<Line, int, bool> may)
    {
        var (last, isQuoted) = (0, line.Article.Sentences[line.Sentence].IsQuoted);
        for (var end = 1; line.Article.Vocabulary.IsEnglish && end < line.Count; end++)
        {
            isQuoted ^= line.Is(end - 1, TokenMark.Quote);
            var length = line.LengthOf(0, end);
            if (length >= DraftCheck.MaxHeadlineLength)
                break;
            if (length >= ShortestPhrase && !isQuoted && may(line, end))
                last = end;
        }
        return last;
    }

    /// <summary>Where it begins at the end of a line who says it; the line's end when nobody does.</summary>
    static int Attribution(Line line)
    {
        for (var i = line.Count - 1; i > 0; i--)
        {
            if (line.Is(i, TokenMark.Comma))
                return DeletionFinder.OpensAttribution(line, i, line.Count) ? i : line.Count;
        }
        return line.Count;
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

    static bool IsMark(char c) => c is '"' or '“' or '”' or '„';
}
