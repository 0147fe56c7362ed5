using Microsoft.AspNetCore.Http;
using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer.Web.Answers;

/// <summary>Every error of the HTTP contract, as problem details (RFC 9457) with a stable type and none of an article's text.</summary>
static class Problems
{
    public static IResult BadName(string why) => Problem(400, "bad-name", "The name is refused.", why);

    public static IResult BadRequest(string why) => Problem(400, "bad-request", "The request is not understood.", why);

    public static IResult NotFound() => Problem(404, "not-found", "There is no such article.", null);

    public static IResult Condition() => Problem(412, "precondition-failed", "A condition of the request does not hold.", null);

    public static IResult TooLarge(long maxBytes) => Problem(413, "too-large", "The article is too large.", $"At most {maxBytes} bytes are allowed.");

    public static IResult Format() =>
        Problem(415, "unsupported-format", "The format is not read.", "Text, Markdown, HTML, JSON, PDF and DOCX are read.");

    public static IResult Rejected(RejectedArticleException rejected) => Results.Problem(rejected.Message, statusCode: 422,
        title: "The article cannot be summarized.", type: Rejection.ProblemType,
        extensions: new Dictionary<string, object?> { ["reason"] = Kebab(rejected.Reason) });

    static IResult Problem(int status, string type, string title, string? detail) =>
        Results.Problem(detail, statusCode: status, title: title, type: $"urn:summarizer:problem:{type}");

    static string Kebab(RejectionReason reason) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString());
}
