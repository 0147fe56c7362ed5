using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Summarizer.Articles;
using Summarizer.Articles.Isolation;
using Summarizer.Searching;
using Summarizer.Summaries;
using Summarizer.Web.Answers;
using Summarizer.Web.Requests;
using Summarizer.Work;

namespace Summarizer.Web.Articles;

/// <summary><c>/api/articles/{name}</c>: upload, read as text, delete.</summary>
public sealed class ArticleEndpoints(IArticleInbox inbox, ISummaryStore store, ReaderPool reader, IndexKeeper index,
    RequestWork requestWork,
    IOptions<ArticleOptions> articles, IOptions<WebOptions> web)
{
    /// <summary>Uploads an article: 202 with the summary's location and the article's entity tag; 400, 412, 413, 415.</summary>
    public async Task<IResult> PutAsync(string name, HttpRequest request, CancellationToken cancellation)
    {
        if (!RequestedName.TryParse(name, request, out var article, out var problem))
            return Problems.BadName(problem);
        if (!ArticleReader.CanRead(request.ContentType))
            return Problems.Format();
        if (!Conditions.TryParse(request, out var conditions))
            return Problems.BadRequest("If-Match is * or one entity tag, If-None-Match is *, and not both are sent.");
        var body = await RequestBody.ReadAsync(request, article.Value, articles.Value.MaxBytes, cancellation);
        if (body.Article is not { } upload)
            return body.Problem!;
        // Not every storage refuses "only over something" where nothing is.
        if (conditions.IfMatch is not null && await inbox.FindAsync(article, cancellation) is null)
            return Problems.Condition();
        var version = await inbox.UploadAsync(article, upload, conditions.IfMatch, conditions.IfNoneMatch, cancellation);
        if (version is null)
            return Problems.Condition();
        if (web.Value.RequestWorkOnUpload)
            await requestWork(new WorkRequest(article), cancellation);
        request.HttpContext.Response.Headers.ETag = version.ETag;
        return Results.Accepted($"/api/summaries/{article.ToUrlPath()}");
    }

    /// <summary>The text that the offsets of facts refer to: 200, 304; 400, 404, 422.</summary>
    public async Task<IResult> GetAsync(string name, HttpRequest request, CancellationToken cancellation)
    {
        if (!RequestedName.TryParse(name, request, out var article, out var problem))
            return Problems.BadName(problem);
        using var opened = await inbox.OpenAsync(article, cancellation: cancellation);
        if (opened?.Version is { } version && await RejectionAsync(version, cancellation) is { } known)
            return known;
        try
        {
            if (opened is null || await opened.ReadAsync(articles.Value.MaxBytes, cancellation) is not { } upload)
                return Problems.NotFound();
            var text = Encoding.UTF8.GetBytes((await reader.ReadAsync(upload, cancellation)).Text);
            request.Revalidated();
            return Results.Bytes(text, "text/plain; charset=utf-8", entityTag: EntityTagHeaderValue.Parse(opened.Version!.ETag));
        }
        catch (RejectedArticleException rejected)
        {
            return Problems.Rejected(rejected);
        }
    }

    /// <summary>What is known of a version that cannot be read, so that it is not tried again; null when it may be.</summary>
    async Task<IResult?> RejectionAsync(ArticleVersion version, CancellationToken cancellation)
    {
        var kept = await store.FindAsync(version.Name, cancellation);
        return kept?.Header is { State: SummaryState.Rejected, Reason: not RejectionReason.GivenUp } header
            && header.SourceETag == version.ETag
            && await store.OpenAsync(version.Name, cancellation) is { } opened ? new StoredRejection(opened.Content) : null;
    }

    /// <summary>Deletes an article and its summary: 204; 400, 404, 412.</summary>
    public async Task<IResult> DeleteAsync(string name, HttpRequest request, CancellationToken cancellation)
    {
        if (!RequestedName.TryParse(name, request, out var article, out var problem))
            return Problems.BadName(problem);
        if (!Conditions.TryParse(request, out var conditions) || conditions.IfNoneMatch is not null)
            return Problems.BadRequest("If-Match is * or one entity tag, and If-None-Match is not sent.");
        var kept = await store.FindAsync(article, cancellation);
        var deleted = await inbox.DeleteAsync(article, conditions.IfMatch, cancellation);
        if (!deleted && conditions.IfMatch is not null)
            return Problems.Condition();
        if (kept is not null)
            deleted |= await store.DeleteAsync(kept, cancellation);
        if (deleted)
            await index.RemoveAsync(article, cancellation);
        return deleted ? Results.NoContent() : Problems.NotFound();
    }
}
