using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Summarizer.Summaries;
using Summarizer.Web.Summaries;

namespace Summarizer.Web.Digests;

/// <summary>
/// A digest as HTML for mail: no script, no image, no style but its own, written into the elements as mail programs want it.
/// </summary>
static class DigestHtml
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    const string Small = "margin:4px 0 0;font-size:14px;color:#555";

    public static string Of(Digest digest)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>News of {digest.Date}</title></head>
            <body style="margin:0;padding:24px;background:#fff;color:#1a1a1a;font:16px/1.5 Georgia,serif"><div style="max-width:640px;margin:0 auto">
            <h1 style="font-size:26px;margin:0 0 16px">News of {digest.Date}</h1>

            """);
        if (digest.Count == 0)
            html.Append("<p>Nothing was summarized on this day.</p>\n");
        foreach (var folder in digest.Folders)
        {
            if (folder.Name.Length > 0)
            {
                html.Append(CultureInfo.InvariantCulture,
                    $"<h2 dir=\"auto\" style=\"font-size:15px;margin:28px 0 8px;color:#555;border-bottom:1px solid #ccc\">{Text(folder.Name)}</h2>\n");
            }

            foreach (var entry in folder.Entries)
                Append(html, entry);
        }
        if (digest.LeftOut > 0)
            html.Append(CultureInfo.InvariantCulture, $"<p>And {digest.LeftOut} more.</p>\n");
        return html.Append("</div></body></html>\n").ToString();
    }

    static void Append(StringBuilder html, DigestEntry entry)
    {
        var language = entry.Summary?.Language is { } code ? $" lang=\"{Text(code)}\"" : "";
        html.Append(CultureInfo.InvariantCulture,
            $"<div{language} dir=\"auto\" style=\"margin:0 0 14px\"><a href=\"{Text(entry.Link)}\" style=\"color:#1a1a1a;font-weight:bold;text-decoration:none\">{Text(entry.Headline)}</a>\n");
        if (entry.Summary is { } summary)
        {
            html.Append("<ul style=\"margin:6px 0 0;padding-inline-start:20px\">");
            foreach (var fact in summary.KeyFacts)
            {
                html.Append(CultureInfo.InvariantCulture,
                    $"<li>{Text(fact.Text)} <span style=\"{Small}\">{ProofWord.Of(fact.Proof)}</span></li>");
            }

            html.Append("</ul>\n");
            if (Attribution(summary) is { Length: > 0 } said)
                html.Append(CultureInfo.InvariantCulture, $"<p style=\"{Small}\">{said}</p>\n");
        }
        html.Append("</div>\n");
    }

    static string Attribution(Summary summary) => string.Join(" · ", ((string?[])
    [
        summary.Byline is { } byline ? Text(byline) : null,
        summary.Publisher is { } publisher ? Text(publisher) : null,
        summary.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        summary.Url is { } url ? $"<a href=\"{Text(url)}\" style=\"color:#555\">original</a>" : null,
    ]).OfType<string>());

    static string Text(string text) => Encoder.Encode(text);
}
