using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Headlines;

/// <summary>What English headlines leave unsaid because a reader supplies it: articles, and the auxiliary of the main verb.</summary>
/// <remarks>"A court has ordered the bank to pay" is "Court ordered bank to pay"; "The bank is to close" is "Bank to close". Nothing in
/// quotation marks is touched.</remarks>
static class Headlinese
{
    static readonly TokenTraits NoSubject =
        WordClass.Stop | WordClass.Pronoun | WordClass.VagueOpener | WordClass.That | WordClass.Relative | WordClass.Ly | WordClass.To;

    // A participle with one of these behind it has no object: it is what happened to the subject.
    static readonly TokenTraits BehindParticiple = WordClass.By | WordClass.To | WordClass.EndPreposition | WordClass.Opener;

    /// <summary>Leaves unsaid in a whole sentence what a headline leaves unsaid.</summary>
    public static void Apply(Line line)
    {
        if (!line.Article.Vocabulary.IsEnglish)
            return;
        // "While the port was closed by ice, …": an opening is no headline of its own.
        // "Part of the fun in watching is guessing": what the fun is, and nothing that goes on.
        var (isQuoted, hasVerb, hasIng, isOpening) = (false, false, false, line.Is(0, WordClass.Subordinator | WordClass.MidSubordinator));
        for (var i = 0; i < line.Count; i++)
        {
            var token = line.Tokens[i];
            isQuoted ^= token.Is(TokenMark.Quote);
            isOpening &= !token.Is(TokenMark.Comma);
            if (isQuoted || !token.Is(TokenMark.Word))
                continue;
            if (token.Is(WordClass.Article) ? !KeepsArticle(line, i)
                : token.Is(WordClass.Auxiliary) && !hasVerb && !isOpening && !(hasIng && line.Is(i + 1, WordClass.Ing))
                && HasSubjectBefore(line, i) && IsSupplied(line, i))
            {
                line.LeaveUnsaid(i);
            }

            if (!hasVerb && !isOpening && HasSubjectBefore(line, i) && HasBeen(line, i))
            {
                line.LeaveUnsaid(i);
                line.LeaveUnsaid(i + 1);
            }

            hasVerb |= i > 0 && token.Is(WordClass.Verb);
            hasIng |= token.Is(WordClass.Ing);
        }
    }

    static bool KeepsArticle(Line line, int i) =>
        line.Is(i, TokenMark.Capital) && line.Is(i - 1, TokenMark.Word) // "in The Hague"
        || !line.Is(i + 1, TokenMark.Word)
        || line.Is(i - 1, WordClass.Digit | WordClass.Number | WordClass.ArticleKeptBehind)
        || line.Is(i + 1, WordClass.ArticleKeeper);

    static bool HasSubjectBefore(Line line, int i) => line.Is(i - 1, TokenMark.Word) && !line.Is(i - 1, NoSubject);

    /// <summary>"is to close", "are closing", "was closed by", "has closed".</summary>
    static bool IsSupplied(Line line, int i)
    {
        if (line.Is(i, WordClass.PresentBe) && line.Is(i + 1, WordClass.To | WordClass.Ing))
            return true;
        if (line.Is(i, WordClass.PresentBe | WordClass.PastBe))
            return line.Is(i + 1, WordClass.Past) && line.Is(i + 2, BehindParticiple);
        // Of irregular verbs the participle may be no past tense: "has taken".
        return line.Is(i, WordClass.Have) && line.Is(i + 1, WordClass.Past) && line.Is(i + 1, WordClass.EndsInEd);
    }

    /// <summary>"has been closed by".</summary>
    static bool HasBeen(Line line, int i) =>
        line.Is(i, WordClass.Have) && line.Text(i + 1) is "been" && line.Is(i + 2, WordClass.Past) && line.Is(i + 3, BehindParticiple);
}
