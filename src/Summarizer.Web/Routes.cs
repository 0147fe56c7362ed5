namespace Summarizer.Web;

/// <summary>The routes of the HTTP contract; templates that Azure Functions and ASP.NET Core read alike. None overlaps another.</summary>
public static class Routes
{
    /// <summary>An article.</summary>
    public const string Article = "api/articles/{*name:minlength(1)}";

    /// <summary>Where an address is given instead of a file.</summary>
    public const string Articles = "api/articles";

    /// <summary>A summary.</summary>
    public const string Summary = "api/summaries/{*name:minlength(1)}";

    /// <summary>The newest headlines.</summary>
    public const string Summaries = "api/summaries";

    /// <summary>Why a headline is what it is.</summary>
    public const string Explanation = "api/explanations/{*name:minlength(1)}";

    /// <summary>A summary at once.</summary>
    public const string Summarize = "api/summarize";

    /// <summary>The newest summaries as JSON Feed.</summary>
    public const string JsonFeed = "api/feed.json";

    /// <summary>The newest summaries as Atom.</summary>
    public const string AtomFeed = "api/feed.atom";

    /// <summary>Everything that was summarized, as a file.</summary>
    public const string Export = "api/export";

    /// <summary>What was summarized on a day, for reading.</summary>
    public const string Digest = "api/digest";

    /// <summary>This contract as OpenAPI.</summary>
    public const string OpenApi = "api/openapi.json";

    /// <summary>How it is.</summary>
    public const string Status = "api/status";

    /// <summary>Whether it lives.</summary>
    public const string Health = "api/health";

    /// <summary>The page and its files.</summary>
    public const string Page = "{file:regex(^[a-z]+\\.(html|css|js)$)?}";
}
