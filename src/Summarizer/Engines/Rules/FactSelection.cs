namespace Summarizer.Engines.Rules;

/// <summary>Chooses lines one after the other, each time the one that together with the chosen ones is expected to overlap most.</summary>
internal readonly ref struct FactSelection(IndexedArticle article, Salience salience, FactSettings settings, float expected, int most, Candidates candidates)
{
    const int MostExchanges = 21;

    // What rounding may add to a sum; and what makes an exchange worth it.
    const float Tolerance = 1e-6f;

    readonly Coverage coverage = article.Workspace.Coverage(article);

    // What each candidate adds when nothing is chosen: with others it never adds more.
    readonly Span<(float Words, float Pairs, int Count)> alone = article.Workspace.Worths(candidates.Count);

    /// <summary>The chosen candidates: without defects, and more than <paramref name="fewest"/> only as long as each adds something.</summary>
    public List<int> Choose(int fewest)
    {
        var chosen = new List<int>(most);
        for (var i = 0; i < candidates.Count; i++)
        {
            alone[i] = default;
            Cover(i, add: false, ref alone[i].Words, ref alone[i].Pairs, ref alone[i].Count);
        }
        var current = (Score: float.MinValue, IsDefective: false);
        while (chosen.Count < most)
        {
            var (best, score) = FindBest(chosen, withDefects: false, float.MinValue);
            if (best < 0 && chosen.Count < fewest)
                (best, score) = FindBest(chosen, withDefects: true, float.MinValue);
            if (best < 0 || chosen.Count >= fewest && score <= current.Score)
                break;
            Add(best);
            chosen.Add(best);
            current.Score = score;
        }
        Improve(chosen, current.Score);
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
        coverage.Clear(article.Words.Length, article.Pairs.Length);
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
            var score = ScoreWith(i);
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
    float MostWith(int index) => Score(index, coverage.WordWorth + alone[index].Words, coverage.PairWorth + alone[index].Pairs, coverage.Count + alone[index].Count);

    float ScoreWith(int index)
    {
        var (words, pairs, count) = (coverage.WordWorth, coverage.PairWorth, coverage.Count);
        Cover(index, add: false, ref words, ref pairs, ref count);
        return Score(index, words, pairs, count);
    }

    float Score(int index, float words, float pairs, int count) =>
        FactExtractor.Overlap((words, pairs, count), expected, settings.PairShare) - (coverage.Penalty + candidates[index].Penalty) / most;

    void Add(int index)
    {
        Cover(index, add: true, ref coverage.WordWorth, ref coverage.PairWorth, ref coverage.Count);
        coverage.Penalty += candidates[index].Penalty;
    }

    /// <summary>Adds up what a candidate adds to what is covered; a word counts fully once, a little the second and third time, a pair once.</summary>
    void Cover(int index, bool add, ref float words, ref float pairs, ref int count)
    {
        var mark = coverage.NextMark();
        var left = -1;
        var (tokens, covered) = (article.TokensWithRoom, coverage.Words);
        var worths = salience.Words;
        foreach (var place in candidates.Tokens(index))
        {
            ref readonly var token = ref tokens[place];
            if (token.Word < 0)
                continue;
            ref var word = ref covered[token.Word];
            var times = word.Times + (word.Mark == mark ? word.Here : 0);
            if (times < 3)
                words += worths[token.Word] * (times == 0 ? 1 : settings.Again);
            word.Here = word.Mark == mark ? word.Here + 1 : 1;
            word.Mark = mark;
            if (left >= 0)
            {
                var pair = Line.PairAt(article, left, place);
                if (pair >= 0 && coverage.Pairs[pair].Times == 0 && coverage.Pairs[pair].Mark != mark)
                {
                    pairs += salience.Pairs[pair];
                    coverage.Pairs[pair].Mark = mark;
                }
            }
            left = place;
            count++;
        }
        if (add)
            Keep(index);
    }

    void Keep(int index)
    {
        var left = -1;
        foreach (var place in candidates.Tokens(index))
        {
            var word = article.Tokens[place].Word;
            if (word < 0)
                continue;
            coverage.Words[word].Times++;
            if (left >= 0 && Line.PairAt(article, left, place) is >= 0 and var pair)
                coverage.Pairs[pair].Times++;
            left = place;
        }
    }

    /// <summary>Whether a candidate says again what one of the chosen says.</summary>
    bool RepeatsOne(List<int> chosen, int index)
    {
        if (chosen.Count == 0)
            return false;
        var mark = coverage.NextMark();
        var own = MarkContent(index, mark);
        foreach (var one in chosen)
        {
            var (shared, other) = (0, 0);
            var second = coverage.NextMark();
            foreach (var place in candidates.Tokens(one))
            {
                ref readonly var token = ref article.Tokens[place];
                if (token.Word < 0 || token.Is(WordClass.Stop))
                    continue;
                ref var word = ref coverage.Words[token.Word];
                if (word.Second == second)
                    continue;
                word.Second = second;
                other++;
                shared += word.Mark == mark ? 1 : 0;
            }
            if (shared >= settings.SameWords * Math.Max(1, Math.Min(own, other)))
                return true;
        }
        return false;
    }

    int MarkContent(int index, int mark)
    {
        var count = 0;
        foreach (var place in candidates.Tokens(index))
        {
            ref readonly var token = ref article.Tokens[place];
            if (token.Word < 0 || token.Is(WordClass.Stop) || coverage.Words[token.Word].Mark == mark)
                continue;
            coverage.Words[token.Word].Mark = mark;
            count++;
        }
        return count;
    }
}

/// <summary>What the chosen lines say already, by word and by pair.</summary>
internal sealed class Coverage
{
    int mark;

    /// <summary>How often each word has been said, and marks of the line at hand.</summary>
    public (int Times, int Here, int Mark, int Second)[] Words = new (int, int, int, int)[1024];

    /// <summary>How often each pair has been said, and a mark of the line at hand.</summary>
    public (int Times, int Mark)[] Pairs = new (int, int)[2048];

    /// <summary>What the words that are covered are worth.</summary>
    public float WordWorth;

    /// <summary>What the pairs that are covered are worth.</summary>
    public float PairWorth;

    /// <summary>How many words the chosen lines have.</summary>
    public int Count;

    /// <summary>What speaks against the chosen lines.</summary>
    public float Penalty;

    /// <summary>A value that no mark has yet.</summary>
    public int NextMark() => ++mark;

    /// <summary>Covers nothing, with room for so many words and pairs.</summary>
    public void Clear(int words, int pairs)
    {
        if (Words.Length < words)
            Words = new (int, int, int, int)[words * 2];
        if (Pairs.Length < pairs)
            Pairs = new (int, int)[pairs * 2];
        Array.Clear(Words, 0, words);
        Array.Clear(Pairs, 0, pairs);
        (WordWorth, PairWorth, Count, Penalty, mark) = (0, 0, 0, 0, 0);
    }
}
