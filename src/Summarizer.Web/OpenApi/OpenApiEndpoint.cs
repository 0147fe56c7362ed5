using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Summarizer.Web.Answers;

namespace Summarizer.Web.OpenApi;

/// <summary><c>/api/openapi.json</c>: this contract.</summary>
public static class OpenApiEndpoint
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly byte[] Document = JsonSerializer.SerializeToUtf8Bytes(ApiDocument.Build(), Readable);

    /// <summary>OpenAPI 3.1: 200, 304.</summary>
    public static IResult Get(HttpRequest request) => Hashed.Bytes(request, Document, "application/json; charset=utf-8");
}
