using System.Globalization;
using System.Text;
using Summarizer.Web.Summaries;

namespace Summarizer.Web.Digests;

/// <summary>A digest as Markdown.</summary>
static class DigestMarkdown
{
    public static string Of(Digest digest)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# News of {digest.Date}\n");
        if (digest.Count == 0)
            text.Append("\nNothing was summarized on this day.\n");
        foreach (var folder in digest.Folders)
        {
            if (folder.Name.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"\n## {SummaryMarkdown.Plain(folder.Name)}\n");
            text.Append('\n');
            foreach (var entry in folder.Entries)
                Append(text, entry);
        }
        if (digest.LeftOut > 0)
            text.Append(CultureInfo.InvariantCulture, $"\nAnd {digest.LeftOut} more.\n");
        return text.ToString();
    }

    static void Append(StringBuilder text, DigestEntry entry)
    {
        text.Append(CultureInfo.InvariantCulture, $"- [{SummaryMarkdown.Plain(entry.Headline)}]({entry.Link})\n");
        if (entry.Summary is not { } summary)
            return;
        foreach (var fact in summary.KeyFacts)
            text.Append(CultureInfo.InvariantCulture, $"  - {SummaryMarkdown.Of(fact)}\n");
        if (SummaryMarkdown.Attribution(summary) is { Length: > 0 } said)
            text.Append(CultureInfo.InvariantCulture, $"  - *{said}*\n");
    }
}
