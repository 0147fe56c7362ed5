using System.Globalization;
using System.Reflection;

namespace Summarizer.Training;

/// <summary>What a learned resource says of its making.</summary>
/// <param name="Tool">The tool and its version.</param>
/// <param name="Command">What it was told to do.</param>
/// <param name="Data">The files of articles.</param>
/// <param name="Sha256">Their hash.</param>
/// <param name="Articles">How many of their articles were used.</param>
/// <param name="Rows">How many rows were learned from.</param>
/// <param name="Date">The day.</param>
/// <param name="Seed">The seed.</param>
sealed record Provenance(string Tool, string Command, string Data, string Sha256, int Articles, long Rows, string Date, int Seed)
{
    /// <summary>That of something made now.</summary>
    public static Provenance Of(string command, TrainingSet set, long rows, DateOnly date, int seed) => new(
        $"Summarizer.Training {typeof(Provenance).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]}",
        command, set.Name, set.Sha256, set.Articles.Count, rows, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), seed);
}
