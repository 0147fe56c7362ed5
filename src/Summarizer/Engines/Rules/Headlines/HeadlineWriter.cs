using System.Runtime.InteropServices;
using Summarizer.Engines.Rules.Facts;
using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Engines.Rules.Salience;

namespace Summarizer.Engines.Rules.Headlines;

/// <summary>The headline: of all shorter forms of the early sentences, the line most like what an editor would write.</summary>
/// <remarks>From each sentence the least missed words are left out, one deletion after another; every line on that way, and every line one deletion beside it, is looked at.</remarks>
sealed class HeadlineWriter(HeadlineSettings settings)
{
    const int FewestWords = 5;
    const int MostTokens = 90;
    const int MostDeletions = 14;

    // Against a line that does not fit: it is only taken when none fits, and then the shortest is.
    const float TooLong = 100;

    /// <summary>Writes one line of at most <see cref="DraftCheck.MaxHeadlineLength"/> characters, of whole words, without a full stop.</summary>
    public string Write(IndexedArticle article)
    {
        var salience = article.Workspace.HeadlineSalience;
        var line = article.Workspace.Line;
        var best = article.Workspace.Best;
        var bestScore = float.MinValue;
        foreach (var sentence in Shortlist(article, salience))
        {
            Deletions.Begin(line, article, sentence.Index, WordClass.Unsaid);
            Shorten(line, article, salience, best, ref bestScore);
        }
        best.DeleteUnsaid();
        return HeadlineText.Write(best, article);
    }

    ReadOnlySpan<Ranked> Shortlist(IndexedArticle article, HeadlineSalience salience)
    {
        var ranked = article.Workspace.Ranked;
        ranked.Clear();
        var line = article.Workspace.Line;
        for (var i = 0; i < Math.Min(article.Sentences.Count, HeadlineSettings.Sentences); i++)
        {
            Headlinese.Mark(article, i);
            Deletions.Begin(line, article, i, WordClass.Unsaid);
            line.Measure(salience);
            var worth = line.Worth();
            var tooLong = line.Count > MostTokens;
            var overlap = FactExtractor.Overlap(worth with { Count = Math.Min(worth.Count, settings.WholeWords) }, settings.ShortWords, settings.PairShare);
            var score = overlap + settings.LateSentence * Logarithm.Of(1 + i);
            ranked.Add(new Ranked(i, score - (tooLong ? 5 : 0), tooLong));
        }
        var sorted = CollectionsMarshal.AsSpan(ranked);
        sorted.Sort((a, b) => a.Score == b.Score ? a.Index.CompareTo(b.Index) : b.Score.CompareTo(a.Score));
        return sorted[..Math.Min(sorted.Length, settings.Varied)];
    }

    /// <summary>Leaves out what brings most, or costs least, until nothing can be left out; keeps the best line seen.</summary>
    void Shorten(Line line, IndexedArticle article, HeadlineSalience salience, Line best, ref float bestScore)
    {
        line.Measure(salience);
        var worth = line.Worth();
        var whole = worth.Words;
        var found = article.Workspace.Deletions;
        var next = default(Deletion);
        var shape = article.Workspace.Shape;
        shape.Read(line);
        Keep(line, next, Score(line, next, worth, whole, article) + (Fitness.HasLooseQuotation(line) ? settings.Broken : 0), best, ref bestScore);
        for (var step = 0; step < MostDeletions && article.Vocabulary.IsEnglish && line.Count <= MostTokens; step++)
        {
            found.Clear();
            Deletions.Find(line, forHeadline: true, found);
            HeadlineDeletions.FindNames(line, article, found);
            next = default;
            var most = float.MinValue;
            foreach (var deletion in found)
            {
                if (!LeavesALine(line, deletion))
                    continue;
                worth = line.WorthWithout(deletion.From, deletion.To, salience);
                var score = Score(line, deletion, worth, whole, article);
                var promise = FactExtractor.Overlap(worth, settings.ShortWords, settings.PairShare);
                // Reading the clause takes longest, and can only count against it.
                if (score <= bestScore && promise <= most)
                    continue;
                var broken = Clause.IsWhole(line, deletion) ? 0 : settings.Broken;
                Keep(line, deletion, score + broken, best, ref bestScore);
                if (promise + broken > most)
                    (next, most) = (deletion, promise + broken);
            }
            if (next.To == 0)
                return;
            line.Delete(next.From, next.To);
            line.Measure(salience);
            shape.Read(line);
        }
    }

    static void Keep(Line line, Deletion without, float score, Line best, ref float bestScore)
    {
        if (score <= bestScore)
            return;
        bestScore = score;
        best.Copy(line);
        if (without.To > 0)
            best.Delete(without.From, without.To);
    }

    /// <summary>How much a line without some of its tokens is like a headline; the sum of what <see cref="HeadlineSettings"/> weighs.</summary>
    /// <param name="line">The line; <see cref="Workspace.Shape"/> has read it.</param>
    /// <param name="without">What is left out of it.</param>
    /// <param name="worth">What the rest is worth.</param>
    /// <param name="whole">What the words of the whole sentence are worth.</param>
    /// <param name="article">The article.</param>
    float Score(Line line, Deletion without, (float Words, float Pairs, int Count) worth, float whole, IndexedArticle article)
    {
        var shape = article.Workspace.Shape;
        var (words, pairs, count) = worth;
        var (first, last, length, classes) = (shape.FirstWord(without), shape.LastWord(without), shape.Length(without), shape.Classes(without));
        if (first < 0)
            return -TooLong - length;

        var score = settings.Words * 2 * words / (count + settings.LongWords)
            + settings.Pairs * 2 * pairs / (count + settings.ShortWords - 2)
            + settings.Expected * 2 * words / (count + article.Workspace.HeadlineSalience.Total)
            + settings.Mean * words / Math.Max(count, 1)
            + settings.Kept * words / (whole + 0.01f)
            + settings.Late * Logarithm.Of(1 + line.Sentence)
            + settings.Capitals * shape.Capitals(without) / Math.Max(count, 1)
            + settings.Commas * shape.Commas(without)
            + settings.Deletions * Math.Min(line.Deletions + (without.To > 0 ? 1 : 0), 5)
            + settings.LongLine * Math.Max(0, length - 80) / 10
            + settings.ManyWords * Math.Max(0, count - 12);
        if (PointsBack(line, first, article))
            score += settings.PointsBack;
        if (line.Is(first, WordClass.Opener))
            score += settings.OpensWithPreposition;
        if (line.Is(first, WordClass.Capital) && !line.Is(first, WordClass.UsuallyLower))
            score += settings.OpensWithName;
        if (line.Is(first - 1, WordClass.Quote | WordClass.SingleQuote))
            score += settings.OpensWithQuote;
        if (line.EndsSentence(last))
            score += settings.Tail;
        if ((classes & (WordClass.Auxiliary | WordClass.Past | WordClass.Attribution)) != 0)
            score += settings.Verb;
        if ((classes & WordClass.Day) != 0)
            score += settings.Day;
        if ((classes & (WordClass.OpenParenthesis | WordClass.Colon | WordClass.Dash)) != 0)
            score += settings.Marks;
        if ((classes & WordClass.FirstPerson) != 0)
            score += (classes & WordClass.Quote) != 0 ? settings.QuotesFirstPerson : settings.FirstPerson;
        if ((classes & WordClass.Question) != 0)
            score += settings.Question;
        if (count < FewestWords)
            score -= TooLong / 2;
        return length > DraftCheck.MaxHeadlineLength + 1 ? score - TooLong - length : score;
    }

    static bool PointsBack(Line line, int first, IndexedArticle article) =>
        article.Vocabulary.IsEnglish ? line.Is(first, WordClass.Pronoun) : Fitness.PointsBack(line, first, article);

    /// <summary>Whether what is left has a few words and does not break off: no "… of the", no "… said", no "… to reach".</summary>
    static bool LeavesALine(Line line, Deletion deletion)
    {
        if (line.Words - line.WordsOf(deletion.From, deletion.To) < FewestWords)
            return false;
        var last = LastWord(line, line.Count, deletion);
        return last >= 0 && !line.Is(last, WordClass.BadEnd) && !line.Is(LastWord(line, last, deletion), WordClass.To);
    }

    static int LastWord(Line line, int before, Deletion without)
    {
        do
            before--;
        while (before >= 0 && (before >= without.From && before < without.To || !line.Is(before, WordClass.Word)));
        return before;
    }
}
