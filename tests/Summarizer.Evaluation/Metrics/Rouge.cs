using Summarizer.Text;

namespace Summarizer.Evaluation.Metrics;

/// <summary>How much of a reference a text says again, from 0 to 1.</summary>
/// <param name="Precision">The share of the text that is in the reference.</param>
/// <param name="Recall">The share of the reference that is in the text.</param>
readonly record struct Overlap(double Precision, double Recall)
{
    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;
}

/// <summary>The four overlaps that summarization papers report.</summary>
/// <param name="Rouge1">Of words.</param>
/// <param name="Rouge2">Of pairs of words.</param>
/// <param name="RougeL">The longest common subsequence.</param>
/// <param name="RougeLsum">The same line by line, united over the lines of the text.</param>
sealed record RougeScores(Overlap Rouge1, Overlap Rouge2, Overlap RougeL, Overlap RougeLsum);

/// <summary>ROUGE as Google's rouge-score package computes it with its stemmer, number for number.</summary>
/// <remarks>C.-Y. Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", 2004; github.com/google-research/google-research/tree/master/rouge.</remarks>
static class Rouge
{
    /// <summary>Compares a text with a reference; sentences are lines.</summary>
    public static RougeScores Score(string reference, string text)
    {
        var (wanted, got) = (Words(reference), Words(text));
        return new RougeScores(OfGrams(wanted, got, 1), OfGrams(wanted, got, 2), OfSubsequence(wanted, got),
            OfLines(Lines(reference), Lines(text)));
    }

    /// <summary>Runs of ASCII letters and digits in lower case, those longer than three stemmed.</summary>
    public static string[] Words(string text)
    {
        var words = new List<string>();
        var lower = text.ToLowerInvariant().ToCharArray();
        for (var start = 0; start < lower.Length; start++)
        {
            var end = start;
            while (end < lower.Length && char.IsAsciiLetterOrDigit(lower[end]))
                end++;
            if (end == start)
                continue;
            words.Add(Stem(lower.AsSpan(start..end)));
            start = end;
        }
        return [.. words];
    }

    static string Stem(Span<char> word) => new(word.Length > 3 ? word[..Language.For("en").Stem(word)] : word);

    static string[][] Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Words)];

    static Overlap OfGrams(string[] wanted, string[] got, int size)
    {
        var (wantedGrams, gotGrams) = (Grams(wanted, size), Grams(got, size));
        var hits = wantedGrams.Sum(gram => Math.Min(gram.Value, gotGrams.GetValueOrDefault(gram.Key)));
        return new Overlap((double)hits / Math.Max(got.Length - size + 1, 1), (double)hits / Math.Max(wanted.Length - size + 1, 1));
    }

    static Dictionary<string, int> Grams(string[] words, int size) => Enumerable.Range(0, Math.Max(0, words.Length - size + 1))
        .CountBy(i => string.Join(' ', words, i, size)).ToDictionary();

    static Overlap OfSubsequence(string[] wanted, string[] got)
    {
        if (wanted.Length == 0 || got.Length == 0)
            return default;
        var length = CommonLengths(wanted, got)[wanted.Length, got.Length];
        return new Overlap((double)length / got.Length, (double)length / wanted.Length);
    }

    /// <summary>
    /// A word of the reference's line counts when any line of the text has it in a common subsequence, and no word counts twice.
    /// </summary>
    static Overlap OfLines(string[][] wanted, string[][] got)
    {
        var (wantedWords, gotWords) = (wanted.Sum(line => line.Length), got.Sum(line => line.Length));
        if (wantedWords == 0 || gotWords == 0)
            return default;
        var (wantedLeft, gotLeft) = (Counts(wanted), Counts(got));
        var hits = 0;
        foreach (var line in wanted)
        {
            foreach (var word in got.SelectMany(other => Common(line, other)).Distinct().Order().Select(i => line[i]))
            {
                if (gotLeft.GetValueOrDefault(word) <= 0 || wantedLeft[word] <= 0)
                    continue;
                hits++;
                gotLeft[word]--;
                wantedLeft[word]--;
            }
        }
        return new Overlap((double)hits / gotWords, (double)hits / wantedWords);
    }

    static Dictionary<string, int> Counts(string[][] lines) => lines.SelectMany(line => line).CountBy(word => word).ToDictionary();

    /// <summary>
    /// Which words of the reference's line are in its longest common subsequence with another, in rouge-score's order of walking back.
    /// </summary>
    static List<int> Common(string[] wanted, string[] got)
    {
        var lengths = CommonLengths(wanted, got);
        var common = new List<int>();
        for (int i = wanted.Length, j = got.Length; i > 0 && j > 0;)
        {
            if (wanted[i - 1] == got[j - 1])
            {
                common.Add(--i);
                j--;
            }
            else if (lengths[i, j - 1] > lengths[i - 1, j])
            {
                j--;
            }
            else
            {
                i--;
            }
        }
        return common;
    }

    static int[,] CommonLengths(string[] wanted, string[] got)
    {
        var lengths = new int[wanted.Length + 1, got.Length + 1];
        for (var i = 1; i <= wanted.Length; i++)
        {
            for (var j = 1; j <= got.Length; j++)
                lengths[i, j] = wanted[i - 1] == got[j - 1] ? lengths[i - 1, j - 1] + 1 : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
        }

        return lengths;
    }
}
