using Summarizer.Articles.Formats.Html;

namespace Summarizer.Articles.Formats;

/// <summary>A format that articles come in.</summary>
/// <param name="MediaTypes">The media types that declare it.</param>
/// <param name="Extensions">The extensions that promise it, with their dot.</param>
/// <param name="Fits">Whether bytes plainly are of this format.</param>
/// <param name="Read">Reads a document of it.</param>
sealed record ArticleFormat(string[] MediaTypes, string[] Extensions, Func<ReadOnlyMemory<byte>, bool> Fits, Func<UploadedArticle, Document> Read)
{
    /// <summary>All formats, those first whose bytes tell most. A new one is a line here and a file beside this one.</summary>
    static readonly ArticleFormat[] All = [PdfFile.Format, WordFile.Format, HtmlPage.Format, JsonArticle.Format, MarkdownText.Format, PlainText.Format];

    /// <summary>Media types that say nothing: what uploaders send when they know nothing.</summary>
    static readonly string[] Unspecific = ["", "*/*", "application/octet-stream", "binary/octet-stream", "application/x-www-form-urlencoded", "application/unknown"];

    /// <summary>Whether the bytes may be of another format than the declared one: those of a PDF or a zip never are text.</summary>
    bool IsBinary => this == PdfFile.Format || this == WordFile.Format;

    /// <summary>Whether a declared media type, or else the name's extension, promises a format that is read.</summary>
    public static bool CanRead(string? contentType, string? fileName)
    {
        var type = MediaType(contentType);
        return Unspecific.Contains(type) || OfMediaType(type) is not null;
    }

    /// <summary>The format of an upload: the declared one, unless its bytes plainly are of another.</summary>
    /// <exception cref="RejectedArticleException">No format that is read fits.</exception>
    public static ArticleFormat Of(UploadedArticle upload)
    {
        var bytes = upload.Bytes;
        if (bytes.Span.IndexOfAnyExcept(" \t\r\n\f"u8) < 0)
            throw new RejectedArticleException(RejectionReason.Empty, "The article is empty.");

        var declared = OfMediaType(MediaType(upload.ContentType)) ?? OfExtension(upload.FileName);
        if (declared is not null && declared != PlainText.Format && declared.Fits(bytes))
            return declared;
        foreach (var format in All)
        {
            // Text is in the eye of the reader: JSON and Markdown are also plain text, so there the declaration counts.
            if ((declared is null || declared.IsBinary || format.IsBinary || format == HtmlPage.Format) && format.Fits(bytes))
                return format;
        }
        if (bytes.Span.StartsWith("PK\x03\x04"u8) || bytes.Span.StartsWith("{\\rtf"u8) || bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw new RejectedArticleException(RejectionReason.UnsupportedFormat, "The article is an archive or an office document of a kind that is not read.");
        if (declared is { IsBinary: true })
            throw new RejectedArticleException(RejectionReason.Unreadable, "The document is damaged: it does not begin as its format does.");
        return declared ?? throw new RejectedArticleException(
            MediaType(upload.ContentType).StartsWith("text/", StringComparison.Ordinal) ? RejectionReason.NotText : RejectionReason.UnsupportedFormat,
            "The article is neither text nor of another format that is read.");
    }

    static ArticleFormat? OfMediaType(string type) =>
        All.FirstOrDefault(format => format.MediaTypes.Contains(type))
        ?? (type.StartsWith("text/", StringComparison.Ordinal) ? PlainText.Format : null);

    static ArticleFormat? OfExtension(string? fileName)
    {
        var extension = Path.GetExtension(fileName ?? "").ToLowerInvariant();
        return All.FirstOrDefault(format => format.Extensions.Contains(extension));
    }

    static string MediaType(string? contentType) => (contentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
}
