using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Salience;

namespace Summarizer.Engines.Rules.Facts;

/// <summary>Chooses lines one after the other, each time the one that together with the chosen ones is expected to overlap most.</summary>
readonly ref struct FactSelection(FactSettings settings, FactSalience salience, Candidates candidates, Coverage coverage, FactLength length)
{
    const int MostExchanges = 21;

    // What rounding may add to a sum; and what makes an exchange worth it.
    const float Tolerance = 1e-6f;

    // What each candidate adds when nothing is chosen: with others it never adds more.
    readonly Span<LineWorth> alone = coverage.Alone(candidates.Count);

    /// <summary>The chosen candidates: without defects, and more than <paramref name="fewest"/> only as long as each adds something.</summary>
    public List<int> Choose(int fewest)
    {
        coverage.Clear();
        var chosen = new List<int>(length.Most);
        for (var i = 0; i < candidates.Count; i++)
            alone[i] = WorthWith(i);
        var current = float.MinValue;
        while (chosen.Count < length.Most)
        {
            var (best, score) = FindBest(chosen, withDefects: false, float.MinValue);
            if (best < 0 && chosen.Count < fewest)
                (best, score) = FindBest(chosen, withDefects: true, float.MinValue);
            if (best < 0 || chosen.Count >= fewest && score <= current)
                break;
            Add(best);
            chosen.Add(best);
            current = score;
        }
        Improve(chosen, current);
        return chosen;
    }

    /// <summary>Exchanges single lines as long as that is worth more: what was best alone is not always best together.</summary>
    void Improve(List<int> chosen, float score)
    {
        var kept = 0;
        for (var i = 0; kept < chosen.Count && i < MostExchanges; i++)
        {
            var (place, old) = (i % chosen.Count, chosen[i % chosen.Count]);
            chosen.RemoveAt(place);
            Cover(chosen);
            var (best, better) = FindBest(chosen, candidates[old].IsDefective, score + Tolerance);
            chosen.Insert(place, best >= 0 ? best : old);
            (score, kept) = best >= 0 ? (better, 0) : (score, kept + 1);
        }
    }

    void Cover(List<int> chosen)
    {
        coverage.Clear();
        foreach (var one in chosen)
            Add(one);
    }

    /// <summary>The candidate that is worth most beside the chosen, if that is more than a floor.</summary>
    (int Best, float Score) FindBest(List<int> chosen, bool withDefects, float floor)
    {
        var (best, bestScore) = (-1, floor);
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            if (candidate.IsDefective != withDefects || MostWith(i) + Tolerance <= bestScore || IsChosen(chosen, candidate.Sentence))
                continue;
            var score = Score(i, WorthWith(i));
            if (score > bestScore && !RepeatsOne(chosen, i))
                (best, bestScore) = (i, score);
        }
        return (best, bestScore);
    }

    bool IsChosen(List<int> chosen, int sentence)
    {
        foreach (var one in chosen)
        {
            if (candidates[one].Sentence == sentence)
                return true;
        }
        return false;
    }

    /// <summary>More than this a candidate cannot be worth beside the chosen.</summary>
    float MostWith(int index) => Score(index, coverage.Worth with
    {
        Words = coverage.Worth.Words + alone[index].Words,
        Pairs = coverage.Worth.Pairs + alone[index].Pairs,
        Count = coverage.Worth.Count + alone[index].Count,
    });

    float Score(int index, LineWorth worth) => worth.Overlap(length.Expected, settings.PairShare) - (coverage.Penalty + candidates[index].Penalty) / length.Most;

    void Add(int index)
    {
        coverage.Worth = WorthWith(index);
        coverage.Penalty += candidates[index].Penalty;
        foreach (ref readonly var said in candidates.Words(index))
        {
            coverage.Words[said.Word].Times++;
            if (said.Pair >= 0)
                coverage.Pairs[said.Pair]++;
        }
    }

    /// <summary>What is covered with a candidate; a word counts fully once, a little the second and third time, a pair once.</summary>
    LineWorth WorthWith(int index)
    {
        var (words, pairs) = (coverage.Worth.Words, coverage.Worth.Pairs);
        var (wordsCovered, pairsCovered) = (coverage.Words, coverage.Pairs);
        var said = candidates.Words(index);
        foreach (ref readonly var one in said)
        {
            var times = wordsCovered[one.Word].Times + one.Before;
            if (times < 3)
                words += salience.Words[one.Word] * (times == 0 ? 1 : settings.Again);
            if (one.Pair >= 0 && pairsCovered[one.Pair] == 0)
                pairs += salience.Pairs[one.Pair];
        }
        return new LineWorth(words, pairs, coverage.Worth.Count + said.Length);
    }

    /// <summary>Whether a candidate says again what one of the chosen says.</summary>
    bool RepeatsOne(List<int> chosen, int index)
    {
        if (chosen.Count == 0)
            return false;
        var mark = coverage.NextMark();
        var own = 0;
        foreach (ref readonly var said in candidates.Words(index))
        {
            if (!said.IsContent || said.Before > 0)
                continue;
            coverage.Words[said.Word].Mark = mark;
            own++;
        }
        foreach (var one in chosen)
        {
            var (shared, other) = (0, 0);
            foreach (ref readonly var said in candidates.Words(one))
            {
                if (!said.IsContent || said.Before > 0)
                    continue;
                other++;
                shared += coverage.Words[said.Word].Mark == mark ? 1 : 0;
            }
            if (shared >= settings.SameWords * Math.Max(1, Math.Min(own, other)))
                return true;
        }
        return false;
    }
}
