using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Storage.Blobs;

namespace Summarizer.LocalHost.Tests;

public sealed class TheMainJob(TheMainJob.RunningProgram running) : IClassFixture<TheMainJob.RunningProgram>
{
    const string News = """
        Ferry fares to Saltmarsh fall by a tenth

        The ferry company Northshore will cut fares between Harwick and Saltmarsh by 10 per cent from 1 May, it said on Tuesday.
        A return ticket for a car and two passengers will cost 54 pounds instead of 60.
        The company carried 1.2 million passengers last year, 8 per cent more than in the year before.
        Managing director Ola Brandt said a second ship had lowered the cost of each crossing.
        The island's council welcomed the decision and asked for later boats in summer.
        """;

    readonly LocalHostProcess program = running.Program;
    readonly HttpClient http = running.Http;

    [Fact]
    public async Task An_article_uploaded_straight_to_storage_gets_a_summary_that_HTTP_serves()
    {
        await Upload("2026/ferry.txt", News);
        var summary = await SummaryAsync("2026/ferry.txt");
        Assert.NotEmpty(summary.GetProperty("headline").GetString()!);
        var text = await http.GetStringAsync("/api/articles/2026/ferry.txt");
        var facts = summary.GetProperty("keyFacts").EnumerateArray().ToList();
        Assert.NotEmpty(facts);
        Assert.All(facts, fact => Assert.Equal(fact.GetProperty("quote").GetString(),
            text.Substring(fact.GetProperty("start").GetInt32(), fact.GetProperty("length").GetInt32())));
    }

    [Fact]
    public async Task The_console_shows_the_headline_and_the_facts()
    {
        await Upload("console.txt", News);
        var summary = await SummaryAsync("console.txt");
        await program.UntilAsync(() => Task.FromResult(program.Output.Contains("console.txt · rules · ", StringComparison.Ordinal)),
            "The printing");
        Assert.Contains(summary.GetProperty("headline").GetString()!, program.Output, StringComparison.Ordinal);
        Assert.Contains("  • ", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', program.Output);
    }

    [Fact]
    public async Task An_article_that_cannot_be_summarized_has_its_reason_on_the_console_and_at_its_address()
    {
        await Upload("junk.txt", new BinaryData(new byte[] { 0, 1, 2, 3, 0, 0, 255, 254, 0, 7, 0, 0 }));
        await program.UntilAsync(async () => (await http.GetAsync(new Uri("/api/summaries/junk.txt",
            UriKind.Relative))).StatusCode == HttpStatusCode.UnprocessableEntity,
            "The rejection");
        await program.UntilAsync(() => Task.FromResult(program.Output.Contains("✗ junk.txt: ", StringComparison.Ordinal)), "The printing");
    }

    [Fact]
    public async Task An_empty_inbox_begins_with_two_sample_articles()
    {
        foreach (var sample in (string[])["samples/night-buses.txt", "samples/reservoir.html"])
        {
            var facts = (await SummaryAsync(sample)).GetProperty("keyFacts").EnumerateArray()
                .Select(fact => fact.GetProperty("text").GetString()!).ToList();
            Assert.True(facts.Count >= 3, sample);
            Assert.DoesNotContain(facts, fact => fact.Contains("newsletter", StringComparison.OrdinalIgnoreCase)
                || fact.Contains("Also Read", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_article_is_summarized_again_when_it_is_asked_for()
    {
        await Upload("again.txt", News);
        var first = (await SummaryAsync("again.txt")).GetProperty("createdAt").GetDateTimeOffset();
        using var asked = await http.PostAsync(new Uri("/api/summaries/again.txt", UriKind.Relative), content: null);
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        await program.UntilAsync(async () => (await SummaryAsync("again.txt")).GetProperty("createdAt").GetDateTimeOffset() > first,
            "The second summary");
    }

    [Fact]
    public void Asked_from_a_script_it_says_that_it_is_well() =>
        Assert.Equal(0, LocalHostProcess.Run(program.Folder, "health", $"--urls={program.Address}").Code);

    [Fact]
    public async Task The_page_is_at_the_root() =>
        Assert.Contains("<html", await http.GetStringAsync("/"), StringComparison.OrdinalIgnoreCase);

    Task Upload(string name, string text) => Upload(name, BinaryData.FromString(text));

    async Task Upload(string name, BinaryData content) =>
        await new BlobContainerClient(program.Storage, "articles").GetBlobClient(name).UploadAsync(content, overwrite: true);

    async Task<JsonElement> SummaryAsync(string name)
    {
        var summary = default(JsonElement);
        await program.UntilAsync(async () =>
        {
            using var response = await http.GetAsync(new Uri($"/api/summaries/{name}", UriKind.Relative));
            Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.Accepted]);
            if (response.StatusCode == HttpStatusCode.OK)
                summary = await response.Content.ReadFromJsonAsync<JsonElement>();
            return response.StatusCode == HttpStatusCode.OK;
        }, $"The summary of {name}");
        return summary;
    }

    public sealed class RunningProgram() : ServedProgram();
}
