using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Summarizer.Search.AzureAI;

namespace Summarizer.Search.Tests;

/// <summary>
/// A server on this machine that speaks the REST protocol of Azure AI Search over TLS, as far as the product does, and refuses what that service refuses:
/// no token, no index, fields that are not declared for what is asked of them. What it finds, it finds with Lucene, as that service does.
/// </summary>
public sealed partial class LuceneService : IAsyncDisposable
{
    readonly WebApplication server;
    readonly X509Certificate2 certificate;
    readonly Dictionary<string, LuceneIndex> indexes = [];

    LuceneService(WebApplication server, X509Certificate2 certificate) => (this.server, this.certificate) = (server, certificate);

    /// <summary>Every request is answered so, with nothing done; null when they are served.</summary>
    public int? Refusal { get; set; }

    /// <summary>How many requests came.</summary>
    public int Requests { get; private set; }

    public static async Task<LuceneService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var certificate = Certificate();
        builder.WebHost.UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var server = builder.Build();
        var service = new LuceneService(server, certificate);
        server.Run(service.AnswerAsync);
        await server.StartAsync();
        return service;
    }

    /// <summary>The product's client of it, signed in by a token.</summary>
    public AzureSearchIndex Client(string index = "summaries") =>
        new(new Uri(server.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal)), index, new Token(), options =>
    {
        options.Retry.MaxRetries = 0;
        options.Transport = new HttpClientTransport(new HttpClientHandler
        {
            UseProxy = false, ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == certificate.Thumbprint,
        });
    });

    /// <summary>Forgets an index, as somebody who deletes it does.</summary>
    public void Lose(string index) => indexes.Remove(index);

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        certificate.Dispose();
    }

    async Task AnswerAsync(HttpContext context)
    {
        Requests++;
        var request = context.Request;
        var (status, answer) = Refusal is { } refusal ? (refusal, Error("Told to."))
            : request.Headers.Authorization != $"Bearer {Token.Text}" ? (401, Error("No token."))
            : !request.Query.ContainsKey("api-version") ? (400, Error("No api-version."))
            : Serve(request.Method, Path().Match(request.Path), await JsonNode.ParseAsync(request.Body) as JsonObject ?? []);
        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(answer);
    }

    (int Status, JsonObject Answer) Serve(string method, Match path, JsonObject body)
    {
        var name = path.Groups["index"].Value;
        if (!path.Success)
            return (404, Error("No such address."));
        if (method == "PUT" && path.Groups["do"].Value.Length == 0)
        {
            indexes[name] = new LuceneIndex(body);
            return (201, body);
        }
        if (!indexes.TryGetValue(name, out var index))
            return (404, Error($"No index with the name '{name}' was found."));
        try
        {
            return path.Groups["do"].Value switch
            {
                "index" => (200, index.Take(body)),
                "post.search" => (200, index.Find(body)),
                _ => (405, Error("Not allowed.")),
            };
        }
        catch (FormatException wrong)
        {
            return (400, Error(wrong.Message));
        }
    }

    static JsonObject Error(string message) => new() { ["error"] = new JsonObject { ["code"] = "", ["message"] = message } };

    static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    [GeneratedRegex(@"^/indexes\('(?<index>[a-z0-9-]+)'\)(/docs/search\.(?<do>[a-z.]+))?$")]
    private static partial Regex Path();

    sealed class Token : TokenCredential
    {
        public const string Text = "a-token-of-the-app";

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(Text, DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
