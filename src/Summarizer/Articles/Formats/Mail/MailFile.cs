using System.Buffers;
using System.Text;
using MimeKit;
using Summarizer.Articles.Cleaning;
using Summarizer.Articles.Formats.Html;

namespace Summarizer.Articles.Formats.Mail;

/// <summary>A message (.eml), or a web page that a browser saved as one (.mhtml), read with MimeKit.</summary>
static partial class MailFile
{
    /// <summary>The plain alternative is read when it says this share of the page's words: some only say where to click.</summary>
    const double PlainShare = 0.6;

    /// <summary>A message with fewer words of its own passes another one on.</summary>
    const int MinOwnWords = 20;

    /// <summary>Messages within messages that are looked into.</summary>
    const int MaxDepth = 3;

    /// <summary>How far the first lines are looked at, in bytes.</summary>
    const int HeadLength = 4096;

    public static readonly ArticleFormat Format = new(
        "mail (EML) and saved pages (MHTML)",
        ["message/rfc822", "multipart/related", "application/x-mimearchive"],
        [".eml", ".mhtml", ".mht"],
        Tell.Either,
        bytes => LooksLikeMessage(bytes.Span),
        upload => Bounded.Read(cancellation => Read(Load(upload.Bytes, cancellation), MaxDepth)))
    { Note = "the best of a message's alternatives, without the history that it quotes; attachments are not read" };

    /// <summary>What stands before the first field when a message was copied: white space, a byte order mark.</summary>
    static readonly SearchValues<byte> Leading = SearchValues.Create([(byte)' ', (byte)'\r', (byte)'\n', 0xEF, 0xBB, 0xBF]);

    static readonly HashSet<string> Ways = new(StringComparer.OrdinalIgnoreCase)
    {
        "From", "Message-ID", "Received", "Return-Path", "Delivered-To", "MIME-Version", "Snapshot-Content-Location",
    };

    static readonly HashSet<string> Known =
        new(Ways, StringComparer.OrdinalIgnoreCase) { "Subject", "Date", "Sent", "To", "Content-Type", "Reply-To", "X-Mailer" };

    /// <summary>Whether bytes begin with the fields of a message, and nothing else before a blank line.</summary>
    static bool LooksLikeMessage(ReadOnlySpan<byte> bytes)
    {
        // Hardly any text begins with a field: the others need not be decoded to know.
        var first = bytes[Math.Max(0, bytes.IndexOfAnyExcept(Leading))..];
        if (first.IndexOfAny(": \t\r\n"u8) is not (> 0 and var end) || first[end] != ':')
            return false;
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)])
            .TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n');
        int known = 0, ways = 0, fields = 0;
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty)
                break;
            if (fields > 0 && line[0] is ' ' or '\t')
                continue;
            var colon = line.IndexOf(':');
            // The last line may be cut off.
            if (colon <= 0 || line[..colon].ContainsAny(" \t"))
                return fields > 0 && head.Length >= HeadLength && known >= 2 && ways > 0;
            var name = line[..colon].ToString();
            fields++;
            known += Known.Contains(name) ? 1 : 0;
            ways += Ways.Contains(name) ? 1 : 0;
        }
        return known >= 2 && ways > 0;
    }

    static MimeMessage Load(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var start = Math.Max(0, bytes.Span.IndexOfAnyExcept(Leading));
        using var stream = new MemoryStream(bytes[start..].ToArray(), writable: false);
        return MimeMessage.Load(stream, cancellation);
    }

    static Document Read(MimeMessage message, int depth)
    {
        var parts = message.BodyParts.OfType<TextPart>().Where(part => !part.IsAttachment).ToList();
        var page = parts.Find(part => part.IsHtml);
        if (page is not null && IsSavedPage(message, page))
            return SavedPage(message, page);

        var about = new ArticleMetadata
        {
            Title = WithoutPrefixes(message.Subject),
            Publisher = message.From.Mailboxes.FirstOrDefault()?.Name is { } name ? Document.OnOneLine(name) : null,
            PublishedAt = message.Date == DateTimeOffset.MinValue ? null : message.Date,
        };
        var html = page is null ? null : MailHtml.Own(page.Text);
        var plain = parts.Find(part => part.IsPlain) is { } part ? MailText.Own(part.Text, MinOwnWords) : null;
        var body = html is not null && (plain is null || CountWords(plain.Body) < CountWords(html) * PlainShare) ? html : plain?.Body;
        if ((body is null || CountWords(body) < MinOwnWords) && depth > 0
            && message.Attachments.OfType<MessagePart>().FirstOrDefault()?.Message is { } inner)
        {
            return Read(inner, depth - 1);
        }

        if (body is null)
        {
            throw new RejectedArticleException(RejectionReason.Empty,
                "The message has no text. What is attached to it is not read: upload it on its own.");
        }

        return (body == plain?.Body && plain.Forwarded is { } forwarded ? forwarded with
        {
            Title = WithoutPrefixes(forwarded.Title) ?? about.Title,
            Publisher = forwarded.Publisher ?? about.Publisher,
            PublishedAt = forwarded.PublishedAt ?? about.PublishedAt,
        } : about).On(body);
    }

    static bool IsSavedPage(MimeMessage message, TextPart page) => message.Headers.Contains("Snapshot-Content-Location")
        || message.From.ToString().StartsWith("<Saved by", StringComparison.OrdinalIgnoreCase)
        || message.Headers[HeaderId.From]?.StartsWith("<Saved by", StringComparison.OrdinalIgnoreCase) == true
        || page.ContentLocation is { IsAbsoluteUri: true, Scheme: "http" or "https" };

    /// <summary>The page as it would be read had it been uploaded alone; when it was saved is not when it was published.</summary>
    static Document SavedPage(MimeMessage message, TextPart page)
    {
        using var bytes = new MemoryStream();
        page.Content?.DecodeTo(bytes);
        var charset = page.ContentType.Charset is { Length: > 0 } named ? $"; charset={named}" : "";
        var document = HtmlPage.Format.Read(new UploadedArticle(bytes.ToArray(), "text/html" + charset));
        return document with
        {
            Title = document.Title ?? Document.OnOneLine(message.Subject),
            Url = document.Url ?? WebAddress.Of(message.Headers["Snapshot-Content-Location"])
                ?? WebAddress.Of(page.ContentLocation?.ToString()),
        };
    }

    /// <summary>A subject without "Re:" and "Fwd:", in the languages of the usual programs.</summary>
    static string? WithoutPrefixes(string? subject) => Document.OnOneLine(MailWords.Prefixes.Replace(subject ?? "", ""));

    static int CountWords(Document document) => WordCount.Of(document.Text);
}
