using Microsoft.AspNetCore.Http;
using Summarizer.Summaries;
using Summarizer.Web.Answers;
using Summarizer.Web.Requests;

namespace Summarizer.Web.Export;

/// <summary><c>GET /api/export</c>: everything that was summarized, as a file.</summary>
public sealed class ExportEndpoint(SummaryExport export)
{
    /// <summary>200, streamed, newest first; 400. narrowed as the listing is, <c>?format=</c> jsonl, csv or md.</summary>
    public IResult Get(HttpRequest request)
    {
        var wanted = request.Query["format"].ToString();
        var format = ExportFormat.All.FirstOrDefault(one => one.Name == (wanted.Length == 0 ? "jsonl" : wanted));
        if (format is null)
            return Problems.BadRequest($"format is one of {string.Join(", ", ExportFormat.All.Select(one => one.Name))}.");
        return Filters.Parse(request, out var filter) is { } refused ? Problems.BadRequest(refused) : new Streamed(export, format, filter);
    }

    sealed class Streamed(SummaryExport export, ExportFormat format, HeadlineFilter filter) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.ContentType = format.MediaType;
            response.Headers.ContentDisposition = $"attachment; filename=\"summaries.{format.Name}\"";
            if (!HttpMethods.IsHead(httpContext.Request.Method))
                await export.WriteAsync(response.BodyWriter, format, filter, httpContext.RequestAborted);
        }
    }
}
