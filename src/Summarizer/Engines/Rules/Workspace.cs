using Summarizer.Engines.Rules.Facts;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Engines.Rules.Salience;

namespace Summarizer.Engines.Rules;

/// <summary>Room that the passes use for one article after the other.</summary>
sealed class Workspace
{
    readonly Coverage coverage = new();
    float[] floats = new float[2048];
    (float Words, float Pairs, int Count)[] worths = new (float, float, int)[128];
    int[] marks = new int[1024];
    int mark;

    /// <summary>The line at hand.</summary>
    public Line Line { get; } = new();

    /// <summary>How the line at hand looks.</summary>
    public LineShape Shape { get; } = new();

    /// <summary>The best line of a headline so far.</summary>
    public Line Best { get; } = new();

    /// <summary>The deletions of the line at hand.</summary>
    public List<Deletion> Deletions { get; } = [];

    /// <summary>The sentences by worth.</summary>
    public List<Ranked> Ranked { get; } = [];

    /// <summary>The lines that may become facts.</summary>
    public Candidates Candidates { get; } = new();

    /// <summary>What people take into highlights.</summary>
    public FactSalience FactSalience { get; } = new();

    /// <summary>What people take into headlines.</summary>
    public HeadlineSalience HeadlineSalience { get; } = new();

    /// <summary>A coverage of nothing yet.</summary>
    public Coverage Coverage(IndexedArticle article)
    {
        coverage.Clear(article.Words.Length, article.Pairs.Length);
        return coverage;
    }

    /// <summary>Room for so many numbers; what was there before is lost.</summary>
    public Span<float> Floats(int count)
    {
        if (floats.Length < count)
            floats = new float[count * 2];
        return floats.AsSpan(0, count);
    }

    /// <summary>Room for the worth of so many lines; what was there before may still be there.</summary>
    public Span<(float Words, float Pairs, int Count)> Worths(int count)
    {
        if (worths.Length < count)
            worths = new (float, float, int)[count * 2];
        return worths.AsSpan(0, count);
    }

    /// <summary>A mark for each word, and a value that none of them has yet.</summary>
    public Span<int> NextMark(int words, out int next)
    {
        if (marks.Length < words)
            marks = new int[words * 2];
        next = ++mark;
        return marks;
    }
}
