using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Summarizer.Web.Answers;

/// <summary>Answers that a reader may keep and must ask about again: the same content has the same entity tag.</summary>
static class Hashed
{
    /// <summary>Bytes, with their hash as entity tag: 200, 304.</summary>
    public static IResult Bytes(HttpRequest request, byte[] content, string type)
    {
        request.Revalidated();
        return Results.Bytes(content, type, entityTag: Tag(content));
    }

    /// <summary>The entity tag of content.</summary>
    public static EntityTagHeaderValue Tag(ReadOnlySpan<byte> content) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\"");

    /// <summary>Says that the answer may be kept but not used unasked.</summary>
    public static void Revalidated(this HttpRequest request) => request.HttpContext.Response.Headers.CacheControl = "no-cache";
}
