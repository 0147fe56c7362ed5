using System.Net.Http.Headers;
using System.Text;
using Summarizer.LocalHost.Tests;

namespace Summarizer.Page.Tests;

/// <summary>The running product and a browser beside it.</summary>
[CollectionDefinition(nameof(Newsroom))]
public sealed class Newsroom : IAsyncLifetime, ICollectionFixture<Newsroom>
{
    public const string Ferry = """
        Ferry fares to Saltmarsh fall by a tenth

        The ferry company Northshore will cut fares between Harwick and Saltmarsh by 10 per cent from 1 May, it said on Tuesday.
        A return ticket for a car and two passengers will cost 54 pounds instead of 60.
        The company carried 1.2 million passengers last year, 8 per cent more than in the year before.

        Managing director Ola Brandt said a second ship had lowered the cost of each crossing.
        The island's council welcomed the decision and asked for later boats in summer.
        """;

    IPlaywright? playwright;
    IBrowser? browser;
    LocalHostProcess? program;

    public HttpClient Http { get; private set; } = new();

    public string Storage => program!.Storage;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        program = LocalHostProcess.Serve();
        // Generous, for a busy machine: what is expected and comes is never waited for longer.
        SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path });
        await program.StartedAsync();
        Http = new HttpClient { BaseAddress = program.Address };
        foreach (var sample in (string[])["night-buses.txt", "reservoir.html"])
            await SummaryAsync("samples/" + sample);
    }

    /// <summary>A visitor with a browser of their own; scripts of the page that fail, or are refused, fail the test.</summary>
    public async Task<Visitor> VisitAsync(string hash = "", int width = 1400, int height = 900, ColorScheme theme = ColorScheme.Light,
        Uri? address = null,
        Func<IPage, Task>? before = null)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = (address ?? program!.Address).ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = theme,
            ReducedMotion = ReducedMotion.Reduce,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        context.SetDefaultTimeout(30_000);
        var visitor = new Visitor(context, await context.NewPageAsync());
        if (before is not null)
            await before(visitor.Page);
        await visitor.Page.GotoAsync("/" + hash);
        return visitor;
    }

    /// <summary>Uploads an article by HTTP, as another program would, and waits for its summary.</summary>
    public async Task UploadAsync(string name, string text, string type = "text/plain")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue(type, "utf-8");
        using var answer = await Http.PutAsync(new Uri("/api/articles/" + Escaped(name), UriKind.Relative), content);
        Assert.Equal(System.Net.HttpStatusCode.Accepted, answer.StatusCode);
        await SummaryAsync(name);
    }

    public static string Escaped(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));

    public async Task DisposeAsync()
    {
        Http.Dispose();
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        program?.Signal("TERM");
        program?.ExitCode();
        program?.Dispose();
    }

    async Task SummaryAsync(string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/summaries/" + Escaped(name)) { Headers = { { "Prefer", "wait=20" } } };
        using var answer = await Http.SendAsync(request);
        Assert.Contains((int)answer.StatusCode, (int[])[200, 422]);
    }
}
