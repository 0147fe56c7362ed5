using System.Runtime.InteropServices;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Lines.Deletions;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Engines.Rules.Salience;

namespace Summarizer.Engines.Rules.Facts;

/// <summary>The key facts: the lines that together say most of what people would take, without saying it twice.</summary>
/// <remarks>One objective, the expected overlap with what a person would write, weighs salience, redundancy and length together.</remarks>
sealed class FactExtractor(FactSettings settings)
{
    // An article of a book's length costs little more than a long one: its later sentences are indexed, but are no candidates.
    const int MostSentences = 400;
    const int MostCandidates = 24;
    const int MostVaried = 10;
    const int MostDeletions = 3;
    const int FewestFacts = 3;

    readonly Line line = new();
    readonly LineScale scale = new();
    readonly List<Deletion> deletions = [];
    readonly List<RankedSentence> ranked = [];
    readonly Candidates candidates = new();
    readonly Coverage coverage = new();

    /// <summary>The facts of an article, in its order.</summary>
    public IReadOnlyList<DraftFact> Extract(IndexedArticle article, FactSalience salience, int most)
    {
        var length = new FactLength(most, settings.WordsOfThree + settings.WordsOfAnother * (most - 3));
        candidates.Begin(article);
        var shortlist = Shortlist(article, salience, length);
        for (var i = 0; i < shortlist.Length; i++)
            AddCandidates(article, salience, length, shortlist[i].Sentence, isVaried: i < MostVaried);
        coverage.Begin(article);
        var chosen = new FactSelection(settings, salience, candidates, coverage, length).Choose(FewestFacts);
        chosen.Sort((a, b) => candidates[a].Sentence.CompareTo(candidates[b].Sentence));
        var facts = new DraftFact[chosen.Count];
        for (var i = 0; i < facts.Length; i++)
            facts[i] = ToFact(article, chosen[i]);
        return facts;
    }

    /// <summary>The sentences that say most by themselves.</summary>
    ReadOnlySpan<RankedSentence> Shortlist(IndexedArticle article, FactSalience salience, FactLength length)
    {
        ranked.Clear();
        for (var i = 0; i < Math.Min(article.Sentences.Count, MostSentences); i++)
        {
            line.Become(article, i);
            SentenceJoint.Remove(line);
            var isDefective = Fitness.Defect(line) is not null;
            var score = scale.Weigh(line, salience).Whole.Overlap(length.Expected, settings.PairShare) - FactPenalty.Of(line, settings) / length.Most;
            ranked.Add(new RankedSentence(i, isDefective ? score - 1 : score, isDefective));
        }
        var sorted = CollectionsMarshal.AsSpan(ranked);
        RankedSentence.Sort(sorted);
        return sorted[..Math.Min(sorted.Length, MostCandidates)];
    }

    /// <summary>Adds a sentence, and what is left of it after the best deletion, the best two, the best three.</summary>
    void AddCandidates(IndexedArticle article, FactSalience salience, FactLength length, int sentence, bool isVaried)
    {
        line.Become(article, sentence);
        SentenceJoint.Remove(line);
        candidates.Add(line, Fitness.Defect(line), FactPenalty.Of(line, settings));
        for (var step = 0; isVaried && step < MostDeletions; step++)
        {
            deletions.Clear();
            DeletionPolicy.Facts.Find(line, deletions);
            if (deletions.Count == 0)
                return;
            var weighed = scale.Weigh(line, salience);
            var (best, bestScore) = (default(Deletion), float.MinValue);
            foreach (var deletion in deletions)
            {
                var score = weighed.Without(deletion).Overlap(length.Expected, settings.PairShare);
                if (score > bestScore)
                    (best, bestScore) = (deletion, score);
            }
            line.Delete(best.From, best.To);
            candidates.Add(line, Fitness.Defect(line), FactPenalty.Of(line, settings) + settings.Deletion * (step + 1));
        }
    }

    DraftFact ToFact(IndexedArticle article, int chosen)
    {
        var span = article.Sentences[candidates[chosen].Sentence].Span;
        return new DraftFact(LineText.Write(candidates.Tokens(chosen), article), article.Article.Text.Substring(span.Start, span.Length), span.Start);
    }
}
