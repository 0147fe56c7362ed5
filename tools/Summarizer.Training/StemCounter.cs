using System.Globalization;

namespace Summarizer.Training;

/// <summary>Makes <c>stems.en.tsv</c>.</summary>
sealed class StemCounter(TextWriter output) : ITrainer
{
    /// <inheritdoc/>
    public string Train(TrainingSet set, TrainingOptions options)
    {
        var counts = StemCounts.Of(set.Articles);
        var lines = counts.Lines().ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines.Count} stems of {counts.Articles} articles"));
        var made = Provenance.Of("count", set, lines.Count, options.Date, options.Seed, 0);
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Stems of English news. Made by {made.Tool}, {made.Command}; data {made.Data}, sha256 {made.Sha256}; {made.Date}, seed {made.Seed}.
            # stem, number of articles that have it, hundredths of the log-odds to be in the headline of such an article against those of any word; the first line has the number of all articles
            *	{counts.Articles}

            """) + string.Concat(lines.Select(line => line + "\n"));
    }
}
