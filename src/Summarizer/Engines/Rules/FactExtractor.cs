using System.Text;

namespace Summarizer.Engines.Rules;

/// <summary>The key facts: the sentences that together say most of what matters, without saying it twice.</summary>
internal static class FactExtractor
{
    /// <summary>Candidates are the first sentences; an article of a book's length stays as cheap as a long one.</summary>
    const int MostCandidates = 400;

    /// <summary>About how many words people write per key fact, and what the overlap is measured against.</summary>
    const float WordsPerFact = 14;

    const float SameWords = 0.6f;

    /// <summary>The facts of an article in its order.</summary>
    public static IReadOnlyList<DraftFact> Extract(IndexedArticle article, Salience salience, int most)
    {
        var chosen = Choose(article, salience, most, defective: false);
        if (chosen.Count == 0)
            chosen = Choose(article, salience, 1, defective: true);
        chosen.Sort();
        return [.. chosen.Select(index => ToFact(article, article.Sentences[index]))];
    }

    static List<int> Choose(IndexedArticle article, Salience salience, int most, bool defective)
    {
        var candidates = new List<int>();
        for (var i = 0; i < Math.Min(article.Sentences.Count, MostCandidates); i++)
            if (defective || !SentenceFitness.IsDefective(article, article.Sentences[i]))
                candidates.Add(i);

        var chosen = new List<int>(most);
        var covered = new int[article.Words.Length];
        var length = 0;
        var value = 0f;
        while (chosen.Count < most)
        {
            var (best, bestScore, bestGain, bestLength) = (-1, float.MinValue, 0f, 0);
            foreach (var index in candidates)
            {
                var (gain, words, repeated) = Gain(article, salience, covered, article.Sentences[index]);
                if (words == 0 || repeated > SameWords * words || chosen.Contains(index))
                    continue;
                var score = 2 * (value + gain) / (length + words + WordsPerFact * most) - Penalty(article, index) / most;
                if (score > bestScore)
                    (best, bestScore, bestGain, bestLength) = (index, score, gain, words);
            }
            if (best < 0)
                break;
            chosen.Add(best);
            value += bestGain;
            length += bestLength;
            Cover(article, covered, article.Sentences[best]);
        }
        return chosen;
    }

    static (float Gain, int Words, int Repeated) Gain(IndexedArticle article, Salience salience, int[] covered, in Sentence sentence)
    {
        float gain = 0;
        int words = 0, repeated = 0;
        foreach (ref readonly var token in article.Tokens[sentence.First..sentence.End])
        {
            if (token.Word < 0)
                continue;
            words++;
            gain += salience[token.Word] * (covered[token.Word] > 0 ? 0.3f : 1f);
            if (covered[token.Word] > 0 && !token.Is(WordClass.Stop))
                repeated++;
        }
        return (gain, words, repeated);
    }

    static float Penalty(IndexedArticle article, int index)
    {
        var sentence = article.Sentences[index];
        var penalty = SentenceFitness.BeginsWithQuote(article, sentence) ? 0.15f : 0f;
        if ((sentence.Classes & (WordClass.Digit | WordClass.Number)) != 0)
            penalty -= 0.04f;
        return penalty - 0.1f / (1 + index);
    }

    static void Cover(IndexedArticle article, int[] covered, in Sentence sentence)
    {
        foreach (ref readonly var token in article.Tokens[sentence.First..sentence.End])
            if (token.Word >= 0)
                covered[token.Word]++;
    }

    static DraftFact ToFact(IndexedArticle article, in Sentence sentence)
    {
        var quote = article.Article.Text.Substring(sentence.Span.Start, sentence.Span.Length);
        return new DraftFact(OneLine(quote), quote, sentence.Span.Start);
    }

    /// <summary>The text with each run of white space as one space.</summary>
    public static string OneLine(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
                line.Append(character);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }
        return line.ToString().Trim();
    }
}
