using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Summarizer.Summaries;
using Summarizer.Web.Answers;

namespace Summarizer.Web.Summaries;

/// <summary>A headline of the listing.</summary>
/// <param name="Name">The article.</param>
/// <param name="Text">Its headline; for a rejection, the reason in a sentence.</param>
/// <param name="Engine">What wrote it; null for a rejection.</param>
/// <param name="Degraded">Why the engine that was asked for did not answer; null when it did.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="State"><c>summarized</c> or <c>rejected</c>.</param>
public sealed record Headline(string Name, [property: JsonPropertyName("headline")] string Text, string? Engine, string? Degraded,
    DateTimeOffset CreatedAt, string State)
{
    /// <summary>The article's language, if known.</summary>
    public string? Language { get; init; }

    /// <summary>Who published the article, if known.</summary>
    public string? Publisher { get; init; }

    /// <summary>The texts of the facts, where they were asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Facts { get; init; }

    /// <summary>Where something was found, when something was looked for; at most one a field.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Hit>? Hits { get; init; }

    /// <summary>The headline of an item of the store's listing.</summary>
    public static Headline Of(HeadlineItem item) =>
        new(item.Name.Value, item.Headline, item.Engine, item.Degraded, item.CreatedAt, StateName(item.State))
    {
        Language = item.Language, Publisher = item.Publisher,
    };

    /// <summary>The headline of an outcome.</summary>
    public static Headline Of(KeptSummary kept) => Of(HeadlineItem.Of(kept.Name, kept.Header));

    /// <summary>As it is in the listing, in one line.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, HeadlineJson.Default.Headline);

    static string StateName(SummaryState state) => state == SummaryState.Summarized ? "summarized" : "rejected";
}

/// <summary>A page of headlines, newest first.</summary>
/// <param name="Value">The headlines.</param>
/// <param name="NextLink">Where the next page is; null on the last.</param>
public sealed record HeadlineList(IReadOnlyList<Headline> Value, string? NextLink)
{
    /// <summary>The address of the next page of what was asked.</summary>
    internal static string Next(string query, int size, bool withFacts, string continuation) =>
        $"/api/summaries?{query}&maxpagesize={size}{(withFacts ? "&facts=true" : "")}&continuation={Continuation.Wrap(continuation, query)}";

    internal IResult ToResult(HttpRequest request) =>
        Hashed.Bytes(request, JsonSerializer.SerializeToUtf8Bytes(this, HeadlineJson.Default.HeadlineList),
            "application/json; charset=utf-8");
}

/// <summary>The JSON of the listing.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HeadlineList))]
sealed partial class HeadlineJson : JsonSerializerContext;
