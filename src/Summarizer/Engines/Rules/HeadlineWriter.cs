namespace Summarizer.Engines.Rules;

/// <summary>The headline: the sentence that says most, shortened at safe places until it fits.</summary>
internal static class HeadlineWriter
{
    /// <summary>News says what happened at its beginning.</summary>
    const int LookedAt = 8;

    const int WantedWords = 14;

    /// <summary>Writes at most <see cref="DraftCheck.MaxHeadlineLength"/> characters, whole words, no full stop.</summary>
    public static string Write(IndexedArticle article, Salience salience)
    {
        string? best = null;
        var bestScore = float.MinValue;
        var looked = 0;
        for (var i = 0; i < article.Sentences.Count && looked < LookedAt; i++)
        {
            var sentence = article.Sentences[i];
            var penalty = (SentenceFitness.IsDefective(article, sentence) ? 0.3f : 0) + (SentenceFitness.BeginsWithQuote(article, sentence) ? 0.1f : 0) - 0.05f / (1 + i);
            looked++;
            foreach (var (from, to) in Cuts(article, sentence))
            {
                var text = Line(article, from, to);
                if (text.Length is 0 or > DraftCheck.MaxHeadlineLength)
                    continue;
                var score = Worth(article, salience, from, to) - penalty;
                if (score > bestScore)
                    (best, bestScore) = (text, score);
            }
        }
        return best ?? Shortened(article);
    }

    /// <summary>The whole sentence, and what is left when a leading adverbial or trailing clauses are cut off at a comma outside quotes.</summary>
    static IEnumerable<(int From, int To)> Cuts(IndexedArticle article, Sentence sentence)
    {
        var starts = new List<int> { sentence.First };
        var ends = new List<int> { sentence.End };
        var quotes = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var token = article.Tokens[i];
            if (token.Is(WordClass.Quote))
                quotes++;
            if (quotes % 2 != 0 || !article.Lexicon.IsEnglish)
                continue;
            if (token.Is(WordClass.Comma) && starts.Count == 1 && i - sentence.First <= 12 && article.Tokens[sentence.First].Is(WordClass.Opener | WordClass.CommaConnective))
                starts.Add(i + 1);
            if (i - sentence.First >= 5 && !HasGuard(article, i, sentence.End)
                && (token.Is(WordClass.Comma | WordClass.Dash) || token.Is(WordClass.MidSubordinator) || (token.Is(WordClass.EndPreposition) && !token.Is(WordClass.Capital))))
                ends.Add(i);
        }
        foreach (var from in starts)
            foreach (var to in ends)
                if (to - from >= 5 && EndsWell(article, from, to))
                    yield return (from, to);
    }

    // What follows must not turn the meaning: "… if parliament agrees", "… but not in Kyiv".
    static bool HasGuard(IndexedArticle article, int from, int to)
    {
        foreach (ref readonly var token in article.Tokens[from..to])
            if (token.Is(WordClass.Guard))
                return true;
        return false;
    }

    static bool EndsWell(IndexedArticle article, int from, int to)
    {
        var quotes = 0;
        var verbs = 0;
        for (var i = from; i < to; i++)
        {
            quotes += article.Tokens[i].Is(WordClass.Quote) ? 1 : 0;
            verbs += article.Tokens[i].Is(WordClass.Auxiliary | WordClass.Past | WordClass.Attribution) ? 1 : 0;
        }
        var last = article.Tokens[to - 1];
        return quotes % 2 == 0 && (verbs > 0 || !article.Lexicon.IsEnglish) && !last.Is(WordClass.BadEnd | WordClass.Comma | WordClass.Attribution | WordClass.OpenParenthesis);
    }

    static float Worth(IndexedArticle article, Salience salience, int from, int to)
    {
        var seen = new HashSet<int>();
        float worth = 0;
        var words = 0;
        foreach (ref readonly var token in article.Tokens[from..to])
        {
            if (token.Word < 0)
                continue;
            words++;
            if (seen.Add(token.Word))
                worth += salience[token.Word];
        }
        return 2 * worth / (words + WantedWords);
    }

    static string Line(IndexedArticle article, int from, int to)
    {
        var start = article.Tokens[from].Start;
        var last = article.Tokens[to - 1];
        var line = FactExtractor.OneLine(article.Article.Text.AsSpan(start, last.Start + last.Length - start)).TrimEnd('.', ',', ';', ':', ' ', '。');
        return line.Length == 0 ? line : char.ToUpperInvariant(line[0]) + line[1..];
    }

    /// <summary>The first sentence up to the last word that fits and can end a line.</summary>
    static string Shortened(IndexedArticle article)
    {
        var sentence = article.Sentences[0];
        for (var to = sentence.End; to > sentence.First; to--)
        {
            var last = article.Tokens[to - 1];
            if (last.Word >= 0 && !last.Is(WordClass.BadEnd) && Line(article, sentence.First, to) is { Length: > 0 and <= DraftCheck.MaxHeadlineLength } line)
                return line;
        }
        var all = Line(article, sentence.First, sentence.End);
        return all[..Math.Min(all.Length, DraftCheck.MaxHeadlineLength)];
    }
}
