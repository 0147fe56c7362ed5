using System.Globalization;
using Summarizer.Summaries;

namespace Summarizer.Web.Export;

/// <summary>Summaries as rows (RFC 4180) that a spreadsheet opens: the facts of one are lines of one cell.</summary>
static class CsvTable
{
    static readonly (string Name, Func<Summary, string?> Value)[] Columns =
    [
        ("article", summary => summary.Article), ("headline", summary => summary.Headline),
        ("facts", summary => string.Join('\n', summary.KeyFacts.Select(fact => fact.Text))),
        ("title", summary => summary.Title), ("byline", summary => summary.Byline), ("publisher", summary => summary.Publisher),
        ("publishedAt", summary => summary.PublishedAt?.ToString("O", CultureInfo.InvariantCulture)), ("url", summary => summary.Url),
        ("language", summary => summary.Language), ("words", summary => summary.Words.ToString(CultureInfo.InvariantCulture)),
        ("remark", ReadingRemark.Of),
        ("engine", summary => summary.Engine.Name), ("degraded", summary => summary.Engine.Degraded),
        ("createdAt", summary => summary.CreatedAt.ToString("O", CultureInfo.InvariantCulture)),
    ];

    /// <summary>The names of the columns.</summary>
    public static string Head { get; } = Joined(Columns.Select(column => column.Name));

    /// <summary>A summary.</summary>
    public static string Row(Summary summary) => Joined(Columns.Select(column => Cell(column.Value(summary))));

    static string Joined(IEnumerable<string> cells) => string.Join(',', cells) + "\r\n";

    // What begins like a formula would be run by a spreadsheet, and what an article says is foreign: an apostrophe makes text of it.
    static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
            text = "'" + text;
        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
