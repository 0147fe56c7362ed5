using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Summarizer.SemanticKernel.Costs;
using Summarizer.SemanticKernel.Wire;

namespace Summarizer.SemanticKernel.Tests;

/// <summary>Azure OpenAI without a key: the token of the app's managed identity, got as App Service and Functions give it.</summary>
public sealed class EntraId : IDisposable
{
    const string Token = "entra-token-of-the-test";

    readonly X509Certificate2 certificate = Certificate();

    [Fact]
    public async Task Without_a_key_the_managed_identity_signs_the_calls()
    {
        await using var identity = await OpenAiServer.StartAsync(Reply.Body($$"""
            {"access_token":"{{Token}}","expires_on":"{{DateTimeOffset.UtcNow.AddHours(8).ToUnixTimeSeconds()}}","resource":"https://cognitiveservices.azure.com","token_type":"Bearer"}
            """));
        await using var server = await OpenAiServer.StartAsync(certificate, Some.GoodReply);
        Identity(identity.Endpoint);
        using var engine = Azure(server);

        var (draft, _) = await engine.WriteAsync(Some.Article());

        Assert.Null(draft.Engine.Degraded);
        Assert.Equal("Bearer " + Token, Assert.Single(server.Requests).Headers["Authorization"]);
        Assert.Contains("cognitiveservices.azure.com", Assert.Single(identity.Requests).Path, StringComparison.Ordinal);
        Assert.DoesNotContain(engine.Logs.Lines, line => line.Contains(Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_identity_without_a_token_is_a_wrong_setting()
    {
        await using var identity = await OpenAiServer.StartAsync(Reply.Status(400, """{"statusCode":400,"message":"No managed identity."}"""));
        await using var server = await OpenAiServer.StartAsync(certificate, Some.GoodReply);
        Identity(identity.Endpoint);
        using var engine = Azure(server);

        var (draft, summary) = await engine.WriteAsync(Some.Article());

        Assert.Equal("misconfigured", draft.Engine.Degraded);
        Assert.NotEmpty(summary.Facts);
        Assert.Empty(server.Requests);
    }

    public void Dispose()
    {
        Identity(null);
        certificate.Dispose();
    }

    Engine Azure(OpenAiServer server) => new(server.Endpoint, new ProcessTokenLedger(), services => services.AddHttpClient(LlmHttp.Name)
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            SslOptions = { RemoteCertificateValidationCallback = (_, shown, _,
                _) => shown?.GetCertHashString() == certificate.GetCertHashString() },
        }), ("Llm:Provider", "azure-openai"), ("Llm:Endpoint", server.Endpoint[..^3]), ("Llm:ApiKey", ""));

    static void Identity(string? endpoint)
    {
        Environment.SetEnvironmentVariable("AZURE_TOKEN_CREDENTIALS", endpoint is null ? null : "ManagedIdentityCredential");
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", endpoint);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", endpoint is null ? null : "secret");
    }

    static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
