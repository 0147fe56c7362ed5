using Microsoft.AspNetCore.Http;
using Summarizer.Articles;
using Summarizer.Web.Answers;

namespace Summarizer.Web.Requests;

/// <summary>A request's body, read within a limit and without its content coding.</summary>
/// <param name="Article">The body as an article; null when there is a problem.</param>
/// <param name="Problem">The answer to a body that is not taken: 400 damaged, 413 too large, 415 a coding that is not read.</param>
readonly record struct RequestBody(UploadedArticle? Article, IResult? Problem)
{
    /// <summary>Reads it. What counts is the size of the article, whatever its coding and whatever length was said.</summary>
    public static async Task<RequestBody> ReadAsync(HttpRequest request, string? fileName, long maxBytes, CancellationToken cancellation)
    {
        if (request.ContentLength > maxBytes)
            return TooLarge(maxBytes);
        await using var decoded = ContentCoding.Decode(request.Body, request.Headers.ContentEncoding);
        if (decoded is null)
        {
            request.HttpContext.Response.Headers.AcceptEncoding = ContentCoding.Read;
            return new(null, Problems.Coding(ContentCoding.Read));
        }
        try
        {
            return await ContentCoding.ReadAsync(decoded, maxBytes, cancellation) is { } bytes
                ? new(new UploadedArticle(bytes, request.ContentType, fileName), null)
                : TooLarge(maxBytes);
        }
        catch (Exception damaged) when (ContentCoding.IsDamaged(damaged, decoded))
        {
            return new(null, Problems.BadRequest("The body is not in the coding that Content-Encoding says."));
        }
    }

    static RequestBody TooLarge(long maxBytes) => new(null, Problems.TooLarge(maxBytes));
}
