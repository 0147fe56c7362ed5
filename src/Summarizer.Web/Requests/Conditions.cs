using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Summarizer.Web.Requests;

/// <summary>The conditions of a write: only over a version, only over something, or only over nothing.</summary>
readonly record struct Conditions(string? IfMatch, string? IfNoneMatch)
{
    /// <summary>Reads them; false when they are none that a write can hold to.</summary>
    public static bool TryParse(HttpRequest request, out Conditions conditions)
    {
        var (match, noneMatch) = (request.Headers.IfMatch, request.Headers.IfNoneMatch);
        conditions = new Conditions(match.Count == 0 ? null : match.ToString(), noneMatch.Count == 0 ? null : noneMatch.ToString());
        return (match.Count == 0 || (noneMatch.Count == 0 && EntityTagHeaderValue.TryParse(match.ToString(), out var tag) && !tag.IsWeak))
            && (noneMatch.Count == 0 || noneMatch.ToString() == "*");
    }
}
