using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Facts;

/// <summary>What the chosen lines say already, by word and by pair.</summary>
sealed class Coverage
{
    LineWorth[] alone = new LineWorth[128];
    int words;
    int pairs;
    int mark;

    /// <summary>How often each word has been said, and a mark of the line at hand.</summary>
    public (int Times, int Mark)[] Words = new (int, int)[1024];

    /// <summary>How often each pair has been said.</summary>
    public int[] Pairs = new int[2048];

    /// <summary>What the chosen lines are worth together.</summary>
    public LineWorth Worth;

    /// <summary>What speaks against the chosen lines.</summary>
    public float Penalty;

    /// <summary>A value that no mark has yet.</summary>
    public int NextMark() => ++mark;

    /// <summary>Room for what each of some lines is worth alone.</summary>
    public Span<LineWorth> Alone(int lines)
    {
        if (alone.Length < lines)
            alone = new LineWorth[lines * 2];
        return alone.AsSpan(0, lines);
    }

    /// <summary>Covers nothing of an article.</summary>
    public void Begin(IndexedArticle article)
    {
        (words, pairs) = (article.Words.Length, article.Pairs.Length);
        if (Words.Length < words)
            Words = new (int, int)[words * 2];
        if (Pairs.Length < pairs)
            Pairs = new int[pairs * 2];
        Clear();
    }

    /// <summary>Covers nothing.</summary>
    public void Clear()
    {
        Array.Clear(Words, 0, words);
        Array.Clear(Pairs, 0, pairs);
        (Worth, Penalty, mark) = (default, 0, 0);
    }
}
