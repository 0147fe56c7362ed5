using System.Diagnostics;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Engines.Rules.Salience;

namespace Summarizer.Engines.Rules.Lines;

/// <summary>Weighs lines one after the other: sums from the start of a line, so that its worth without some tokens is a subtraction.</summary>
sealed class LineScale
{
    float[] words = new float[257];
    float[] pairs = new float[257];
    int[] counts = new int[257];

    // The weighing in which each word of the article was last seen: a word that stands twice in a line counts once.
    int[] seen = new int[1024];
    int weighing;

    /// <summary>Weighs a line as it is now.</summary>
    public WeighedLine Weigh(Line line, WordSalience salience)
    {
        MakeRoom(line);
        weighing++;
        var tokens = line.Tokens;
        var worths = salience.Words;
        var last = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            var (word, pair, counted) = (0f, 0f, 0);
            if (Counts(token))
            {
                if (seen[token.Word] != weighing)
                    word = worths[token.Word];
                seen[token.Word] = weighing;
                if (last >= 0)
                    pair = salience.PairWorth(line.Article, last, line.Places[i]);
                (last, counted) = (line.Places[i], 1);
            }
            words[i + 1] = words[i] + word;
            pairs[i + 1] = pairs[i] + pair;
            counts[i + 1] = counts[i] + counted;
        }
        return new WeighedLine(line, salience, words, pairs, counts);
    }

    /// <summary>Whether a token is a word that is said.</summary>
    internal static bool Counts(in Token token) => token.Word >= 0 && !token.Is(TokenMark.Unsaid);

    void MakeRoom(Line line)
    {
        if (words.Length <= line.Count)
        {
            words = new float[line.Count * 2 + 1];
            pairs = new float[line.Count * 2 + 1];
            counts = new int[line.Count * 2 + 1];
        }
        if (seen.Length < line.Article.Words.Length)
            seen = new int[line.Article.Words.Length * 2];
    }
}

/// <summary>What a line is worth, whole or without some of its tokens; until the line changes or another is weighed.</summary>
readonly ref struct WeighedLine(Line line, WordSalience salience, float[] words, float[] pairs, int[] counts)
{
    readonly int version = line.Version;

    /// <summary>The whole line.</summary>
    public LineWorth Whole => new(words[line.Count], pairs[line.Count], counts[line.Count]);

    /// <summary>How many words it has without some of its tokens.</summary>
    public int CountWithout(Deletion deletion) => counts[line.Count] - (counts[deletion.To] - counts[deletion.From]);

    /// <summary>The line without some of its tokens.</summary>
    public LineWorth Without(Deletion deletion)
    {
        Debug.Assert(version == line.Version, "The line has changed since it was weighed.");
        var (from, to) = (deletion.From, deletion.To);
        var tokens = line.Tokens;
        var (left, right) = (from - 1, to);
        while (left >= 0 && !LineScale.Counts(tokens[left]))
            left--;
        while (right < tokens.Length && !LineScale.Counts(tokens[right]))
            right++;
        var rest = pairs[line.Count] - (pairs[Math.Min(right + 1, line.Count)] - pairs[from]);
        if (left >= 0 && right < line.Count)
            rest += salience.PairWorth(line.Article, line.Places[left], line.Places[right]);
        return new LineWorth(words[line.Count] - (words[to] - words[from]), rest, CountWithout(deletion));
    }
}
