using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Summarizer.Web;

/// <summary><c>/</c>: the page, embedded.</summary>
public static class PageEndpoint
{
    const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    static readonly FrozenDictionary<string, PageFile> Files = typeof(PageEndpoint).Assembly.GetManifestResourceNames()
        .ToFrozenDictionary(name => name, PageFile.Read);

    /// <summary>A file of the page; the page itself when none is named: 200, 304.</summary>
    public static IResult Get(string? file, HttpRequest request)
    {
        if (!Files.TryGetValue(file ?? "index.html", out var found))
            return Problems.NotFound();
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        return Results.Bytes(found.Bytes, found.Type, entityTag: found.ETag);
    }

    sealed record PageFile(byte[] Bytes, string Type, EntityTagHeaderValue ETag)
    {
        public static PageFile Read(string name)
        {
            using var stream = typeof(PageFile).Assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var type = Path.GetExtension(name) switch
            {
                ".js" => "text/javascript; charset=utf-8",
                ".css" => "text/css; charset=utf-8",
                _ => "text/html; charset=utf-8",
            };
            return new PageFile(bytes, type, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\""));
        }
    }
}
