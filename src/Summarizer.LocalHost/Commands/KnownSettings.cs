using System.Reflection;
using Summarizer.Articles;
using Summarizer.AzureBlobs;
using Summarizer.Engines;
using Summarizer.Search;
using Summarizer.SemanticKernel;
using Summarizer.Web;
using Summarizer.Web.Fetching;
using Summarizer.Web.Webhooks;
using Summarizer.Work;

namespace Summarizer.LocalHost.Commands;

/// <summary>The names of all settings there are, so that a mistyped one is refused and not passed over.</summary>
static class KnownSettings
{
    /// <summary>The classes that settings are bound to, by their section.</summary>
    public static IReadOnlyList<(string Section, Type Options)> Sections { get; } =
    [
        ("Summarizer", typeof(EngineOptions)), ("Summarizer:Articles", typeof(ArticleOptions)), ("Web", typeof(WebOptions)),
            ("Fetch", typeof(FetchOptions)),
        ("Webhook", typeof(WebhookOptions)), ("Llm", typeof(LlmOptions)), ("Backfill", typeof(BackfillOptions)),
        ("Search", typeof(SearchOptions)), ("Patience", typeof(PatienceOptions)),
    ];

    /// <summary>The settings that are read by their name.</summary>
    public static IReadOnlyList<string> Single { get; } =
    [
        "Storage", "Storage:blobServiceUri", "Storage:queueServiceUri", "Storage:clientId", "Storage:NetworkTimeout", "Web:AccessKey",
        "LocalHost:Data", "LocalHost:Samples", "urls", "AllowedHosts",
    ];

    /// <summary>The sections whose names are the framework's and have no end.</summary>
    public static IReadOnlyList<string> Open { get; } = ["Logging:", "Kestrel:"];

    /// <summary>All names, with <c>:</c> between their parts.</summary>
    public static IEnumerable<string> Names => Single.Concat(
        from section in Sections
        from property in section.Options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.CanWrite
        select $"{section.Section}:{property.Name}").Distinct();
}
