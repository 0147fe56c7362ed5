using System.Globalization;
using System.Text;
using Summarizer.Summaries;

namespace Summarizer.Web.Summaries;

/// <summary>A summary as Markdown; what it says cannot become markup of it.</summary>
static class SummaryMarkdown
{
    const string Special = "\\`*_[]<>#|~!&";

    /// <summary>The headline as a heading, the facts as a list, and who said it.</summary>
    public static string Of(Summary summary)
    {
        var text = new StringBuilder("## ").Append(Plain(summary.Headline)).Append("\n\n");
        foreach (var fact in summary.KeyFacts)
            text.Append("- ").Append(Of(fact)).Append('\n');
        text.Append('\n');
        if (ReadingRemark.Of(summary) is { } remark)
            text.Append('*').Append(Plain(remark)).Append("*\n\n");
        if (Attribution(summary) is { Length: > 0 } said)
            text.Append(said).Append("\n\n");
        return text.Append(CultureInfo.InvariantCulture,
            $"{Plain(summary.Article ?? "")}, summarized by {summary.Engine.Name} on {summary.CreatedAt:yyyy-MM-dd}\n").ToString();
    }

    /// <summary>A fact, and how it stands to its quote.</summary>
    public static string Of(KeyFact fact) => $"{Plain(fact.Text)} *({ProofWord.Of(fact.Proof)})*";

    /// <summary>Who wrote and published the article, when, and where it is, as far as that is known.</summary>
    public static string Attribution(Summary summary) => string.Join(", ", ((string?[])
    [
        summary.Byline is { } byline ? Plain(byline) : null,
        summary.Publisher is { } publisher ? Plain(publisher) : null,
        summary.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        summary.Url is { } url ? $"<{url}>" : null,
    ]).OfType<string>());

    /// <summary>A text on one line, with every character escaped that Markdown would read.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 16);
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (plain.Length > 0)
                plain.Append(' ');
            foreach (var letter in word)
                (Special.Contains(letter, StringComparison.Ordinal) ? plain.Append('\\') : plain).Append(letter);
        }
        return plain.ToString();
    }
}
