using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Summarizer.Functions.Tests;

[Collection(nameof(FunctionApp))]
public sealed partial class HttpContract(FunctionApp app)
{
    // What says when and by which connection, and not what.
    static readonly string[] Transport = ["Date", "Server", "Transfer-Encoding", "Connection"];

    public static TheoryData<string> Requests => [.. Cases.Lines("requests.txt")];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_function_answers_as_the_local_host_answers(string line)
    {
        await app.SummarizeAsync("contract/ferry.txt", FunctionApp.News);
        await app.SummarizeAsync("contract/junk.txt", FunctionApp.Junk);
        var (local, function) = (await AskAsync(app.Local, line), await AskAsync(app.Functions, line));
        Assert.Equal(local, function);
        Assert.DoesNotContain(" 500 ", function, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_current_copy_is_not_sent_again()
    {
        await app.SummarizeAsync("contract/ferry.txt", FunctionApp.News);
        using var first = await app.Functions.GetAsync(Path("/api/summaries/contract/ferry.txt"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/summaries/contract/ferry.txt") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await app.Functions.SendAsync(request);
        Assert.Equal((HttpStatusCode.NotModified, first.Headers.ETag, ""),
            (second.StatusCode, second.Headers.ETag, await second.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_summary_at_once_is_the_same()
    {
        Assert.Equal(await SummaryAsync(app.Local), await SummaryAsync(app.Functions));

        static async Task<string> SummaryAsync(HttpClient http)
        {
            using var response = await http.PostAsync(Path("/api/summarize"), new StringContent(FunctionApp.News, new MediaTypeHeaderValue("text/plain", "utf-8")));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var summary = await response.Content.ReadFromJsonAsync<JsonElement>();
            return summary.GetProperty("headline") + summary.GetProperty("keyFacts").GetRawText();
        }
    }

    [Fact]
    public async Task An_article_that_one_took_is_read_and_deleted_by_the_other()
    {
        using var put = await app.Functions.PutAsync(Path("/api/articles/contract/put.txt"), new StringContent(FunctionApp.News));
        Assert.Equal((HttpStatusCode.Accepted, "/api/summaries/contract/put.txt"), (put.StatusCode, put.Headers.Location?.ToString()));
        Assert.Contains("Northshore", await app.Local.GetStringAsync("/api/articles/contract/put.txt"), StringComparison.Ordinal);
        using var deleted = await app.Functions.DeleteAsync(Path("/api/articles/contract/put.txt"));
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using var gone = await app.Local.GetAsync(Path("/api/articles/contract/put.txt"));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_taken_in_pieces()
    {
        using var content = new PushedContent(FunctionApp.News, pieces: 20);
        using var put = await app.Functions.PutAsync(Path("/api/articles/contract/pieces.txt"), content);
        Assert.Equal(HttpStatusCode.Accepted, put.StatusCode);
        Assert.Equal(FunctionApp.News, (await app.Blob("contract/pieces.txt").DownloadContentAsync()).Value.Content.ToString());
    }

    [Fact]
    public async Task Whoever_goes_away_while_waiting_ends_the_waiting()
    {
        await app.UploadAsync("contract/waiting.txt", FunctionApp.News);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/summaries/contract/waiting.txt") { Headers = { { "Prefer", "wait=30" } } };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.Functions.SendAsync(request, patience.Token));
        await app.Host.IdleAsync().WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task An_upload_that_is_broken_off_leaves_nothing_and_ends_its_function()
    {
        using var leaving = new CancellationTokenSource();
        using var content = new PushedContent(FunctionApp.News, pieces: 20, stopsAt: 10);
        var put = app.Functions.PutAsync(Path("/api/articles/contract/half.txt"), content, leaving.Token);
        await app.Host.BusyAsync();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => put);
        await app.Host.IdleAsync().WaitAsync(TimeSpan.FromSeconds(10));
        Assert.False(await app.Blob("contract/half.txt").ExistsAsync());
    }

    [Fact]
    public async Task A_large_article_is_taken_and_given_whole()
    {
        var text = string.Join("\n\n", Enumerable.Range(0, 12_000)
            .Select(day => $"On day {day} the ferry company Northshore carried {day * 7 + 311} passengers between Harwick and Saltmarsh."));
        using var put = await app.Functions.PutAsync(Path("/api/articles/contract/large.txt"), new StringContent(text));
        Assert.Equal(HttpStatusCode.Accepted, put.StatusCode);
        Assert.Equal(text, (await app.Blob("contract/large.txt").DownloadContentAsync()).Value.Content.ToString());
        var read = await app.Functions.GetStringAsync("/api/articles/contract/large.txt");
        Assert.Equal(await app.Local.GetStringAsync("/api/articles/contract/large.txt"), read);
        Assert.InRange(read.Length, 1_000_000, int.MaxValue);
    }

    [Fact]
    public async Task Whoever_goes_away_while_an_export_is_sent_ends_it()
    {
        await app.SummarizeAsync("contract/ferry.txt", FunctionApp.News);
        using (var export = await app.Functions.GetAsync(Path("/api/export"), HttpCompletionOption.ResponseHeadersRead))
            Assert.Equal(HttpStatusCode.OK, export.StatusCode);
        await app.Host.IdleAsync().WaitAsync(TimeSpan.FromSeconds(10));
    }

    static Uri Path(string path) => new(path, UriKind.Relative);

    // METHOD /path | Header: value | …
    static async Task<string> AskAsync(HttpClient http, string line)
    {
        var parts = line.Split(" | ");
        var (method, path) = parts[0].Split(' ', 2) is [var verb, var target] ? (verb, target) : throw new FormatException(line);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        foreach (var header in parts[1..])
            request.Headers.TryAddWithoutValidation(header.Split(": ")[0], header.Split(": ")[1]);
        using var response = await http.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => !Transport.Contains(header.Key))
            .OrderBy(header => header.Key)
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        var body = Age().Replace(await response.Content.ReadAsStringAsync(), "");
        return $"{line} {(int)response.StatusCode} \n{string.Join('\n', headers)}\n\n{body}";
    }

    // How old something is when it is asked for.
    [GeneratedRegex("\"ageSeconds\":\\d+")]
    private static partial Regex Age();

    /// <summary>A text that comes in pieces, of which those from <paramref name="stopsAt"/> on never come.</summary>
    sealed class PushedContent(string text, int pieces, int stopsAt = int.MaxValue) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            foreach (var (number, piece) in Encoding.UTF8.GetBytes(text).Chunk(text.Length / pieces).Index())
            {
                if (number == stopsAt)
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                await stream.WriteAsync(piece, cancellationToken);
                await stream.FlushAsync(cancellationToken);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
