using Summarizer.Evaluation.Metrics;
using Summarizer.Text;

namespace Summarizer.Evaluation.Engines;

/// <summary>
/// Sentences by how much they share with sentences that share much: R. Mihalcea, P. Tarau, "TextRank: Bringing Order into Texts", EMNLP
/// 2004.
/// </summary>
/// <remarks>As in the paper: similarity is the words in common over the sum of the logarithms of the lengths, damping 0.85, until no score moves by 0.0001.</remarks>
static class TextRank
{
    const double Damping = 0.85;
    const double Threshold = 0.0001;
    const int MaxRounds = 200;

    /// <summary>The sentences by score, best first.</summary>
    public static IReadOnlyList<int> Rank(IReadOnlyList<string> sentences)
    {
        var scores = Scores(Links([.. sentences.Select(ContentWords)]));
        return [.. Enumerable.Range(0, sentences.Count).OrderByDescending(i => scores[i]).ThenBy(i => i)];
    }

    static HashSet<string> ContentWords(string sentence)
    {
        var english = Language.For("en");
        return [.. Rouge.Words(sentence).Where(word => !english.IsStopWord(word))];
    }

    static double[][] Links(HashSet<string>[] sentences)
    {
        var links = Array.ConvertAll(sentences, _ => new double[sentences.Length]);
        for (var i = 0; i < sentences.Length; i++)
        {
            for (var j = 0; j < i; j++)
                links[i][j] = links[j][i] = Similarity(sentences[i], sentences[j]);
        }

        return links;
    }

    static double Similarity(HashSet<string> one, HashSet<string> other)
    {
        var lengths = Math.Log(Math.Max(1, one.Count)) + Math.Log(Math.Max(1, other.Count));
        return lengths > 0 ? one.Count(other.Contains) / lengths : 0;
    }

    static double[] Scores(double[][] links)
    {
        var strengths = Array.ConvertAll(links, row => row.Sum());
        var scores = Array.ConvertAll(links, _ => 1.0);
        for (var round = 0; round < MaxRounds; round++)
        {
            var next = new double[scores.Length];
            for (var i = 0; i < next.Length; i++)
            {
                var received = 0.0;
                for (var j = 0; j < next.Length; j++)
                {
                    if (links[i][j] > 0)
                        received += links[i][j] / strengths[j] * scores[j];
                }

                next[i] = 1 - Damping + Damping * received;
            }
            var moved = next.Zip(scores, (now, before) => Math.Abs(now - before)).Max();
            scores = next;
            if (moved < Threshold)
                break;
        }
        return scores;
    }
}
