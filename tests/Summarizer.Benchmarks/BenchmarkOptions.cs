using Summarizer.Evaluation;

namespace Summarizer.Benchmarks;

/// <summary>What to measure, and how long.</summary>
/// <param name="Articles">A file of articles; null for synthetic ones.</param>
/// <param name="Peers">Whether npm packages are measured too.</param>
/// <param name="Formats">Whether reading is measured in every format instead.</param>
/// <param name="Proof">Whether the proof of facts is measured instead.</param>
/// <param name="Rounds">How often each figure is measured; the median is printed.</param>
/// <param name="MaxWords">The longest text of the table over lengths.</param>
/// <param name="Sweep">Over how many generated articles the sweep is measured, and nothing else; 0 for the rest without it.</param>
/// <param name="Way">How many articles go the way from blob to stored summary, and nothing else is measured; 0 for the rest without it.</param>
/// <param name="ColdStarts">How often the app's cold start is measured, and nothing else; 0 for the rest without it.</param>
/// <param name="Search">Among how many generated articles is searched, and nothing else is measured; 0 for the rest without it.</param>
/// <param name="Storage">The empty storage account for that, by its connection string.</param>
sealed record BenchmarkOptions(string? Articles, bool Peers, bool Formats, bool Proof, int Rounds, int MaxWords, int Sweep, int Way,
    int ColdStarts, int Search, string Storage)
{
    /// <summary>How to call the program.</summary>
    public const string Usage = """
        dotnet run -c Release --project tests/Summarizer.Benchmarks -- [options]

          --articles FILE   articles to run on, one JSON object a line with "id" and "text"; synthetic news unless given
          --peers           measure npm packages too, installed into artifacts/peers
          --formats         measure reading in every format instead, beside the library alone
          --proof           measure how long the gate takes to prove a fact instead
          --rounds N        how often each figure is measured, the median counts; 5 unless given
          --max-words N     the longest text of the table over lengths; 200000 unless given
          --sweep N         measure the sweep over N generated articles in storage instead, such as 100000
          --way N           measure the way of N generated articles from blob to stored summary instead, beside a bare loop, such as 1000
          --cold-start N    measure N starts of the published app and of an empty worker instead, in turns
          --search N        measure searches among N generated articles instead, such as 100000
          --storage TEXT    the connection string of an empty storage account for these; UseDevelopmentStorage=true unless given
        """;

    /// <summary>Reads the command line.</summary>
    /// <exception cref="UsageException">It asks for what is not there.</exception>
    public static BenchmarkOptions Parse(IReadOnlyList<string> args)
    {
        var line = new CommandLine(args, ["--articles", "--rounds", "--max-words", "--sweep", "--way", "--cold-start", "--search",
            "--storage"], ["--peers", "--formats", "--proof"]);
        return new BenchmarkOptions(line["--articles"], line.Has("--peers"), line.Has("--formats"), line.Has("--proof"),
            line.Number("--rounds", 1, 100, otherwise: 5),
            line.Number("--max-words", 1000, 200_000, otherwise: 200_000), line.Number("--sweep", 100, 10_000_000, otherwise: 0),
            line.Number("--way", 10, 1_000_000, otherwise: 0),
            line.Number("--cold-start", 1, 100, otherwise: 0),
            line.Number("--search", 100, 10_000_000, otherwise: 0),
            line["--storage"] ?? "UseDevelopmentStorage=true");
    }
}
