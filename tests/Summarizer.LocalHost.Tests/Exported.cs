using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Summarizer.LocalHost.Tests;

/// <summary><c>export</c> beside a program that serves.</summary>
public sealed class Exported : ServedProgram
{
    const string Ferry = "The ferry to Carrow Bay will stop on 1 May, the council of Aldermouth decided on Tuesday.\n\nThe line carried 9 000 passengers last year.";

    [Fact]
    public async Task It_writes_what_was_summarized()
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Ferry)) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } };
        await Http.PutAsync(new Uri("/api/articles/export/ferry.txt", UriKind.Relative), content);
        await Program.UntilAsync(async () => (await Http.GetAsync(new Uri("/api/summaries/export/ferry.txt",
            UriKind.Relative))).StatusCode == System.Net.HttpStatusCode.OK, "The summary");

        var (code, lines, errors) = Run("--prefix", "export/");
        Assert.Equal((0, ""), (code, errors.Trim()));
        Assert.Equal("export/ferry.txt", JsonDocument.Parse(lines).RootElement.GetProperty("article").GetString());

        Assert.Equal(0, Run("--format", "csv", "--from", "2020-01-01", "--output", "all.csv").Code);
        var table = await File.ReadAllTextAsync(Path.Combine(Program.Folder, "all.csv"));
        Assert.StartsWith("article,headline,", table, StringComparison.Ordinal);
        Assert.Contains("\nexport/ferry.txt,", table, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Program.Folder, "all.csv.part")));

        Assert.Equal((0, ""), (Run("--from", "2999-01-01", "-o", "none.jsonl").Code,
            await File.ReadAllTextAsync(Path.Combine(Program.Folder, "none.jsonl"))));
    }

    [Theory]
    [InlineData("--from yesterday", "\"yesterday\" is no time for --from")]
    [InlineData("--format xml", "xml")]
    [InlineData("--output no/such/folder.csv", "no/such/folder.csv cannot be written")]
    [InlineData("--frm 2026-01-01", "Did you mean --from?")]
    public void What_cannot_be_is_said_in_a_sentence(string arguments, string said)
    {
        var (code, output, errors) = Run(arguments.Split(' '));
        Assert.Equal((1, ""), (code, output.Trim()));
        Assert.Contains(said, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    (int Code, string Output, string Errors) Run(params string[] arguments) =>
        LocalHostProcess.Run(Program.Folder, ["export", $"--Storage={Program.Storage}", .. arguments]);
}
