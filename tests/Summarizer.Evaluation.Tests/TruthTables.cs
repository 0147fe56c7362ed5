using System.Text.Json;

namespace Summarizer.Evaluation.Tests;

/// <summary>What the gate shows of statements that people labelled, as tables and as the figures of the last line.</summary>
public sealed class TruthTables : IDisposable
{
    const string Text = "The council of Brandholm voted on Monday to close the old ferry port. Nine ferries were sold to a company in Norland last week. The mayor did not answer questions.";

    readonly string file = Path.Combine(Path.GetTempPath(), $"statements.{Guid.NewGuid():N}.jsonl");
    readonly StringWriter output = new();
    readonly StringWriter errors = new();

    public void Dispose() => File.Delete(file);

    [Fact]
    public async Task Statements_are_counted_by_set_and_by_type()
    {
        Write(new { doc = "d", text = Text },
            Statement("swapped", 0, "Twelve ferries were sold to a company in Norland."),
            Statement("swapped", 0, "Nine ferries were sold to a company in Brandholm.", "The mayor did not answer questions."),
            Statement("kept", 1, "The mayor did not answer questions.", "The council of Brandholm voted on Monday to close the old ferry port."));

        Assert.Equal(0, await EvaluationRun.RunAsync(["--grounding", file], output, errors));

        using var figures = JsonDocument.Parse(output.ToString().TrimEnd().Split('\n')[^1]);
        var set = figures.RootElement.GetProperty("sets").GetProperty("own");
        Assert.Equal(100, set.GetProperty("true_kept").GetDouble());
        Assert.Equal(JsonValueKind.Null,
            figures.RootElement.GetProperty("types").GetProperty("own/kept").GetProperty("false_shown").ValueKind);
        Assert.Contains("| own/swapped |     2 |", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "has no statements")]
    [InlineData("no json", "line 1")]
    [InlineData("""{"set":"own","type":"","label":1,"claims":["One."],"doc":"of nothing"}""", "line 1")]
    public async Task A_file_that_holds_no_statements_is_refused_with_a_reason(string line, string reason)
    {
        File.WriteAllText(file, line);
        Assert.Equal(2, await EvaluationRun.RunAsync(["--grounding", file], output, errors));
        Assert.Contains(reason, errors.ToString(), StringComparison.Ordinal);
    }

    static object Statement(string type, int label, params string[] claims) => new { set = "own", type, label, claims, doc = "d" };

    void Write(params object[] lines) => File.WriteAllLines(file, lines.Select(line => JsonSerializer.Serialize(line)));
}
