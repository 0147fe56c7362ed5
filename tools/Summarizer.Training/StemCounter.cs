using System.Globalization;

namespace Summarizer.Training;

/// <summary>Makes <c>stems.en.tsv</c>.</summary>
sealed class StemCounter(TextWriter output)
{
    /// <summary>Counts the stems of articles; gives the text of the resource, which names the seed that chose them and the day.</summary>
    public string Count(TrainingSet set, int seed, DateOnly date)
    {
        var counts = StemCounts.Of(set.Articles);
        var lines = counts.Lines().ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines.Count} stems of {counts.Articles} articles"));
        var made = Provenance.Of("count", set, lines.Count, date, seed);
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Stems of English news. Made by {made.Tool}, {made.Command}; data {made.Data}, sha256 {made.Sha256}; {made.Date}, seed {made.Seed}.
            # stem, number of articles that have it; the first line has the number of all articles
            *	{counts.Articles}

            """) + string.Concat(lines.Select(line => line + "\n"));
    }
}
