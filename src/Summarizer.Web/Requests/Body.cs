using Microsoft.AspNetCore.Http;
using Summarizer.Articles;

namespace Summarizer.Web.Requests;

/// <summary>A request's body, read within a limit.</summary>
static class Body
{
    /// <summary>The body as an article; null when it is larger than allowed, whatever its length was said to be.</summary>
    public static async Task<UploadedArticle?> ReadAsync(HttpRequest request, string? fileName, long maxBytes, CancellationToken cancellation)
    {
        if (request.ContentLength > maxBytes)
            return null;
        var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (content.Length + read > maxBytes)
                return null;
            content.Write(buffer, 0, read);
        }
        return new UploadedArticle(content.GetBuffer().AsMemory(0, (int)content.Length), request.ContentType, fileName);
    }
}
