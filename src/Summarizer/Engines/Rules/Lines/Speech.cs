using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines;

/// <summary>What somebody says in two sentences: with his name in the first, or at the end of the second.</summary>
static class Speech
{
    /// <summary>"Lund said on Monday. “The bridge is closed.”": a whole quotation behind a sentence that says who speaks.</summary>
    public static bool GoesOn(Line line, Line next) =>
        next.Is(0, TokenMark.Quote) && next.Is(next.Count - 1, TokenMark.Quote) && CountQuotes(next) == 2 && SpeakerOutside(line, 0)
            && CountQuotes(line) % 2 == 0;

    /// <summary>
    /// "“The bridge is closed. It will open in May,” Lund said.": a quotation of two sentences, with who speaks at its end.
    /// </summary>
    public static bool IsInTwo(Line line, Line next) =>
        Opens(line) && next.Article.Sentences[next.Sentence].IsQuoted && CountQuotes(next) == 1
        && SpeakerOutside(next, EndOfQuotation(next));

    /// <summary>Whether a line begins with a quotation that it does not end.</summary>
    public static bool Opens(Line line) =>
        line.Is(0, TokenMark.Quote) && CountQuotes(line) == 1 && !line.Article.Sentences[line.Sentence].IsQuoted;

    /// <summary>Whether from a place on somebody is said to speak who is no "he".</summary>
    static bool SpeakerOutside(Line line, int from)
    {
        var isQuoted = false;
        for (var i = from; i < line.Count; i++)
        {
            isQuoted ^= line.Is(i, TokenMark.Quote);
            if (!isQuoted && line.Is(i, WordClass.Attribution) && !line.Is(i - 1, WordClass.Pronoun) && !line.Is(i + 1, WordClass.Pronoun))
                return true;
        }
        return false;
    }

    static int EndOfQuotation(Line line)
    {
        var at = 0;
        while (at < line.Count && !line.Is(at, TokenMark.Quote))
            at++;
        return at + 1;
    }

    static int CountQuotes(Line line)
    {
        var count = 0;
        for (var i = 0; i < line.Count; i++)
            count += line.Is(i, TokenMark.Quote) ? 1 : 0;
        return count;
    }
}
