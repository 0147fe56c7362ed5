namespace Summarizer.Training;

/// <summary>Things with features, and whether a person took them.</summary>
/// <param name="width">How many features each has.</param>
sealed class LabelledRows(int width)
{
    readonly List<float[]> features = [];
    readonly List<bool[]> labels = [];

    /// <summary>How many features each has.</summary>
    public int Width => width;

    /// <summary>How many there are.</summary>
    public long Count => labels.Sum(some => (long)some.Length);

    /// <summary>Adds those of one article.</summary>
    public void Add(float[] rows, bool[] taken)
    {
        features.Add(rows);
        labels.Add(taken);
    }

    /// <summary>Goes through all.</summary>
    public void ForEach(RowAction act)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            for (var row = 0; row < labels[i].Length; row++)
                act(features[i].AsSpan(row * width, width), labels[i][row]);
        }
    }
}

/// <summary>What is done with one of many rows.</summary>
delegate void RowAction(ReadOnlySpan<float> features, bool isTaken);
