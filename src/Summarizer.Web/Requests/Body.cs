using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Summarizer.Articles;
using Summarizer.Web.Answers;

namespace Summarizer.Web.Requests;

/// <summary>A request's body, read within a limit and without its content coding.</summary>
/// <param name="Article">The body as an article; null when there is a problem.</param>
/// <param name="Problem">The answer to a body that is not taken: 400 damaged, 413 too large, 415 a coding that is not read.</param>
readonly record struct Body(UploadedArticle? Article, IResult? Problem)
{
    const string Codings = "gzip, br, deflate";

    /// <summary>Reads it. What counts is the size of the article, whatever its coding and whatever length was said.</summary>
    public static async Task<Body> ReadAsync(HttpRequest request, string? fileName, long maxBytes, CancellationToken cancellation)
    {
        if (request.ContentLength > maxBytes)
            return TooLarge(maxBytes);
        await using var decoded = Decode(request);
        if (decoded is null)
        {
            request.HttpContext.Response.Headers.AcceptEncoding = Codings;
            return new(null, Problems.Coding(Codings));
        }
        try
        {
            return await ReadAsync(decoded, maxBytes, cancellation) is { } bytes
                ? new(new UploadedArticle(bytes, request.ContentType, fileName), null)
                : TooLarge(maxBytes);
        }
        catch (Exception damaged) when (damaged is InvalidDataException || (damaged is InvalidOperationException && decoded is BrotliStream))
        {
            return new(null, Problems.BadRequest("The body is not in the coding that Content-Encoding says."));
        }
    }

    static Stream? Decode(HttpRequest request) => request.Headers.ContentEncoding.ToString().Trim().ToLowerInvariant() switch
    {
        "" or "identity" => request.Body,
        "gzip" or "x-gzip" => new GZipStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
        "br" => new BrotliStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
        "deflate" => new ZLibStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
        _ => null,
    };

    static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, long maxBytes, CancellationToken cancellation)
    {
        var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (content.Length + read > maxBytes)
                return null;
            content.Write(buffer, 0, read);
        }
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    static Body TooLarge(long maxBytes) => new(null, Problems.TooLarge(maxBytes));
}
