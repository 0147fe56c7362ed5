using System.Runtime.InteropServices;
using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Lines.Deletions;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Engines.Rules.Salience;

namespace Summarizer.Engines.Rules.Headlines;

/// <summary>The headline: of all shorter forms of the early sentences, the line most like what an editor would write.</summary>
/// <remarks>From each sentence the least missed words are left out, one deletion after another; every line on that way, and every line one deletion beside it, is looked at.</remarks>
sealed class HeadlineWriter(HeadlineSettings settings)
{
    const int MostTokens = 90;
    const int MostDeletions = 14;

    readonly Line line = new();
    readonly Line best = new();
    readonly LineScale scale = new();
    readonly LineRuler ruler = new();
    readonly List<Deletion> deletions = [];
    readonly List<RankedSentence> ranked = [];

    /// <summary>Writes one line of at most <see cref="DraftCheck.MaxHeadlineLength"/> characters, of whole words, without a full stop.</summary>
    public string Write(IndexedArticle article, HeadlineSalience salience)
    {
        var bestScore = float.MinValue;
        foreach (var sentence in Shortlist(article, salience))
        {
            Begin(article, sentence.Sentence);
            Shorten(salience, ref bestScore);
        }
        best.DeleteUnsaid();
        return HeadlineText.Write(best);
    }

    /// <summary>The line becomes a sentence as a headline would say it.</summary>
    void Begin(IndexedArticle article, int sentence)
    {
        line.Become(article, sentence);
        Headlinese.Apply(line);
        SentenceJoint.Remove(line);
    }

    ReadOnlySpan<RankedSentence> Shortlist(IndexedArticle article, HeadlineSalience salience)
    {
        ranked.Clear();
        for (var i = 0; i < Math.Min(article.Sentences.Count, HeadlineSalience.Sentences); i++)
        {
            Begin(article, i);
            var worth = scale.Weigh(line, salience).Whole;
            var isTooLong = line.Count > MostTokens;
            var overlap = (worth with { Count = Math.Min(worth.Count, settings.WholeWords) }).Overlap(settings.ShortWords, settings.PairShare);
            var score = overlap + settings.LateSentence * Logarithm.Of(1 + i);
            ranked.Add(new RankedSentence(i, score - (isTooLong ? 5 : 0), isTooLong));
        }
        var sorted = CollectionsMarshal.AsSpan(ranked);
        RankedSentence.Sort(sorted);
        return sorted[..Math.Min(sorted.Length, settings.Varied)];
    }

    /// <summary>Leaves out what brings most, or costs least, until nothing can be left out; keeps the best line seen.</summary>
    void Shorten(HeadlineSalience salience, ref float bestScore)
    {
        var weighed = scale.Weigh(line, salience);
        var score = new HeadlineScore(settings, salience.Total, weighed.Whole.Words);
        var whole = score.Of(line, ruler.Measure(line), default, weighed.Whole);
        Keep(default, whole + (Fitness.HasLooseQuotation(line) ? settings.Broken : 0), ref bestScore);
        for (var step = 0; step < MostDeletions && line.Count <= MostTokens; step++)
        {
            deletions.Clear();
            DeletionPolicy.Headlines.Find(line, deletions);
            if (deletions.Count == 0 || BestDeletion(salience, score, ref bestScore) is not { To: > 0 } next)
                return;
            line.Delete(next.From, next.To);
        }
    }

    /// <summary>The deletion after which the line promises most; keeps what is the best line so far on the way.</summary>
    Deletion BestDeletion(HeadlineSalience salience, HeadlineScore score, ref float bestScore)
    {
        var weighed = scale.Weigh(line, salience);
        var shape = ruler.Measure(line);
        var (next, most) = (default(Deletion), float.MinValue);
        foreach (var deletion in deletions)
        {
            if (weighed.CountWithout(deletion) < HeadlineScore.FewestWords || BreaksOff(deletion))
                continue;
            var worth = weighed.Without(deletion);
            var likeness = score.Of(line, shape, deletion, worth);
            var promise = worth.Overlap(settings.ShortWords, settings.PairShare);
            // Reading the clause takes longest, and can only count against it.
            if (likeness <= bestScore && promise <= most)
                continue;
            var broken = Clause.IsWhole(line, deletion) ? 0 : settings.Broken;
            Keep(deletion, likeness + broken, ref bestScore);
            if (promise + broken > most)
                (next, most) = (deletion, promise + broken);
        }
        return next;
    }

    void Keep(Deletion without, float score, ref float bestScore)
    {
        if (score <= bestScore)
            return;
        bestScore = score;
        best.Become(line);
        if (without.To > 0)
            best.Delete(without.From, without.To);
    }

    /// <summary>"… of the", "… said", "… to reach".</summary>
    bool BreaksOff(Deletion without)
    {
        var last = LastWord(line.Count, without);
        return last < 0 || line.Is(last, WordClass.BadEnd) || line.Is(LastWord(last, without), WordClass.To);
    }

    int LastWord(int before, Deletion without)
    {
        do
            before--;
        while (before >= 0 && (before >= without.From && before < without.To || !line.Is(before, TokenMark.Word)));
        return before;
    }
}
