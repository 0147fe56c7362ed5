using System.Text.Json.Serialization;
using Summarizer.Articles;

namespace Summarizer.Summaries;

/// <summary>A summary as it is stored and served.</summary>
public sealed record Summary
{
    /// <summary>The article's name; null for a summary at once, of which nothing is stored.</summary>
    public required string? Article { get; init; }

    /// <summary>What happened, in one line.</summary>
    public required string Headline { get; init; }

    /// <summary>The key facts, each with its evidence.</summary>
    public required IReadOnlyList<KeyFact> KeyFacts { get; init; }

    /// <summary>The article's own title.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote the article.</summary>
    public string? Byline { get; init; }

    /// <summary>Who published the article: a site, a paper, a wire agency.</summary>
    public string? Publisher { get; init; }

    /// <summary>When the article was published.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The <c>http</c> or <c>https</c> address under which the article was published.</summary>
    public string? Url { get; init; }

    /// <summary>The article's language as ISO 639-1, if known.</summary>
    public string? Language { get; init; }

    /// <summary>How many words of news the article has.</summary>
    public required int Words { get; init; }

    /// <summary>
    /// How many words of sentences were left out as noise, when these are more than a fifth of the sentences: then part of the article may
    /// be among them.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? WordsLeftOut { get; init; }

    /// <summary>Why the document seems to hold only a part of its article: it ends at a paywall, or its text is cut short.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PartialReason? Partial { get; init; }

    /// <summary>What made the summary.</summary>
    public required EngineInfo Engine { get; init; }

    /// <summary>What it cost, when a model was asked.</summary>
    public Usage? Usage { get; init; }

    /// <summary>The version of the article that was read; null for a summary at once.</summary>
    public SourceInfo? Source { get; init; }

    /// <summary>When the summary was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A statement and the words of the article that carry it.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Quote">Exactly the article's text from <paramref name="Start"/>, <paramref name="Length"/> long.</param>
/// <param name="Start">In UTF-16 code units, from 0.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="Proof">How the statement stands to the quote.</param>
public sealed record KeyFact(string Text, string Quote, int Start, int Length, Proof Proof = Proof.Quoted);

/// <summary>What made a summary.</summary>
/// <param name="Name"><c>rules</c> or <c>llm</c>.</param>
/// <param name="Version">The engine's own version.</param>
/// <param name="Model">The model that answered, for an LLM.</param>
/// <param name="Degraded">Why the engine that was asked for did not answer, in one word of a closed list; null when it did.</param>
/// <param name="Grounded">The share of a model's facts whose quotes stand in the article, from 0 to 1; null for the rules.</param>
public sealed record EngineInfo(string Name, string Version, string? Model = null, string? Degraded = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Grounded = null);

/// <summary>What a model charged.</summary>
/// <param name="InputTokens">Tokens read.</param>
/// <param name="OutputTokens">Tokens written.</param>
/// <param name="Cost">Estimated from the configured prices, in their currency; null when no prices are set.</param>
public sealed record Usage(int InputTokens, int OutputTokens, decimal? Cost = null);

/// <summary>The version of the article that was summarized.</summary>
/// <param name="ETag">Storage's entity tag of it.</param>
/// <param name="Sha256">The hash of its bytes, lower-case hex; null when it was not read.</param>
/// <param name="LastModified">When it was uploaded.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="ContentType">The declared media type.</param>
/// <param name="Address">The address that it was fetched from, where it was not uploaded.</param>
public sealed record SourceInfo([property: JsonPropertyName("etag")] string ETag, string? Sha256, DateTimeOffset LastModified, long Bytes,
    string? ContentType,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Address = null);
