using System.Globalization;
using Microsoft.AspNetCore.Http;
using Summarizer.Web.Answers;

namespace Summarizer.Web.Export;

/// <summary><c>GET /api/export</c>: everything that was summarized, as a file.</summary>
public sealed class ExportEndpoint(SummaryExport export)
{
    /// <summary>200, streamed, newest first; 400. <c>?from=</c> a day or a moment, <c>?prefix=</c> a folder, <c>?format=</c> jsonl, csv or md.</summary>
    public IResult Get(HttpRequest request)
    {
        var wanted = request.Query["format"].ToString();
        var format = ExportFormat.All.FirstOrDefault(one => one.Name == (wanted.Length == 0 ? "jsonl" : wanted));
        if (format is null)
            return Problems.BadRequest($"format is one of {string.Join(", ", ExportFormat.All.Select(one => one.Name))}.");
        var from = request.Query["from"].ToString();
        var since = DateTimeOffset.MinValue;
        if (from.Length > 0 && !DateTimeOffset.TryParse(from, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out since))
            return Problems.BadRequest("from is a day such as 2026-11-24, or a moment such as 2026-11-24T06:00:00Z.");
        return new Streamed(export, format, request.Query["prefix"].ToString(), since);
    }

    sealed class Streamed(SummaryExport export, ExportFormat format, string prefix, DateTimeOffset since) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.ContentType = format.MediaType;
            response.Headers.ContentDisposition = $"attachment; filename=\"summaries.{format.Name}\"";
            if (!HttpMethods.IsHead(httpContext.Request.Method))
                await export.WriteAsync(response.BodyWriter, format, prefix, since, httpContext.RequestAborted);
        }
    }
}
