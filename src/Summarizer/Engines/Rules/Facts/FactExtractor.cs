using System.Runtime.InteropServices;
using Summarizer.Engines.Rules.Lines;
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

    /// <summary>The facts of an article, in its order.</summary>
    public IReadOnlyList<DraftFact> Extract(IndexedArticle article, int most)
    {
        var salience = article.Workspace.FactSalience;
        var expected = settings.WordsOfThree + settings.WordsOfAnother * (most - 3);
        var candidates = article.Workspace.Candidates;
        candidates.Clear(article);
        var shortlist = Shortlist(article, salience, expected, most);
        for (var i = 0; i < shortlist.Length; i++)
            AddCandidates(article, salience, expected, shortlist[i], isVaried: i < MostVaried, candidates);
        var chosen = new FactSelection(article, salience, settings, expected, most, candidates).Choose(FewestFacts);
        chosen.Sort((a, b) => candidates[a].Sentence.CompareTo(candidates[b].Sentence));
        var facts = new DraftFact[chosen.Count];
        for (var i = 0; i < facts.Length; i++)
            facts[i] = ToFact(article, candidates, chosen[i]);
        return facts;
    }

    /// <summary>The sentences that say most by themselves.</summary>
    ReadOnlySpan<Ranked> Shortlist(IndexedArticle article, FactSalience salience, float expected, int most)
    {
        var ranked = article.Workspace.Ranked;
        ranked.Clear();
        var line = article.Workspace.Line;
        for (var i = 0; i < Math.Min(article.Sentences.Count, MostSentences); i++)
        {
            Deletions.Begin(line, article, i);
            line.Measure(salience);
            var isDefective = Fitness.IsDefective(line, article);
            var score = Overlap(line.Worth(), expected, settings.PairShare) - Fitness.Penalty(line, settings) / most;
            ranked.Add(new Ranked(i, isDefective ? score - 1 : score, isDefective));
        }
        var sorted = CollectionsMarshal.AsSpan(ranked);
        sorted.Sort((a, b) => a.Score == b.Score ? a.Index.CompareTo(b.Index) : b.Score.CompareTo(a.Score));
        return sorted[..Math.Min(sorted.Length, MostCandidates)];
    }

    /// <summary>Adds a sentence, and what is left of it after the best deletion, the best two, the best three.</summary>
    void AddCandidates(IndexedArticle article, FactSalience salience, float expected, Ranked sentence, bool isVaried, Candidates candidates)
    {
        var line = article.Workspace.Line;
        Deletions.Begin(line, article, sentence.Index);
        candidates.Add(line, article, sentence.IsDefective, Fitness.Penalty(line, settings));
        if (!isVaried || !article.Vocabulary.IsEnglish)
            return;
        var found = article.Workspace.Deletions;
        for (var step = 0; step < MostDeletions; step++)
        {
            found.Clear();
            Deletions.Find(line, forHeadline: false, found);
            if (found.Count == 0)
                return;
            line.Measure(salience);
            var (best, bestScore) = (default(Deletion), float.MinValue);
            foreach (var deletion in found)
            {
                var score = Overlap(line.WorthWithout(deletion.From, deletion.To, salience), expected, settings.PairShare);
                if (score > bestScore)
                    (best, bestScore) = (deletion, score);
            }
            line.Delete(best.From, best.To);
            candidates.Add(line, article, Fitness.IsDefective(line, article), Fitness.Penalty(line, settings) + settings.Deletion * (step + 1));
        }
    }

    /// <summary>The expected overlap of words and pairs with a text of so many words.</summary>
    internal static float Overlap((float Words, float Pairs, int Count) worth, float expected, float pairShare) =>
        2 * worth.Words / (worth.Count + expected) + pairShare * 2 * worth.Pairs / (Math.Max(worth.Count - 1, 1) + Math.Max(expected - 1, 1));

    static DraftFact ToFact(IndexedArticle article, Candidates candidates, int chosen)
    {
        var span = article.Sentences[candidates[chosen].Sentence].Span;
        return new DraftFact(LineText.Write(candidates.Tokens(chosen), article), article.Article.Text.Substring(span.Start, span.Length), span.Start);
    }
}

/// <summary>A sentence and what it is worth by itself.</summary>
readonly record struct Ranked(int Index, float Score, bool IsDefective);
