using System.Runtime.InteropServices;
using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Salience;

/// <summary>How central each sentence is, and what that says of its words.</summary>
static class Centrality
{
    /// <summary>Sets <see cref="WordUse.Best"/> and <see cref="WordUse.Sum"/>: how central the sentences of each word are, the best one being 1.</summary>
    public static void Mark(IndexedArticle article)
    {
        var words = article.Words;
        var weights = article.Workspace.Floats(words.Length + article.Sentences.Count);
        var central = weights[words.Length..];
        weights = weights[..words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i].Last = -1;
            weights[i] = (words[i].Entry.Class & WordClass.Stop) != 0 ? 0 : Logarithm.Of(words[i].Sentences + 1) * words[i].Entry.Rarity;
        }

        var best = 0f;
        var sentences = CollectionsMarshal.AsSpan(article.Sentences);
        for (var s = 0; s < sentences.Length; s++)
        {
            var (sum, count) = (0f, 0);
            foreach (ref readonly var token in article.Tokens[sentences[s].First..sentences[s].End])
            {
                if (token.Word < 0 || words[token.Word].Last == s)
                    continue;
                words[token.Word].Last = s;
                sum += weights[token.Word];
                count += weights[token.Word] > 0 ? 1 : 0;
            }
            central[s] = sum / (4 + count);
            best = Math.Max(best, central[s]);
        }

        foreach (ref var use in words)
            use.Last = -1;
        for (var s = 0; s < sentences.Length && best > 0; s++)
        {
            var share = central[s] / best;
            foreach (ref readonly var token in article.Tokens[sentences[s].First..sentences[s].End])
            {
                if (token.Word < 0 || words[token.Word].Last == s)
                    continue;
                ref var use = ref words[token.Word];
                use.Last = s;
                use.Sum += share;
                use.Best = Math.Max(use.Best, share);
            }
        }
    }
}
