using System.Security.Cryptography;
using System.Text;

namespace Summarizer.LocalHost.Http;

/// <summary>
/// The setting <c>Web:AccessKey</c>: a secret that callers must send, as to a function in Azure. The page, the description of the API and
/// the health check stay open.
/// </summary>
static class AccessKey
{
    const string Setting = "Web:AccessKey";

    /// <summary>The key; null when none is set.</summary>
    public static string? Of(IConfiguration configuration) => configuration[Setting] is { Length: > 0 } key ? key : null;

    /// <summary>
    /// Answers 401 to what needs the key and has it neither in the header <c>x-functions-key</c> nor in the query's <c>code</c>.
    /// </summary>
    public static void RequireAccessKey(this WebApplication app)
    {
        if (Of(app.Configuration) is not { } key)
            return;
        app.Use((context, next) => IsOpen(context.Request.Path) || IsKey(Sent(context.Request), key) ? next(context) : Refuse(context));
    }

    static bool IsOpen(PathString path) =>
        !path.StartsWithSegments("/api") || path.StartsWithSegments("/api/health") || path.StartsWithSegments("/api/openapi.json");

    static string Sent(HttpRequest request) =>
        request.Headers["x-functions-key"].ToString() is { Length: > 0 } header ? header : request.Query["code"].ToString();

    // Hashed, so that neither the time nor the length of the comparison tells anything.
    static bool IsKey(string sent, string key) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(sent)),
            SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    static Task Refuse(HttpContext context) =>
        Results.Problem(type: "urn:summarizer:problem:key-required", title: "An access key is required.",
        detail: "Send the key in the header x-functions-key.", statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(context);
}
