using System.Runtime.InteropServices;

namespace Summarizer.Engines.Rules;

/// <summary>The headline: the early sentence that can be shortened to the line most like what an editor would write.</summary>
internal sealed class HeadlineWriter(HeadlineSettings settings, SalienceWeights weights)
{
    const int FewestWords = 5;
    const int MostTokens = 90;
    const int MostDeletions = 10;

    /// <summary>Writes one line of at most <see cref="DraftCheck.MaxHeadlineLength"/> characters, of whole words, without a full stop.</summary>
    public string Write(IndexedArticle article)
    {
        var salience = article.Workspace.HeadlineSalience;
        salience.Weigh(article, weights);
        var line = article.Workspace.Line;
        var best = article.Workspace.Best;
        var bestScore = float.MinValue;
        foreach (var sentence in Shortlist(article, salience))
        {
            Begin(line, article, sentence.Index);
            var score = Shorten(line, article, salience);
            if (line.Length() > DraftCheck.MaxHeadlineLength + 1)
                score -= 10 + line.Length();
            if (score <= bestScore)
                continue;
            bestScore = score;
            best.Copy(line);
        }
        return HeadlineText.Write(best, article);
    }

    ReadOnlySpan<Ranked> Shortlist(IndexedArticle article, Salience salience)
    {
        var ranked = article.Workspace.Ranked;
        ranked.Clear();
        var line = article.Workspace.Line;
        for (var i = 0; i < Math.Min(article.Sentences.Count, settings.Sentences); i++)
        {
            Begin(line, article, i);
            line.Measure(salience);
            var worth = line.Worth();
            var tooLong = line.Count > MostTokens;
            var score = Overlap(worth with { Count = Math.Min(worth.Count, settings.WholeWords) }) - Penalty(line, article);
            ranked.Add(new Ranked(i, score - (tooLong ? 5 : 0), tooLong));
        }
        var sorted = CollectionsMarshal.AsSpan(ranked);
        sorted.Sort((a, b) => a.Score == b.Score ? a.Index.CompareTo(b.Index) : b.Score.CompareTo(a.Score));
        return sorted[..Math.Min(sorted.Length, settings.Varied)];
    }

    /// <summary>Leaves out what brings most, again and again, until nothing brings anything and the line fits; gives what the line is worth.</summary>
    float Shorten(Line line, IndexedArticle article, Salience salience)
    {
        line.Measure(salience);
        var score = Score(line, line.Worth(), line.Length(), article);
        if (!article.Lexicon.IsEnglish)
            return score;
        var found = article.Workspace.Deletions;
        for (var step = 0; step < MostDeletions; step++)
        {
            found.Clear();
            Deletions.Find(line, forHeadline: true, found);
            HeadlineDeletions.FindNames(line, article, found);
            var (best, bestScore) = (default(Deletion), float.MinValue);
            var length = line.Length();
            foreach (var deletion in found)
            {
                if (!LeavesALine(line, deletion))
                    continue;
                var after = Score(line, line.WorthWithout(deletion.From, deletion.To, salience), length - line.LengthOf(deletion.From, deletion.To), article, deletion);
                if (after > bestScore)
                    (best, bestScore) = (deletion, after);
            }
            if (best.To == 0 || bestScore <= score + settings.Gain && length <= DraftCheck.MaxHeadlineLength)
                break;
            line.Delete(best.From, best.To);
            line.Measure(salience);
            score = bestScore;
        }
        return score;
    }

    float Score(Line line, (float Words, float Pairs, int Count) worth, int length, IndexedArticle article, Deletion without = default) =>
        Overlap(worth) - Penalty(line, article, without) - settings.Length * Math.Max(0, length - settings.FreeLength) / 10;

    float Overlap((float Words, float Pairs, int Count) worth) => FactExtractor.Overlap(worth, settings.ExpectedWords, settings.PairShare);

    float Penalty(Line line, IndexedArticle article, Deletion without = default)
    {
        var penalty = -settings.Earliness / (1 + line.Sentence);
        var first = without.From == 0 ? without.To : 0;
        while (first < line.Count && !line.Is(first, WordClass.Word))
        {
            if (line.Is(first, WordClass.Quote | WordClass.SingleQuote))
                penalty += settings.OpensWithQuote;
            first++;
        }
        if (first < line.Count && line.Is(first, WordClass.Pronoun) || first < line.Count && !article.Lexicon.IsEnglish && Fitness.PointsBack(line.Token(first), article))
            penalty += settings.PointsBack;
        var classes = article.Sentences[line.Sentence].Classes;
        if ((classes & WordClass.Question) != 0)
            penalty += settings.Question;
        for (var i = 0; (classes & WordClass.FirstPerson) != 0 && i < line.Count; i++)
        {
            if (line.Is(i, WordClass.FirstPerson) && (i < without.From || i >= without.To))
                return penalty + settings.FirstPerson;
        }
        return penalty;
    }

    /// <summary>Whether what is left has a few words and does not break off: no "… of the", no "… said".</summary>
    static bool LeavesALine(Line line, Deletion deletion)
    {
        if (line.Words - Words(line, deletion) < FewestWords)
            return false;
        var last = line.Count - 1;
        while (last >= 0 && (last >= deletion.From && last < deletion.To || !line.Is(last, WordClass.Word)))
            last--;
        return last >= 0 && !line.Is(last, WordClass.BadEnd);
    }

    static int Words(Line line, Deletion deletion)
    {
        var words = 0;
        for (var i = deletion.From; i < deletion.To; i++)
            words += line.Is(i, WordClass.Word) ? 1 : 0;
        return words;
    }

    static void Begin(Line line, IndexedArticle article, int sentence)
    {
        line.Begin(article, sentence);
        if (Deletions.Joint(line, article) is > 0 and var joint && joint < line.Count)
            line.Delete(0, joint);
    }
}
