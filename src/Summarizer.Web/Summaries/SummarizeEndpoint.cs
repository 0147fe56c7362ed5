using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Summaries;
using Summarizer.Web.Answers;
using Summarizer.Web.Requests;

namespace Summarizer.Web.Summaries;

/// <summary><c>POST /api/summarize</c>: the summary of the body at once.</summary>
public sealed class SummarizeEndpoint(SummaryWriter writer, IOptions<ArticleOptions> articles)
{
    /// <summary>200 with the summary, nothing stored; 400, 413, 415, 422.</summary>
    public async Task<IResult> PostAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!ArticleReader.CanRead(request.ContentType))
            return Problems.Format();
        var body = await RequestBody.ReadAsync(request, null, articles.Value.MaxBytes, cancellation);
        if (body.Article is not { } upload)
            return body.Problem!;
        try
        {
            return Results.Bytes(SummaryJson.Serialize(await writer.WriteAsync(upload, cancellation)), "application/json");
        }
        catch (RejectedArticleException rejected)
        {
            return Problems.Rejected(rejected);
        }
    }
}
