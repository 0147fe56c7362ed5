using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Salience;

/// <summary>How central the sentences of each word are, the best sentence of the article being 1.</summary>
sealed class Centrality
{
    float[] best = new float[1024];
    float[] sums = new float[1024];
    float[] weights = new float[1024];
    int[] lastSentences = new int[1024];
    float[] sentences = new float[128];

    /// <summary>That of the most central sentence of each word.</summary>
    public ReadOnlySpan<float> Best => best;

    /// <summary>The sum over the sentences of each word.</summary>
    public ReadOnlySpan<float> Sums => sums;

    /// <summary>Becomes that of an article.</summary>
    public void Read(IndexedArticle article)
    {
        MakeRoom(article.Words.Length, article.Sentences.Count);
        var highest = RankSentences(article);
        var last = lastSentences.AsSpan(0, article.Words.Length);
        last.Fill(-1);
        for (var s = 0; s < article.Sentences.Count && highest > 0; s++)
        {
            var share = sentences[s] / highest;
            foreach (ref readonly var token in article.TokensOf(s))
            {
                if (token.Word < 0 || last[token.Word] == s)
                    continue;
                last[token.Word] = s;
                sums[token.Word] += share;
                best[token.Word] = Math.Max(best[token.Word], share);
            }
        }
    }

    /// <summary>How many rare words that are said again each sentence has, for its length; gives the highest.</summary>
    float RankSentences(IndexedArticle article)
    {
        var words = article.Words;
        for (var i = 0; i < words.Length; i++)
            weights[i] = words[i].Entry.Classes.Has(WordClass.Stop) ? 0 : Logarithm.Of(words[i].Sentences + 1) * words[i].Entry.Rarity;
        var last = lastSentences.AsSpan(0, words.Length);
        last.Fill(-1);
        var highest = 0f;
        for (var s = 0; s < article.Sentences.Count; s++)
        {
            var (sum, count) = (0f, 0);
            foreach (ref readonly var token in article.TokensOf(s))
            {
                if (token.Word < 0 || last[token.Word] == s)
                    continue;
                last[token.Word] = s;
                sum += weights[token.Word];
                count += weights[token.Word] > 0 ? 1 : 0;
            }
            sentences[s] = sum / (4 + count);
            highest = Math.Max(highest, sentences[s]);
        }
        return highest;
    }

    void MakeRoom(int words, int count)
    {
        if (best.Length < words)
        {
            best = new float[words * 2];
            sums = new float[words * 2];
            weights = new float[words * 2];
            lastSentences = new int[words * 2];
        }
        if (sentences.Length < count)
            sentences = new float[count * 2];
        Array.Clear(best, 0, words);
        Array.Clear(sums, 0, words);
    }
}
