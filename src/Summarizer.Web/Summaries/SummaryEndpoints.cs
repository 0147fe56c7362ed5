using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Summarizer.Articles;
using Summarizer.Summaries;
using Summarizer.Web.Answers;
using Summarizer.Web.Requests;
using Summarizer.Work;

namespace Summarizer.Web.Summaries;

/// <summary><c>/api/summaries</c>: read one, ask for it again, list the newest.</summary>
public sealed class SummaryEndpoints(IArticleInbox inbox, ISummaryStore store, SummarySearch search, RequestWork requestWork,
    IOptions<WebOptions> web, TimeProvider clock)
{
    /// <summary>Each is a read of storage.</summary>
    const int MostWithFacts = 100;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>The stored bytes: 200 or 422, 304; 202 while it is being made; 400, 404. <c>Prefer: wait=N</c> waits for it.</summary>
    public async Task<IResult> GetAsync(string name, HttpRequest request, CancellationToken cancellation)
    {
        if (!RequestedName.TryParse(name, request, out var article, out var problem))
            return Problems.BadName(problem);
        var until = clock.GetUtcNow() + Wait(request);
        while (true)
        {
            var version = await inbox.FindAsync(article, cancellation);
            if (version is null)
                return Problems.NotFound();
            if (await store.OpenAsync(article, cancellation) is { } opened)
            {
                if (opened.Kept.Header.SourceETag == version.ETag)
                {
                    request.Revalidated();
                    return Serve(opened);
                }
                await opened.Content.DisposeAsync();
            }
            if (clock.GetUtcNow() >= until)
                return new BeingMade();
            await Task.Delay(Pause, clock, cancellation);
        }
    }

    /// <summary>Asks for a summary again: 202; 400, 404.</summary>
    public async Task<IResult> PostAsync(string name, HttpRequest request, CancellationToken cancellation)
    {
        if (!RequestedName.TryParse(name, request, out var article, out var problem))
            return Problems.BadName(problem);
        if (await inbox.FindAsync(article, cancellation) is null)
            return Problems.NotFound();
        await requestWork(new WorkRequest(article, Again: true), cancellation);
        return Results.Accepted($"/api/summaries/{article.ToUrlPath()}");
    }

    /// <summary>Asks for all failed ones again, <c>?failed=true</c>: 202, and the next sweeps send them; 400.</summary>
    public async Task<IResult> PostFailedAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.Query["failed"] != "true")
            return Problems.BadRequest("To ask for all failed summaries again, say ?failed=true; for one, say its name.");
        await store.LeaveNoteAsync(new RedoWish(clock.GetUtcNow()), cancellation);
        return Results.Accepted("/api/status");
    }

    /// <summary>A page of headlines, newest first, or with <c>?q=</c> those of articles that say it: 200, 304; 400, 501.</summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (Filters.Parse(request, out var filter) is { } refused)
            return Problems.BadRequest(refused);
        var wanted = request.Query["maxpagesize"].ToString();
        var size = 50;
        if (wanted.Length > 0 && (!int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out size)
            || size is < 1 or > 1000))
        {
            return Problems.BadRequest("maxpagesize is a number from 1 to 1000.");
        }

        var withFacts = request.Query["facts"] == "true";
        size = withFacts ? Math.Min(size, MostWithFacts) : size;
        try
        {
            if (request.Query["q"].ToString() is { Length: > 0 } text)
                return await search.FindAsync(text, filter, size, withFacts, request, cancellation);
            var continuation = request.Query["continuation"].ToString();
            var query = Filters.Query(request);
            var page = await store.NewestAsync(filter, size, continuation.Length == 0 ? null : Continuation.Unwrap(continuation, query),
                cancellation);
            var next = page.Continuation is null ? null : HeadlineList.Next(query, size, withFacts, page.Continuation);
            var headlines = page.Items.Select(Headline.Of).ToList();
            return new HeadlineList(withFacts ? await store.WithFactsAsync(headlines, cancellation) : headlines, next).ToResult(request);
        }
        catch (FormatException foreign)
        {
            return Problems.BadRequest(foreign.Message);
        }
    }

    TimeSpan Wait(HttpRequest request)
    {
        var prefer = request.Headers["Prefer"].ToString();
        var at = prefer.IndexOf("wait=", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || !int.TryParse(prefer[(at + 5)..].Split([',', ';', ' '])[0], NumberStyles.None, CultureInfo.InvariantCulture,
            out var seconds))
        {
            return TimeSpan.Zero;
        }

        request.HttpContext.Response.Headers["Preference-Applied"] = $"wait={Math.Min(seconds, web.Value.MaxWaitSeconds)}";
        return TimeSpan.FromSeconds(Math.Min(seconds, web.Value.MaxWaitSeconds));
    }

    static IResult Serve(OpenedSummary opened) => opened.Kept.Header.State == SummaryState.Summarized
        ? Results.Stream(opened.Content, "application/json", entityTag: EntityTagHeaderValue.Parse(opened.Kept.ETag))
        : new StoredRejection(opened.Content);

    /// <summary>202: look again in a second.</summary>
    sealed class BeingMade : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter = "1";
            return Results.Json(new { status = "being-made" }, statusCode: 202).ExecuteAsync(httpContext);
        }
    }
}
