using System.Buffers;
using Summarizer.Articles;
using Summarizer.Engines.Rules.Grammar;
using Summarizer.Summaries;
using Summarizer.Text;

namespace Summarizer.Engines.Grounding;

/// <summary>
/// Words the headline: as the engine did where one sentence or the title proves it, as the sentence it is about does otherwise.
/// </summary>
sealed class HeadlineWording(Article article, ArticleSentences sentences)
{
    /// <summary>A headline is about what an article begins with, or about one of its facts.</summary>
    const int MostSentences = 40;

    const int MostTried = 4;

    /// <summary>A line that says so little has no need to break off, nor has one of a sentence that fits.</summary>
    const int ShortestOpen = DraftCheck.MaxHeadlineLength * 2 / 5;

    /// <summary>What is cut to be surely true must still say what happened.</summary>
    const int ShortestSound = 80;

    static readonly SearchValues<char> EndMarks = SearchValues.Create(".。।!！ \"”»」");

    /// <summary>The headline as it is shown.</summary>
    public string Of(string headline, IReadOnlyList<KeyFact> facts)
    {
        if (headline.Length == 0 || !Evidence.MarkupStands(headline, article))
            return Plain(facts.Count > 0 ? facts[0].Text : article.Title ?? article.Text);
        var line = EnglishSentence.Read(headline, 0, headline.Length);
        if (IsTitle(headline, line))
            return headline;
        var near = Nearest(headline, facts);
        foreach (var sentence in near)
        {
            var read = sentences.Read([sentence]);
            if (Proving.Prove(headline, line, read, sentences.Language, new Effort()) is not null || IsWithoutAsides(headline, sentence)
                || BreaksOff(headline, sentence) && Proving.IsBeginning(headline, read[0], article[sentence], sentences.Language))
            {
                return headline;
            }
        }

        return near.Count == 0 ? Plain(article.Title ?? headline) : ByArticle(headline, line, near[0]);
    }

    bool BreaksOff(string headline, TextSpan sentence) =>
        headline.EndsWith('…') && ReadersWidth.Of(headline) >= ShortestOpen && !DraftCheck.FitsHeadline(article[sentence].ToString());

    /// <summary>In a language without grammar: the sentence, or its beginning, without what its marks show to be an aside.</summary>
    bool IsWithoutAsides(string headline, TextSpan sentence)
    {
        if (sentences.Language.Code == "en")
            return false;
        var (line, breaksOff) = (headline.TrimEnd('…'), BreaksOff(headline, sentence));
        return MarkedParts.Shortened(OneLine.Of(article[sentence].ToString(), DraftCheck.MaxQuoteLength), sentences.Language)
            .Any(shorter => shorter.StartsWith(line, StringComparison.Ordinal)
            && (breaksOff || !shorter.AsSpan(line.Length).ContainsAnyExcept(EndMarks))
            || headline == ClauseCut.Line(shorter, DraftCheck.MaxHeadlineLength, sentences.Language));
    }

    bool IsTitle(string headline, EnglishSentence line)
    {
        if (article.Title is not { } title)
            return false;
        var quote = new QuotedSentence(default, EnglishSentence.Read(title, 0, title.Length), Antecedent.None);
        var whole = OneLine.Of(title, DraftCheck.MaxQuoteLength);
        return headline == TitleText.Clean(whole) || headline == TitleText.FirstSentence(whole, sentences.Language)
            || Proving.Prove(headline, line, [quote], sentences.Language, new Effort()) is not null;
    }

    List<TextSpan> Nearest(string headline, IReadOnlyList<KeyFact> facts) =>
        [.. sentences.First(MostSentences).Concat(facts.SelectMany(fact => sentences.Covering(new TextSpan(fact.Start, fact.Length))))
            .Distinct()
            .Select(sentence => (Sentence: sentence, Share: Nearness.Share(headline, article[sentence])))
            .OrderByDescending(near => near.Share).Take(MostTried).Select(near => near.Sentence)];

    /// <summary>The title when it is the nearest; else the sentence without what the headline has nothing of; else its beginning.</summary>
    string ByArticle(string headline, EnglishSentence line, TextSpan nearest)
    {
        if (article.Title is { Length: <= DraftCheck.MaxHeadlineLength } title
            && Nearness.Share(headline, title) >= Nearness.Share(headline, article[nearest]))
        {
            return Plain(title);
        }

        var whole = WithoutStop(OneLine.Of(article[sentences.WithWholeQuotation(nearest)].ToString(), DraftCheck.MaxFactLength));
        if (sentences.Language.Code != "en" || whole.Length > nearest.Length)
            return Fitting(whole);
        var sentence = EnglishSentence.Read(article.Text, nearest.Start, nearest.End);
        var shorter = WithoutStop(OneLine.Of(Shortening.Of(sentence, line, new Effort()), DraftCheck.MaxFactLength));
        return shorter.Length is > 0 and <= DraftCheck.MaxHeadlineLength ? shorter : Beginning(sentence) ?? Plain(whole);
    }

    /// <summary>
    /// A sentence in a language without rules, or as much of it as fits and ends where a part of it ends; that it breaks off is said.
    /// </summary>
    string Fitting(string sentence) =>
        DraftCheck.FitsHeadline(sentence) ? Plain(sentence)
            : ClauseCut.Line(sentence, DraftCheck.MaxHeadlineLength, sentences.Language) ?? Plain(sentence);

    /// <summary>The longest beginning that fits and follows from the whole; null when there is none that says enough.</summary>
    static string? Beginning(EnglishSentence sentence)
    {
        var effort = new Effort();
        for (var end = sentence.Count - 1; end > 0; end--)
        {
            var beginning = sentence.Run(0, end);
            if (beginning.Length < ShortestSound)
                break;
            if (beginning.Length <= DraftCheck.MaxHeadlineLength && Omissions.May(sentence, end, sentence.Count, effort))
                return Plain(beginning.ToString());
        }
        return null;
    }

    static string Plain(string text) => OneLine.Of(text, DraftCheck.MaxHeadlineLength);

    static string WithoutStop(string text) => text is [.. var rest, '.' or '。'] && !rest.EndsWith('.') ? rest : text;
}
