using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>What can be left out of an English sentence so that it stays a true sentence.</summary>
/// <remarks>
/// From a fact never a negation, hedge, condition or contrast, nor who said it; from a headline never a condition or a contrast of the
/// clause that stays: what a clause that is left out whole denies or sets against it goes with it. Never a part of a quotation.
/// </remarks>
/// <param name="Guard">What a part that is left out does not have, unless its rule says that it goes with it.</param>
/// <param name="Kept">What it never has.</param>
/// <param name="Rules">The rules, in the order in which they are asked.</param>
sealed record DeletionPolicy(TokenTraits Guard, TokenTraits Kept, IReadOnlyList<DeletionRule> Rules)
{
    /// <summary>What a fact can do without.</summary>
    public static DeletionPolicy Facts { get; } = new(
        WordClass.Guard,
        TokenMark.SingleQuote | WordClass.Said | WordClass.According | TokenMark.Quote,
        [
            LeadingAdverb.Rule,
            LeadingCircumstance.Rule,
            Parenthesis.Rule,
            DashAside.Rule,
            CommaAside.Rule,
            DayOfWeek.Rule,
            TrailingClause.Rule,
        ]);

    /// <summary>What a headline can do without.</summary>
    public static DeletionPolicy Headlines { get; } = new(
        WordClass.Condition,
        TokenMark.SingleQuote | WordClass.According,
        [
            LeadingAdverb.Rule,
            LeadingCircumstance.RuleOfHeadlines,
            LeadingClause.Rule,
            Parenthesis.Rule,
            DashAside.Rule,
            CommaAside.Rule,
            DayOfWeek.Rule,
            TrailingClause.Rule,
            TrailingPart.Rule,
            AttributedPart.Rule,
            SubjectPart.Rule,
            Circumstance.Rule,
            SoftAdverb.Rule,
            SaidThat.Rule,
            NameTitle.Rule,
        ]);

    readonly DeletionRule[] leading = [.. Rules.Where(rule => rule.IsLeading)];
    readonly DeletionRule[] later = [.. Rules.Where(rule => !rule.IsLeading)];
    readonly TokenTraits starts = Rules.Where(rule => !rule.IsLeading).Aggregate(TokenTraits.None, (all, rule) => all | rule.Starts);

    /// <summary>Adds all deletions that a line allows.</summary>
    /// <param name="line">The line.</param>
    /// <param name="found">Where they are added.</param>
    /// <param name="refused">Where those are added that a rule proposed and something forbids; null when nobody asks.</param>
    public void Find(Line line, List<Deletion> found, List<RefusedDeletion>? refused = null)
    {
        if (!line.Article.Vocabulary.IsEnglish)
            return;
        var finder = new DeletionFinder(line, this, found, refused);
        Ask(leading, ref finder, 0);
        var tokens = line.Tokens;
        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Is(starts))
                Ask(later, ref finder, i);
        }
    }

    static void Ask(DeletionRule[] rules, ref DeletionFinder finder, int at)
    {
        foreach (var rule in rules)
        {
            if (!finder.Line.Is(at, rule.Starts))
                continue;
            finder.Rule = rule;
            rule.Find(finder, at);
        }
    }
}
