using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Summarizer.Articles.Isolation;

namespace Summarizer.Functions.Tests;

/// <summary>Documents that the worker has read by a process of its own: the same program with a verb, which ends with the worker.</summary>
[Collection(nameof(FunctionApp))]
public sealed class ReadersApart(FunctionApp app)
{
    [Fact]
    public async Task A_long_page_is_read_by_a_child_of_the_worker()
    {
        var story = string.Concat(Enumerable.Range(1, 500)
            .Select(day => $"<p>The council of Harwick counted {day} buses on Tuesday and {day + 3} on Wednesday evening.</p>"));
        await SummarizeAsync("apart/page.html", $"<html><body><article><h1>Night buses</h1>{story}</article></body></html>");
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("apart/page.html")).Status);
        Assert.Equal(1, Readers(await app.Host.WorkerProcessAsync()));
    }

    [Fact]
    public async Task A_page_that_takes_too_much_is_refused_and_the_next_one_is_read()
    {
        await SummarizeAsync("apart/bomb.html", string.Concat(Enumerable.Repeat("<b>a</b><i>b</i>", 600_000)));
        var (status, answer) = await AskAsync("apart/bomb.html");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Reading the document takes", answer.GetProperty("detail").GetString(), StringComparison.Ordinal);

        await A_long_page_is_read_by_a_child_of_the_worker();
    }

    Task SummarizeAsync(string name, string page) => app.SummarizeAsync(name, page);

    async Task<(HttpStatusCode Status, JsonElement Answer)> AskAsync(string name)
    {
        using var response = await app.Functions.GetAsync(new Uri($"/api/summaries/{name}", UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    static int Readers(int parent) => Directory.EnumerateDirectories("/proc").Count(process => IsReaderOf(parent, process));

    static bool IsReaderOf(int parent, string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).TrimEnd('\0').EndsWith(ReaderCommand.Verb, StringComparison.Ordinal)
                && File.ReadAllText(Path.Combine(process, "stat")).Split(") ")[^1].Split(' ')[1] == $"{parent}";
        }
        catch (IOException)
        {
            // It is no process, or has ended.
            return false;
        }
    }
}
