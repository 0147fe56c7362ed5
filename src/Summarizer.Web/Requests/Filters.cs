using Microsoft.AspNetCore.Http;
using Summarizer.Summaries;

namespace Summarizer.Web.Requests;

/// <summary>What a caller wants to see of the headlines, as the query says it.</summary>
static class Filters
{
    const string Times = "is a day such as 2026-11-24, or a moment such as 2026-11-24T06:00:00Z.";

    static readonly string[] Names = ["prefix", "from", "until", "engine", "language", "publisher", "state"];

    /// <summary>Reads the filter.</summary>
    /// <param name="request">The request.</param>
    /// <param name="filter">The filter; when it is refused, one that shows all.</param>
    /// <returns>Why it is refused; null when it is not.</returns>
    public static string? Parse(HttpRequest request, out HeadlineFilter filter)
    {
        filter = HeadlineFilter.All;
        if (!TryTime(request, "from", out var from))
            return "from " + Times;
        if (!TryTime(request, "until", out var until))
            return "until " + Times;
        var state = Value(request, "state");
        if (state is not (null or "summarized" or "rejected" or "degraded"))
            return "state is summarized, rejected or degraded.";
        filter = new HeadlineFilter
        {
            Prefix = Value(request, "prefix") ?? "",
            From = from,
            Until = until,
            Engine = Value(request, "engine"),
            Language = Value(request, "language"),
            Publisher = Value(request, "publisher"),
            State = state switch { "rejected" => SummaryState.Rejected, null => null, _ => SummaryState.Summarized },
            Degraded = state == "degraded",
        };
        return null;
    }

    /// <summary>The part of the query that says the filter, always in the same words.</summary>
    public static string Query(HttpRequest request) =>
        string.Join('&', Names.Select(name => (name, value: Value(request, name)))
            .Where(one => one.value is not null || one.name == "prefix")
            .Select(one => $"{one.name}={Uri.EscapeDataString(one.value ?? "")}"));

    static string? Value(HttpRequest request, string name) => request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    static bool TryTime(HttpRequest request, string name, out DateTimeOffset? time)
    {
        time = null;
        if (Value(request, name) is not { } text)
            return true;
        var isTime = HeadlineFilter.TryTime(text, out var parsed);
        time = isTime ? parsed : null;
        return isTime;
    }
}
