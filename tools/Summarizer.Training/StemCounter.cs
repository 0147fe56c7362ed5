using System.Globalization;

namespace Summarizer.Training;

/// <summary>Makes <c>stems.en.tsv</c>.</summary>
static class StemCounter
{
    /// <summary>Counts the stems of articles; gives the text of the resource, which names the seed that chose them and the day.</summary>
    public static string Count(TrainingSet set, int seed, DateOnly date, TextWriter output)
    {
        var counts = StemCounts.Of(set.Articles);
        var lines = counts.Lines().ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines.Count} stems of {counts.Articles} articles"));
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Stems of English news. {new Provenance("count", set.Name, set.Sha256, date, seed)}
            # stem, number of articles that have it; the first line has the number of all articles
            *	{counts.Articles}

            """) + string.Concat(lines.Select(line => line + "\n"));
    }
}
