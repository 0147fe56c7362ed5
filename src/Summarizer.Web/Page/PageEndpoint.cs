using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Summarizer.Web.Answers;

namespace Summarizer.Web.Page;

/// <summary><c>/</c>: the page, embedded.</summary>
public static class PageEndpoint
{
    const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    static readonly FrozenDictionary<string, byte[]> Files =
        typeof(PageEndpoint).Assembly.GetManifestResourceNames().ToFrozenDictionary(name => name, Read);

    /// <summary>A file of the page; the page itself when none is named: 200, 304.</summary>
    public static IResult Get(string? file, HttpRequest request)
    {
        var name = file ?? "index.html";
        if (!Files.TryGetValue(name, out var content))
            return Problems.NotFound();
        request.HttpContext.Response.Headers.ContentSecurityPolicy = Policy;
        return Hashed.Bytes(request, content, Type(name));
    }

    static string Type(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        _ => "text/html; charset=utf-8",
    };

    static byte[] Read(string name)
    {
        using var stream = typeof(PageEndpoint).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
