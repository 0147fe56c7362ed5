using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Summarizer.Articles;
using Summarizer.Web.Answers;
using Summarizer.Web.Requests;

namespace Summarizer.Web.Export;

/// <summary><c>GET /api/export</c>: everything that was summarized, as a file.</summary>
public sealed class ExportEndpoint(SummaryExport export)
{
    /// <summary>An address has no room for more.</summary>
    const int MostArticles = 200;

    /// <summary>
    /// 200, streamed, newest first; 400. Narrowed as the listing is, or just each <c>?article=</c> that is named; <c>?format=</c> jsonl,
    /// csv or md.
    /// </summary>
    public IResult Get(HttpRequest request)
    {
        if (ExportFormat.Find(request.Query["format"]) is not { } format)
            return Problems.BadRequest($"format is one of {string.Join(", ", ExportFormat.All.Select(one => one.Name))}.");
        if (Filters.Parse(request, out var filter) is { } refused)
            return Problems.BadRequest(refused);
        var names = new List<ArticleName>();
        foreach (var said in request.Query["article"])
        {
            if (!ArticleName.TryParse(said, out var name, out var problem))
                return Problems.BadName(problem);
            names.Add(name);
        }
        if (names.Count > MostArticles)
            return Problems.BadRequest($"At most {MostArticles} articles are named at once.");
        return new Streamed(format, (output, cancellation) =>
            names.Count > 0 ? export.WriteAsync(output, format, names, cancellation)
                : export.WriteAsync(output, format, filter, cancellation));
    }

    sealed class Streamed(ExportFormat format, Func<PipeWriter, CancellationToken, Task> write) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.ContentType = format.MediaType;
            response.Headers.ContentDisposition = $"attachment; filename=\"summaries.{format.Name}\"";
            if (!HttpMethods.IsHead(httpContext.Request.Method))
                await write(response.BodyWriter, httpContext.RequestAborted);
        }
    }
}
