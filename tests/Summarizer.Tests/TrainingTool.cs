using System.Text.Json;
using Summarizer.Engines.Rules.Salience;
using Summarizer.Training;

namespace Summarizer.Tests;

/// <summary>The learned resources can be made again.</summary>
public sealed class TrainingTool
{
    static readonly TrainingOptions Options = new(Seed: 1, Sources: 1, Penalty: 1, new DateOnly(2026, 11, 27));

    [Fact]
    public void The_same_articles_and_seed_give_the_same_weights_under_their_names_with_their_provenance()
    {
        var first = new HeadlineTrainer(TextWriter.Null).Train(Set(), Options);

        Assert.Equal(first, new HeadlineTrainer(TextWriter.Null).Train(Set(), Options));
        using var json = JsonDocument.Parse(first);
        Assert.All(json.RootElement.GetProperty("words").EnumerateObject(), weight => Assert.True(Enum.TryParse<WordFeature>(weight.Name, out _)));
        var made = json.RootElement.GetProperty("made");
        Assert.Equal(("2026-11-27", 6), (made.GetProperty("date").GetString(), made.GetProperty("articles").GetInt32()));
        Assert.Equal(64, made.GetProperty("sha256").GetString()!.Length);
    }

    [Fact]
    public void Facts_and_stems_are_learned_too_and_each_feature_says_what_it_brings()
    {
        var said = new StringWriter();

        Assert.Contains("\"Cohesion\"", new FactTrainer(said).Train(Set(), Options));
        Assert.Contains("ferri\t", new StemCounter(TextWriter.Null).Train(Set(copies: 12), Options));
        Assert.Matches("InFirst +-?[0-9.]+ +[0-9.]+", said.ToString());
        Assert.Contains("without Brandholm Post", said.ToString());
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
            source = i % 3 == 0 ? "Harwick Times" : "Brandholm Post",
            text = $"The council of {places[i % 6]} closed the ferry to the islands on Monday.\n\nEngineers found {i + 2} cracks in its hull, and the mayor said that it will not sail before May.\n\nIt was built in 1911 by a yard in the north of the country.",
            references = new[] { $"{places[i % 6]} closes ferry to islands\nEngineers found cracks in its hull" },
        })));
        var left = Path.Combine(folder.FullName, "left.txt");
        File.WriteAllText(left, leaveOut ?? "");
        return TrainingSet.Read([new FileInfo(file)], new FileInfo(left), int.MaxValue, 1);
    }
}
