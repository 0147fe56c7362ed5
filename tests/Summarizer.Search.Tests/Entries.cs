using Summarizer.Articles;
using Summarizer.Searching;
using Summarizer.Summaries;

namespace Summarizer.Search.Tests;

/// <summary>Valid entries of an index.</summary>
static class Entries
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static SearchEntry Of(string name, string text = "", string headline = "A headline", string version = "\"1\"", string facts = "",
        string? title = null, string? byline = null, string? source = null) =>
        new(new KeptSummary(ArticleName.OfBlob(name), version,
            new SummaryHeader(SummaryState.Summarized, "\"a\"", Noon, null, "rules", headline, "rules", null, Noon), 100),
            new SearchableText(facts, title, byline, source, text));
}
