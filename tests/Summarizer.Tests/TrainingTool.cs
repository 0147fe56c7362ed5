using System.Text.Json;
using Summarizer.Training;

namespace Summarizer.Tests;

/// <summary>The learned resources can be made again.</summary>
public sealed class TrainingTool
{
    static readonly DateOnly Day = new(2026, 11, 27);

    [Fact]
    public void The_same_articles_and_seed_give_the_same_stems_with_their_provenance()
    {
        var first = new StemCounter(TextWriter.Null).Count(Set(copies: 12), seed: 1, Day);

        Assert.Equal(first, new StemCounter(TextWriter.Null).Count(Set(copies: 12), seed: 1, Day));
        Assert.Contains("ferri\t", first, StringComparison.Ordinal);
        Assert.Matches("sha256 [0-9a-f]{64}; 2026-11-27, seed 1", first);
    }

    [Fact]
    public void What_is_left_out_is_not_learned_from() => Assert.Equal(5, Set(leaveOut: "a0").Articles.Count);

    [Fact]
    public void A_line_that_is_no_article_is_named()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "{\"id\": \"a\"}\n");
        Assert.Contains("line 1", Assert.Throws<InvalidDataException>(() => TrainingSet.Read([new FileInfo(file)], null, 10, 1)).Message);
    }

    static TrainingSet Set(int copies = 1, string? leaveOut = null)
    {
        var folder = Directory.CreateTempSubdirectory();
        var file = Path.Combine(folder.FullName, "articles.jsonl");
        string[] places = ["Brandholm", "Harwick", "Saltmarsh", "Lund", "Norhaven", "Sandholm"];
        File.WriteAllLines(file, Enumerable.Range(0, 6 * copies).Select(i => JsonSerializer.Serialize(new
        {
            id = $"a{i}",
            text = $"The council of {places[i % 6]} closed the ferry to the islands on Monday.\n\nEngineers found {i + 2} cracks in its hull, and the mayor said that it will not sail before May.\n\nIt was built in 1911 by a yard in the north of the country.",
        })));
        var left = Path.Combine(folder.FullName, "left.txt");
        File.WriteAllText(left, leaveOut ?? "");
        return TrainingSet.Read([new FileInfo(file)], new FileInfo(left), int.MaxValue, 1);
    }
}
