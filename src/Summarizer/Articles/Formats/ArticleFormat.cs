using Summarizer.Articles.Formats.Html;
using Summarizer.Articles.Formats.Json;
using Summarizer.Articles.Formats.Mail;
using Summarizer.Articles.Formats.Office;
using Summarizer.Articles.Formats.Pdf;
using Summarizer.Articles.Formats.Plain;
using Summarizer.Articles.Formats.Xml;

namespace Summarizer.Articles.Formats;

/// <summary>What tells that a document is of a format.</summary>
enum Tell
{
    /// <summary>Its bytes, always: what is declared so and does not begin so is damaged.</summary>
    Bytes,

    /// <summary>Its bytes, or else the declaration.</summary>
    Either,

    /// <summary>The declaration: text is in the eye of the reader.</summary>
    Declaration,
}

/// <summary>A format that articles come in.</summary>
/// <param name="Name">What people call it, with an example of its extensions where that helps.</param>
/// <param name="MediaTypes">The media types that declare it.</param>
/// <param name="Extensions">The extensions that promise it, with their dot.</param>
/// <param name="Tell">What tells it.</param>
/// <param name="Fits">Whether bytes plainly are of this format.</param>
/// <param name="Read">Reads a document of it.</param>
sealed record ArticleFormat(
    string Name, string[] MediaTypes, string[] Extensions, Tell Tell,
        Func<ReadOnlyMemory<byte>, bool> Fits, Func<UploadedArticle, Document> Read)
{
    /// <summary>All formats, those first whose bytes tell most. A new one is a line here and a file below this one.</summary>
    public static IReadOnlyList<ArticleFormat> All { get; } =
    [
        PdfFile.Format, WordFile.Format, OpenDocument.Format, Epub.Format, RtfFile.Format, NewsXml.Format, HtmlPage.Format,
            JsonArticle.Format,
        MailFile.Format, Subtitles.Format, WireMessage.Format, MarkdownText.Format, PlainText.Format,
    ];

    /// <summary>So many bytes are cheap where our own code reads them line by line.</summary>
    public const int MaxPlain = 1 << 20;

    /// <summary>What is read of it, where that is not all.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// The most bytes that are read without a process that could be ended: in so few, the worst that there can be is soon over. Formats
    /// that hold packed parts have none.
    /// </summary>
    public int MaxCheap { get; init; } = 32 << 10;

    /// <summary>Media types that say nothing: what uploaders send when they know nothing.</summary>
    static readonly string[] Unspecific =
        ["", "*/*", "application/octet-stream", "binary/octet-stream", "application/x-www-form-urlencoded", "application/unknown"];

    /// <summary>Whether a declared media type promises a format that is read; the bytes tell what it says nothing of.</summary>
    public static bool CanRead(string? contentType) =>
        MediaType(contentType) is var type && (Unspecific.Contains(type) || OfMediaType(type) is not null);

    /// <summary>The format of an upload: what its bytes plainly are, or else the declared one.</summary>
    /// <exception cref="RejectedArticleException">No format that is read fits.</exception>
    public static ArticleFormat Of(UploadedArticle upload)
    {
        var bytes = upload.Bytes;
        if (bytes.Span.IndexOfAnyExcept(" \t\r\n\f"u8) < 0)
        {
            throw new RejectedArticleException(RejectionReason.Empty,
                "The file is empty. Upload it again; the upload may have been cut off.");
        }

        var type = MediaType(upload.ContentType);
        var declared = OfMediaType(type) ?? OfExtension(upload.FileName);
        if (All.FirstOrDefault(format => format.Tell != Tell.Declaration && format.Fits(bytes)) is { } plain)
            return plain;
        if (UnreadKind.Of(bytes.Span) is { } kind && !(declared is { Tell: Tell.Bytes } && kind.IsArchive))
            throw kind.Refusal(type.StartsWith("text/", StringComparison.Ordinal));
        if (declared is { Tell: Tell.Bytes })
        {
            throw new RejectedArticleException(RejectionReason.Unreadable,
                $"The document is damaged: it is called {declared.Name}, and does not begin as one. Save it again, and upload it anew.");
        }

        return declared ?? All.FirstOrDefault(format => format.Fits(bytes)) ?? throw new RejectedArticleException(
            type.StartsWith("text/", StringComparison.Ordinal) ? RejectionReason.NotText : RejectionReason.UnsupportedFormat,
            $"The article is neither text nor of another format that is read. Read are {ReadableFormat.Names}.");
    }

    /// <summary>Whether an upload is surely read soon and in little memory; said without unpacking anything.</summary>
    public static bool IsCheap(UploadedArticle upload) => upload.Bytes.Length <= MaxPlain && !upload.Bytes.Span.StartsWith("PK"u8)
        && upload.Bytes.Length <= Of(upload).MaxCheap;

    static ArticleFormat? OfMediaType(string type) =>
        All.FirstOrDefault(format => format.MediaTypes.Contains(type))
        ?? (type.EndsWith("+json", StringComparison.Ordinal) ? JsonArticle.Format
            : type.EndsWith("+xml", StringComparison.Ordinal) ? NewsXml.Format
            : type.StartsWith("text/", StringComparison.Ordinal) ? PlainText.Format : null);

    static ArticleFormat? OfExtension(string? fileName)
    {
        var extension = Path.GetExtension(fileName ?? "").ToLowerInvariant();
        return All.FirstOrDefault(format => format.Extensions.Contains(extension));
    }

    static string MediaType(string? contentType) => (contentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
}
