using Summarizer.Summaries;
using Summarizer.Web.Summaries;

namespace Summarizer.Web.Export;

/// <summary>A format that summaries are exported in.</summary>
/// <param name="Name">What callers call it, and the extension of its files.</param>
/// <param name="MediaType">With its charset, which is UTF-8.</param>
/// <param name="Head">What comes first.</param>
/// <param name="Write">A summary, with what ends it.</param>
public sealed record ExportFormat(string Name, string MediaType, string Head, Func<Summary, string> Write)
{
    /// <summary>The formats there are.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("jsonl", "application/jsonl; charset=utf-8", "", summary => SummaryJson.SerializeLine(summary) + "\n"),
        new("csv", "text/csv; charset=utf-8; header=present", CsvTable.Head, CsvTable.Row),
        new("md", "text/markdown; charset=utf-8", "", summary => SummaryMarkdown.Of(summary) + "\n"),
    ];

    /// <summary>The format of a name, the first unless one is said; null for a name that none has.</summary>
    public static ExportFormat? Find(string? name) =>
        string.IsNullOrEmpty(name) ? All[0] : All.FirstOrDefault(format => format.Name == name);
}
