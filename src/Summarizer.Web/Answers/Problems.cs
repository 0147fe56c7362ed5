using Microsoft.AspNetCore.Http;
using Summarizer.Articles;
using Summarizer.Searching;
using Summarizer.Summaries;
using Summarizer.Web.Fetching;

namespace Summarizer.Web.Answers;

/// <summary>Every error of the HTTP contract, as problem details (RFC 9457) with a stable type and none of an article's text.</summary>
static class Problems
{
    public static IResult BadName(string why) => Problem(400, "bad-name", "The name is refused.", why);

    public static IResult BadRequest(string why) => Problem(400, "bad-request", "The request is not understood.", why);

    /// <summary>What the server could not make sense of before any endpoint saw it.</summary>
    public static IResult BadRequest(int status) => Problem(status, "bad-request", "The request is not understood.", null);

    public static IResult OtherSite() => Problem(403, "other-site", "Another web site may not ask for this.",
        "A browser sent this on behalf of another site. Sites that may are named in the setting Web:CorsOrigins.");

    public static IResult FetchingIsOff() => Problem(403, "fetching-is-off", "Addresses are not fetched here.",
        "The setting Fetch:Enabled switches it on. Without it, save the page and upload the file.");

    public static IResult NoRoute() =>
        Problem(404, "no-such-address", "There is nothing at this address.", "What there is, /api/openapi.json tells.");

    public static IResult Method(string allowed) =>
        Problem(405, "method-not-allowed", "This address does not take this method.", $"It takes {allowed}.");

    public static IResult NotFound() => Problem(404, "not-found", "There is no such article.", null);

    public static IResult Condition() => Problem(412, "precondition-failed", "A condition of the request does not hold.", null);

    public static IResult TooLarge(long maxBytes) =>
        Problem(413, "too-large", "The article is too large.", $"At most {maxBytes} bytes are allowed.");

    public static IResult Format() =>
        Problem(415, "unsupported-format", "The format is not read.", $"Read are {ReadableFormat.Names}.");

    public static IResult Coding(string codings) =>
        Problem(415, "unsupported-coding", "The content coding is not read.", $"One of {codings} is read, or none.");

    public static IResult Fault() => Problem(500, "fault", "This went wrong, and it is not the caller's fault.", "The log says more.");

    public static IResult Locked(LockedException locked) => Problem(409, "locked", "Somebody else holds the blob.", locked.Message);

    public static IResult StorageUnavailable(StorageUnavailableException away) =>
        new Later(Problem(503, "storage-unavailable", "Storage is away or busy.", away.Message), away.RetryAfter);

    public static IResult NoSearch() => Problem(501, "no-search", "There is no search here.",
        "What articles say is searched by Azure AI Search, whose address is the setting Search__Endpoint; headlines are listed without q.");

    public static IResult SearchUnavailable(SearchUnavailableException away) =>
        new Later(Problem(503, "search-unavailable", "Search is away or busy.", away.Message), TimeSpan.FromSeconds(5));

    public static IResult Unhealthy(string why) =>
        new Later(Problem(503, "unhealthy", "It cannot do its work.", why), TimeSpan.FromSeconds(5));

    public static IResult Rejected(RejectedArticleException rejected) => Results.Problem(rejected.Message, statusCode: 422,
        title: "The article cannot be summarized.", type: Rejection.ProblemType,
        extensions: new Dictionary<string, object?> { ["reason"] = Kebab(rejected.Reason) });

    public static IResult NotFetched(FetchException refused) =>
        Results.Problem(refused.Message, statusCode: refused.Refusal == FetchRefusal.BadAddress ? 400 : 422,
        title: "The page was not fetched.", type: "urn:summarizer:problem:not-fetched",
        extensions: new Dictionary<string, object?> { ["reason"] = Kebab(refused.Refusal) });

    static IResult Problem(int status, string type, string title, string? detail) =>
        Results.Problem(detail, statusCode: status, title: title, type: $"urn:summarizer:problem:{type}");

    /// <summary>An answer that asks to come back.</summary>
    sealed class Later(IResult answer, TimeSpan wait) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter =
                Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return answer.ExecuteAsync(httpContext);
        }
    }

    static string Kebab(Enum reason) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString());
}
