using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines;

/// <summary>Tokens of a line that can be left out together: from one place to before another.</summary>
readonly record struct Deletion(int From, int To);

/// <summary>What can be left out of an English sentence so that it stays a true sentence.</summary>
/// <remarks>
/// From a fact never a negation, hedge, condition or contrast (<see cref="WordClass.Guard"/>), nor who said it; from a headline never a condition or a
/// contrast (<see cref="WordClass.Condition"/>) of the clause that stays: what a clause that is left out whole denies or sets against it goes with it.
/// Never a part of a quotation.
/// Lengths are in tokens: what is longer is rarely an aside.
/// </remarks>
static class Deletions
{
    const WordClass Breaks = WordClass.Colon | WordClass.Quote | WordClass.SingleQuote | WordClass.OpenParenthesis;
    const int ShortestRest = 5;
    const int LongestJoint = 8;

    // A deletion behind the first token starts at one of these.
    const WordClass Starts = WordClass.OpenParenthesis | WordClass.Comma | WordClass.Day | HeadlineDeletions.Starts;

    /// <summary>Starts a line with a whole sentence, without its joint with the sentence before.</summary>
    public static void Begin(Line line, IndexedArticle article, int sentence, WordClass without = WordClass.None)
    {
        line.Begin(article, sentence, without);
        if (Joint(line, article) is > 0 and var joint && joint < line.Count)
            line.Delete(0, joint);
    }

    /// <summary>Adds all deletions of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="forHeadline">Whether those are wanted too that a headline bears and a fact does not: attributions, circumstances, first names.</param>
    /// <param name="found">Where they are added.</param>
    public static void Find(Line line, bool forHeadline, List<Deletion> found)
    {
        var finder = new Finder(line, forHeadline, found);
        finder.FindLeading();
        if (forHeadline)
            HeadlineDeletions.FindLeading(finder);
        for (var i = 1; i < line.Count; i++)
        {
            if (!line.Is(i, Starts))
                continue;
            finder.FindAsides(i);
            finder.FindDays(i);
            finder.FindTails(i);
            if (forHeadline)
                HeadlineDeletions.Find(finder, i);
        }
    }

    /// <summary>How many tokens a joint with the sentence before has at the start of a line: "But", "However,", "In addition,".</summary>
    public static int Joint(Line line, IndexedArticle article)
    {
        if (!article.Vocabulary.IsEnglish)
            return 0;
        if (line.Is(0, WordClass.CommaConnective) && line.Is(1, WordClass.Comma))
            return 2;
        if (line.Is(0, WordClass.Connective) && line.Is(1, WordClass.Word) && line[1].Is(WordClass.SpaceBefore))
            return 1;
        for (var i = 1; i < Math.Min(line.Count, LongestJoint); i++)
        {
            if (line.Is(i, WordClass.Comma | WordClass.Colon))
            {
                var phrase = article.Article.Text.AsSpan(line[0].Start, line[i].Start - line[0].Start);
                return !Openings.Contains(phrase) ? 0 : IsTimed(line, i, out var colon) ? colon + 1 : i + 1;
            }
        }
        return 0;
    }

    /// <summary>"Update, 10 p.m.: …": behind the label's comma there is its time.</summary>
    static bool IsTimed(Line line, int comma, out int colon)
    {
        for (colon = comma + 1; colon < Math.Min(line.Count, comma + LongestJoint); colon++)
        {
            if (line.Is(colon, WordClass.Colon))
                return line.Is(comma + 1, WordClass.Digit);
        }
        return false;
    }

    /// <summary>Looks for deletions in one line.</summary>
    internal readonly ref struct Finder(Line line, bool forHeadline, List<Deletion> found)
    {
        readonly int stop = line.Is(line.Count - 1, WordClass.Stopper) && !line.Is(line.Count - 1, WordClass.Question) ? line.Count - 1 : -1;

        // What a clause that is left out says "not" or "may" of goes with it; a condition or a contrast is of the clause that stays.
        readonly WordClass guard = forHeadline ? WordClass.Condition : WordClass.Guard;

        /// <summary>The line.</summary>
        public Line Line => line;

        /// <summary>The place of the full stop that ends the line; -1 when none does.</summary>
        public int Stop => stop;

        /// <summary>Adds a deletion, unless something forbids it.</summary>
        public void Add(int from, int to, bool guarded = true)
        {
            if (from < 0 || to <= from || line.Count - (to - from) < ShortestRest)
                return;
            var quotes = 0;
            for (var i = 0; i < from; i++)
                quotes += line.Is(i, WordClass.Quote) ? 1 : 0;
            if (quotes % 2 != 0)
                return;
            for (var i = from; i < to; i++)
            {
                if (line.Is(i, WordClass.SingleQuote) || guarded && line.Is(i, guard))
                    return;
                if (line.Is(i, WordClass.Quote))
                    quotes++;
                if (!forHeadline && line.Is(i, WordClass.Said | WordClass.According | WordClass.Quote))
                    return;
            }
            if (quotes % 2 == 0)
                found.Add(new Deletion(from, to));
        }

        /// <summary>The next place with one of the classes, no further than so many tokens, with nothing of the barrier before; -1 when there is none.</summary>
        public int Next(int from, WordClass wanted, WordClass barrier, int most)
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

        /// <summary>Whether nothing of the barrier stands between a place and the full stop that ends the line, no further than so many tokens.</summary>
        public bool ReachesStop(int from, WordClass barrier, int least, int most)
        {
            if (stop < 0 || stop - from < least || stop - from > most)
                return false;
            for (var i = from; i < stop; i++)
            {
                if (line.Is(i, barrier))
                    return false;
            }
            return true;
        }

        /// <summary>Whether a year is told before a place: "in 1994", not that of a clause inside. Without its year what is long past would read as news.</summary>
        public bool HasYear(int from, int to)
        {
            for (var i = from; i < to && !line.Is(i, WordClass.Comma | WordClass.MidSubordinator | WordClass.Relative | WordClass.That | WordClass.To); i++)
            {
                if (line.Is(i, WordClass.EndPreposition) && line.Is(i + 1, WordClass.Digit) && line[i + 1].Length == 4 && line.Text(i + 1)[..2] is "18" or "19" or "20")
                    return true;
            }
            return false;
        }

        /// <summary>"On Monday, …", "Speaking in Berlin, …", "Unexpectedly, …".</summary>
        public void FindLeading()
        {
            if (line.Is(0, WordClass.Ly) && line.Is(1, WordClass.Comma))
                Add(0, 2);
            if (!line.Is(0, forHeadline ? WordClass.Opener | WordClass.Ing : WordClass.Opener))
                return;
            var comma = Next(1, WordClass.Comma, (forHeadline ? WordClass.Colon : Breaks) & ~WordClass.OpenParenthesis, 18);
            if (comma < 2 || IsBeforeApposition(comma) || HasYear(0, comma))
                return;
            // "In Brandholm, N.J., …" ends behind the state.
            if (line.Is(comma + 1, WordClass.Capital) && !line.Is(comma + 1, WordClass.Honorific) && line.Is(comma + 2, WordClass.Stopper) && !line.Text(comma + 1).SequenceEqual("U"))
                comma = Next(comma + 3, WordClass.Comma, Breaks, 12);
            if (comma < 0)
                return;
            // "On April 5, 2015, …" and "In Paris, Texas, …" end at their second comma; "In Rome, Paris and London, …" is a list.
            var second = Next(comma + 1, WordClass.Comma, WordClass.Stopper | Breaks, 5);
            if (second == comma + 2 && line.Is(comma + 1, WordClass.Digit) || line.Is(second + 1, WordClass.Article) && second == comma + 2)
                comma = second;
            else if (second > 0 && Next(comma + 1, WordClass.Conjunction, WordClass.Comma, 5) > 0)
                return;
            Add(0, comma + 1);
        }

        /// <summary>Brackets, dashes, relative clauses, ages and appositions in the middle.</summary>
        public void FindAsides(int i)
        {
            if (line.Is(i, WordClass.OpenParenthesis))
                Add(i, Next(i + 1, WordClass.CloseParenthesis, WordClass.OpenParenthesis, 20) + 1);
            else if (line.Is(i, WordClass.Dash))
            {
                var close = Next(i + 1, WordClass.Dash, WordClass.Quote | WordClass.SingleQuote, 20);
                if (close > i + 1 && line.Is(close + 1, WordClass.Word) && !line.Is(close + 1, WordClass.Capital))
                    Add(i, close + 1);
            }
            else if (line.Is(i, WordClass.Comma))
            {
                var close = Next(i + 1, WordClass.Comma, Breaks, 22);
                if (close < i + 2 || !line.Is(close + 1, WordClass.Word | WordClass.Quote | WordClass.OpenParenthesis))
                    return;
                // "…, who came from Brandholm, [Norland, and Lund,] …", "…, the owner of Northlight, [Dale Water and Umbra,] …": names go on.
                if (line.Is(i + 1, WordClass.Relative | WordClass.ApposOpener) && line.Is(close + 1, WordClass.Capital))
                    return;
                var isOneWord = close == i + 2 && (line.Is(i + 1, WordClass.CommaConnective) || line.Is(i + 1, WordClass.Digit) && line[i + 1].Length < 4);
                var isApposition = line.Is(i + 1, WordClass.ApposOpener) && close <= i + 18 && !line.Is(i - 1, WordClass.Digit)
                    && !line.Is(close + 1, WordClass.Conjunction | WordClass.Article);
                if (line.Is(i + 1, WordClass.Relative) || isOneWord || isApposition)
                    Add(i, close + 1);
            }
        }

        /// <summary>Clauses behind a comma at the end.</summary>
        public void FindTails(int i)
        {
            if (!line.Is(i, WordClass.Comma) || EndsOpening(i))
                return;
            const WordClass barrier = WordClass.Colon | WordClass.Quote | WordClass.SingleQuote;
            if (line.Is(i + 1, WordClass.Relative) && ReachesStop(i + 1, barrier, 3, 32)
                || line.Is(i + 1, WordClass.TailApposOpener) && ReachesStop(i + 1, barrier | WordClass.Comma, 2, 22)
                || (line.Is(i + 1, WordClass.Ing) || line.Is(i + 1, WordClass.Ly) && line.Is(i + 2, WordClass.Ing)) && ReachesStop(i + 1, barrier, 2, 32)
                || line.Is(i + 1, WordClass.Subordinator) && ReachesStop(i + 1, barrier, 3, 36)
                || line.Is(i + 1, WordClass.Coordinator) && ReachesStop(i + 1, barrier, 4, 40) && IsClause(i + 2))
                Add(i, stop);
        }

        /// <summary>"on Monday", "late Monday night", but not "since Monday" or "Monday's".</summary>
        public void FindDays(int i)
        {
            if (!line.Is(i, WordClass.Day) || !line.Is(i, WordClass.Capital))
                return;
            var (from, to) = (i, i + 1);
            if (line.Is(to, WordClass.DayPart))
                to++;
            if (line.Is(to, WordClass.Comma) && line.Is(to + 1, WordClass.Month) && line.Is(to + 2, WordClass.Digit))
            {
                to += 3;
                if (line.Is(to, WordClass.Comma) && line.Is(to + 1, WordClass.Digit))
                    to += 2;
                if (line.Is(to, WordClass.Comma))
                    to++;
            }
            if (!line.Is(from - 1, WordClass.DayPreposition | WordClass.Past | WordClass.Attribution))
                return;
            while (line.Is(from - 1, WordClass.DayPreposition))
                from--;
            var next = line[to];
            if (from > 0 && !line.Is(to, WordClass.Conjunction | WordClass.Apostrophe | WordClass.Hyphen) && !line.Is(from - 1, WordClass.Conjunction)
                && (next.Is(WordClass.Stopper | WordClass.Comma) || next.Is(WordClass.Word) && !next.Is(WordClass.Capital)))
                Add(from, to);
        }

        /// <summary>"When Ida Lund, [the mayor,] spoke, …": the clause goes on behind the apposition.</summary>
        bool IsBeforeApposition(int comma) => line.Is(0, WordClass.Subordinator) && !line.Is(0, WordClass.EndPreposition) && line.Is(comma + 1, WordClass.ApposOpener)
            && Next(1, WordClass.Verb | WordClass.Ing, WordClass.None, comma - 1) < 0 && Next(comma + 1, WordClass.Comma, WordClass.Stopper, 22) > 0;

        /// <summary>Whether a comma ends what opens a sentence before its main clause: "Seeking to calm the markets, …".</summary>
        bool EndsOpening(int comma) => line.Is(0, WordClass.Opener | WordClass.Ing | WordClass.Subordinator)
            && Next(1, WordClass.Comma, WordClass.None, comma) == comma || EndsOpeningBehindThat(comma);

        /// <summary>"The proof is that even when it rains, …".</summary>
        bool EndsOpeningBehindThat(int comma)
        {
            for (var i = comma - 1; i > 0 && !line.Is(i, WordClass.Comma); i--)
            {
                if (line.Is(i, WordClass.That))
                    return line.Is(i + 1, WordClass.Subordinator | WordClass.Opener);
            }
            return false;
        }

        /// <summary>Whether what begins here has a subject and a verb: "and the bank said …", not "and the bank".</summary>
        bool IsClause(int from) => line.Is(from, WordClass.Pronoun | WordClass.Article | WordClass.Capital)
            && Next(from + 1, WordClass.Auxiliary | WordClass.Past | WordClass.Attribution, WordClass.Comma, 12) > 0;
    }
}
