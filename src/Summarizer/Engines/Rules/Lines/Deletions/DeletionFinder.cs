using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>Looks for deletions in one line: what a rule sees of it, and what keeps a part that a rule proposes.</summary>
/// <remarks>Lengths are in tokens: what is longer is rarely an aside.</remarks>
ref struct DeletionFinder(Line line, DeletionPolicy policy, List<Deletion> found, List<RefusedDeletion>? refused)
{
    const int ShortestRest = 5;
    const int LongestSpeaker = 14;

    /// <summary>What a part between commas rarely reaches over.</summary>
    public static readonly TokenTraits Breaks = TokenMark.Colon | TokenMark.Quote | TokenMark.SingleQuote | TokenMark.OpenParenthesis;

    /// <summary>The line.</summary>
    public readonly Line Line => line;

    /// <summary>The place of the full stop that ends the line; -1 when none does.</summary>
    public readonly int Stop { get; } =
        line.Is(line.Count - 1, TokenMark.Stopper) && !line.Is(line.Count - 1, TokenMark.Question) ? line.Count - 1 : -1;

    /// <summary>The rule that is asked.</summary>
    public DeletionRule? Rule { get; set; }

    /// <summary>Proposes a part: from one place to before another.</summary>
    /// <param name="from">Its first token.</param>
    /// <param name="to">The token behind its last.</param>
    /// <param name="guarded">Whether it stays when it has what the policy guards.</param>
    /// <param name="speaks">Whether it stays when it has who says something; what a relative clause says goes with who says it.</param>
    public readonly void Add(int from, int to, bool guarded = true, bool speaks = true)
    {
        if (from < 0 || to <= from)
            return;
        var deletion = new Deletion(from, to, Rule);
        if (Forbidden(from, to, guarded, speaks) is not { } reason)
            found.Add(deletion);
        else
            refused?.Add(new RefusedDeletion(deletion, reason));
    }

    /// <summary>Proposes a part that nothing forbids.</summary>
    public readonly void AddFree(int from, int to) => found.Add(new Deletion(from, to, Rule));

    readonly string? Forbidden(int from, int to, bool guarded, bool speaks)
    {
        if (line.Count - (to - from) < ShortestRest)
            return "too little is left";
        if (HasAttribution(from, to))
            return "it says who said it";
        var quotes = 0;
        for (var i = 0; i < from; i++)
            quotes += line.Is(i, TokenMark.Quote) ? 1 : 0;
        if (quotes % 2 != 0)
            return "it is quoted";
        foreach (ref readonly var token in line.Tokens[from..to])
        {
            var traits = token.Traits;
            if (guarded && traits.Has(policy.Guard))
                return "it denies, doubts or sets a condition";
            if (traits.Has(policy.Kept) && (speaks || !traits.Has(WordClass.Said)))
                return "it says who said it, or quotes";
            quotes += traits.Has(TokenMark.Quote) ? 1 : 0;
        }
        return quotes % 2 == 0 ? null : "it quotes in part";
    }

    /// <summary>
    /// The next place with one of the traits, no further than so many tokens, with nothing of the barrier before; -1 when there is none.
    /// </summary>
    public readonly int Next(int from, TokenTraits wanted, TokenTraits barrier, int most)
    {
        for (var i = from; i < Math.Min(line.Count, from + most); i++)
        {
            if (line.Is(i, wanted))
                return i;
            if (line.Is(i, barrier))
                return -1;
        }
        return -1;
    }

    /// <summary>
    /// Whether nothing of the barrier stands between a place and the full stop that ends the line, no further than so many tokens.
    /// </summary>
    public readonly bool ReachesStop(int from, TokenTraits barrier, int least, int most)
    {
        if (Stop < 0 || Stop - from < least || Stop - from > most)
            return false;
        for (var i = from; i < Stop; i++)
        {
            if (line.Is(i, barrier))
                return false;
        }
        return true;
    }

    /// <summary>
    /// Whether a year is told before a place: "in 1994", not that of a clause inside. Without its year what is long past would read as
    /// news.
    /// </summary>
    public readonly bool HasYear(int from, int to)
    {
        var barrier = TokenMark.Comma | WordClass.MidSubordinator | WordClass.Relative | WordClass.That | WordClass.To;
        for (var i = from; i < to && !line.Is(i, barrier); i++)
        {
            if (line.Is(i, WordClass.EndPreposition) && line.Is(i + 1, WordClass.Year))
                return true;
        }
        return false;
    }

    /// <summary>Whether a part has ", the police said" or ", according to the police": who says what stays.</summary>
    readonly bool HasAttribution(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (line.Is(i, TokenMark.Comma | TokenMark.Dash) && OpensAttribution(i, to))
                return true;
        }
        return false;
    }

    /// <summary>Whether a comma opens an attribution that ends before a place.</summary>
    public readonly bool OpensAttribution(int comma, int before) => OpensAttribution(line, comma, before);

    /// <summary>Whether a comma of a line opens an attribution that ends before a place.</summary>
    public static bool OpensAttribution(Line line, int comma, int before)
    {
        if (line.Is(comma + 1, WordClass.According))
            return true;
        if (line.Is(comma + 1, WordClass.Coordinator | WordClass.Subordinator | WordClass.Relative | WordClass.Ing))
            return false;
        for (var i = comma + 1; i < Math.Min(before, comma + LongestSpeaker); i++)
        {
            // "his he-said" is no speaker.
            if (line.Is(i, WordClass.Attribution) && !line.Is(i - 1, TokenMark.Hyphen))
                return true;
            if (i > comma + 1 && line.Is(i, TokenMark.Comma | WordClass.Relative | WordClass.That))
                return false;
        }
        return false;
    }

    /// <summary>Whether a verb stands before a place: what is left out behind it is no part of the subject.</summary>
    public readonly bool HasVerbBefore(int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (line.Is(i, WordClass.Verb))
                return true;
        }
        return false;
    }

    /// <summary>Whether a comma ends what opens a sentence before its main clause: "Seeking to calm the markets, …".</summary>
    public readonly bool EndsOpening(int comma) =>
        line.Is(0, WordClass.Opener | WordClass.Ing | WordClass.Subordinator) && Next(1, TokenMark.Comma, TokenTraits.None, comma) == comma
        || EndsOpeningBehindThat(comma);

    /// <summary>"The proof is that even when it rains, …".</summary>
    readonly bool EndsOpeningBehindThat(int comma)
    {
        for (var i = comma - 1; i > 0 && !line.Is(i, TokenMark.Comma); i--)
        {
            if (line.Is(i, WordClass.That))
                return line.Is(i + 1, WordClass.Subordinator | WordClass.Opener);
        }
        return false;
    }

    /// <summary>
    /// Whether what begins at a place belongs to what stands before it: "co-[founder]", "the Fund [for Harbours]", "was sentenced [to nine
    /// years]".
    /// </summary>
    public readonly bool IsJoined(int at) =>
        line.Is(at - 1, TokenMark.Hyphen) || IsInName(at) || Complement.Begins(line, at);

    /// <summary>"the Fund for Harbours", "the Committee on Roads"; not "in Brandholm".</summary>
    readonly bool IsInName(int at) =>
        line.Is(at, WordClass.EndPreposition) && line.Is(at - 1, TokenMark.Capital) && line.Is(at + 1, TokenMark.Capital)
        && !line.Is(at + 1, WordClass.Day | WordClass.Month) && line.Is(at, WordClass.NamePreposition);
}
