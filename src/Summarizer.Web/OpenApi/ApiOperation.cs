namespace Summarizer.Web.OpenApi;

/// <summary>What one method of one route does, for those who call it.</summary>
/// <param name="Method">In lower case.</param>
/// <param name="Route">One of <see cref="Routes"/>.</param>
/// <param name="Id">A name for generated clients.</param>
/// <param name="Does">What it does, in a sentence.</param>
/// <param name="Answers">Its answers.</param>
/// <param name="Parameters">What may be sent beside the path, in the order of the document.</param>
/// <param name="TakesArticle">Whether its body is an article.</param>
/// <param name="TakesAddress">Whether its body is an address.</param>
/// <param name="Open">Whether it answers without an access key.</param>
sealed record ApiOperation(string Method, string Route, string Id, string Does, ApiAnswer[] Answers, ApiParameter[]? Parameters = null,
    bool TakesArticle = false, bool TakesAddress = false, bool Open = false)
{
    static readonly ApiAnswer NoKey = new(401, "The host wants an access key, and none or a wrong one was sent.", "Problem");
    static readonly ApiAnswer BadHost = new(400, "The host is not served under the name that was called.");
    static readonly ApiAnswer Unchanged = new(304, "Nothing has changed since the version of If-None-Match.");
    static readonly ApiAnswer BadName = new(400, "The name is refused, or the request is not understood.", "Problem");
    static readonly ApiAnswer Missing = new(404, "There is no such article.", "Problem");
    static readonly ApiAnswer TooLarge = new(413, "The article is too large.", "Problem");
    static readonly ApiAnswer Condition = new(412, "A condition does not hold.", "Problem");
    static readonly ApiAnswer Locked = new(409, "Somebody else holds the blob: it is leased, archived or immutable.", "Problem");
    static readonly ApiAnswer OtherSite = new(403, "Another web site asked for it through a browser.", "Problem");
    static readonly ApiAnswer Unavailable = new(503, "Storage is away or busy; come back after Retry-After seconds.", "Problem");
    static readonly ApiAnswer Unread = new(415, "The format is not read.", "Problem");
    static readonly ApiParameter IfNoneMatch = new("header", "If-None-Match", "The entity tag of what the caller has.");
    static readonly ApiParameter Prefix = new("query", "prefix", "Only articles whose names begin with it.");
    static readonly ApiParameter[] Filter =
    [
        Prefix, new("query", "from", "Only what was summarized since: a day in UTC, or a moment of RFC 3339."),
            new("query", "until", "Only what was summarized before."),
        new("query", "engine", "Only what this engine wrote: rules or llm."),
            new("query", "language", "Only of articles in this language, as ISO 639-1."),
        new("query", "publisher", "Only of articles of this publisher."),
        new("query", "state", "Only summaries, rejections, or summaries that another engine wrote than was asked.",
            """{"type":"string","enum":["summarized","rejected","degraded"]}"""),
    ];

    /// <summary>Its answers, with those that many have.</summary>
    public IEnumerable<ApiAnswer> AllAnswers =>
        Answers.Concat(Open ? [BadHost] : [NoKey])
            .Concat(Method == "get" || Answers.Any(answer => answer.Status == OtherSite.Status) ? [] : [OtherSite])
        .Concat(Open || Route == Routes.Summarize ? [] : [Unavailable]).OrderBy(answer => answer.Status);

    /// <summary>Under which heading it stands.</summary>
    public string Tag => Route switch
    {
        Routes.Article or Routes.Articles or Routes.Summarize => "articles",
        Routes.Summary or Routes.Summaries or Routes.Explanation => "summaries",
        Routes.JsonFeed or Routes.AtomFeed or Routes.Export or Routes.Digest => "reading",
        _ => "service",
    };

    /// <summary>The whole contract, except HEAD, which every GET has.</summary>
    public static readonly IReadOnlyList<ApiOperation> All =
    [
        new("put", Routes.Article, "uploadArticle", "Uploads an article; its summary follows.",
            [new(202, "It is taken; Location says where its summary will be, ETag which version it is."), BadName,
                Locked, Condition, TooLarge, Unread],
            [new("header", "If-Match", "Only over the version with this entity tag, or over any with *."),
                new("header", "If-None-Match", "* uploads only where nothing is.")], TakesArticle: true),
        new("post", Routes.Articles, "fetchArticle", "Fetches the page of an address and stores it as an article; its summary follows.",
            [new(202, "It is fetched and stored; Location says where its summary will be, ETag which version of the article it is."),
                new(400, "There is no address of a page in the body.", "Problem"),
                new(403, "Addresses are not fetched here, or another web site asked for it through a browser.", "Problem"), TooLarge,
                    new(415, "The content coding is not read.", "Problem"),
                new(422, "The page was not fetched, and why.", "Problem"), Locked], TakesAddress: true),
        new("get", Routes.Article, "readArticle", "The text that the places of facts refer to.",
            [new(200, "The text.", "text/plain"), Unchanged, BadName, Missing, new(422, "It cannot be read.", "Problem")], [IfNoneMatch]),
        new("delete", Routes.Article, "deleteArticle", "Deletes an article and its summary.",
            [new(204, "They are gone."), BadName, Missing, Locked, Condition],
            [new("header", "If-Match", "Only the version with this entity tag, or any with *.")]),
        new("get", Routes.Summary, "readSummary", "The summary of an article.",
            [new(200, "The summary.", "Summary"), new(202, "It is being made; look again after Retry-After seconds."), Unchanged, BadName,
                Missing,
                new(422, "The article cannot be summarized, and why.", "Rejection")],
            [new("header", "Prefer", "wait=20 waits so many seconds for a summary that is being made (RFC 7240)."), IfNoneMatch]),
        new("post", Routes.Summary, "summarizeAgain", "Asks for the summary again.",
            [new(202, "It will be made again."), BadName, Missing]),
        new("post", Routes.Summaries, "summarizeFailedAgain", "Asks for all failed summaries again; the next sweeps send them.",
            [new(202, "They will be made again."), BadName],
            [new("query", "failed", "Must be true.", """{"type":"boolean"}""")]),
        new("get", Routes.Summaries, "listHeadlines",
            "The headlines, newest first, in pages; with q those of articles that say it, the best first, with hits.",
            [new(200, "A page.", "HeadlineList"), Unchanged, BadName,
                new(501, "q was said, and this host has no search service.", "Problem")],
            [new("query", "q", "What is looked for: words that must all stand there, \"phrases\", -words that must not, beginnings*; "
                    + "then a page has at most 100."), .. Filter,
                new("query", "facts", "true adds the facts of each summary; then a page has at most 100.", """{"type":"boolean"}"""),
                new("query", "maxpagesize", "How many at most, 1 to 1000; 50 unless said.",
                    """{"type":"integer","minimum":1,"maximum":1000}"""),
                new("query", "continuation", "From nextLink of the page before."), IfNoneMatch]),
        new("get", Routes.Explanation, "explain",
            "Why the headline is what it is: where it comes from, and what the rules think of each sentence.",
            [new(200, "The explanation.", "Explanation"), Unchanged, BadName, Missing,
                new(422, "The article cannot be summarized, and why.", "Problem")], [IfNoneMatch]),
        new("post", Routes.Summarize, "summarize", "The summary of the body at once; nothing is stored.",
            [new(200, "The summary.", "Summary"), new(400, "The body is damaged.", "Problem"), TooLarge, Unread,
                new(422, "The article cannot be summarized, and why.", "Problem")], TakesArticle: true),
        new("get", Routes.JsonFeed, "jsonFeed", "The newest summaries as JSON Feed 1.1.",
            [new(200, "The feed.", "application/feed+json"), Unchanged], [Prefix, IfNoneMatch]),
        new("get", Routes.AtomFeed, "atomFeed", "The newest summaries as Atom.", [new(200, "The feed.", "application/atom+xml"), Unchanged],
            [Prefix, IfNoneMatch]),
        new("get", Routes.Export, "export", "Everything that was summarized, newest first, as a file.",
            [new(200, "The file, streamed.", "application/jsonl"), BadName],
            [.. Filter, new("query", "article", "Only the summary of this article; may be said up to 200 times.",
                """{"type":"array","items":{"type":"string"},"maxItems":200}"""),
                    new("query", "format", "jsonl unless said.", """{"type":"string","enum":["jsonl","csv","md"]}""")]),
        new("get", Routes.Digest, "digest", "What was summarized on a day, for reading.",
            [new(200, "The digest.", "text/html"), Unchanged, BadName],
            [new("query", "day", "The day in UTC, such as 2026-11-24; today unless said.", """{"type":"string","format":"date"}"""), Prefix,
                new("query", "format", "html, for mail, unless said.", """{"type":"string","enum":["html","md"]}"""), IfNoneMatch]),
        new("get", Routes.Status, "status", "How it is: the engine in use, how the model's service fares, what the last sweep counted.",
            [new(200, "How it is.", "Status")]),
        new("get", Routes.Health, "health", "Whether it lives.",
            [new(200, "Storage answers.", "Liveness"), new(503, "It cannot do its work, and why.", "Problem")], Open: true),
        new("get", Routes.OpenApi, "openApi", "This document.", [new(200, "The document.", "application/json"), Unchanged], [IfNoneMatch],
            Open: true),
        new("get", Routes.Page, "page", "The page for people, and its files.", [new(200, "The file.", "text/html"), Unchanged],
            [IfNoneMatch], Open: true),
    ];
}

/// <summary>An answer.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Means">What it means.</param>
/// <param name="Content">A schema of the document, or a media type; null when there is nothing to read.</param>
sealed record ApiAnswer(int Status, string Means, string? Content = null);

/// <summary>Something that is sent with a request.</summary>
/// <param name="In"><c>path</c>, <c>query</c> or <c>header</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Means">What it means.</param>
/// <param name="Schema">Its values, as JSON Schema.</param>
sealed record ApiParameter(string In, string Name, string Means, string Schema = """{"type":"string"}""");
