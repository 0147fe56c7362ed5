namespace Summarizer.Articles.Formats;

/// <summary>A format that is read: by what it is recognized, and how it is read. A new one is a line here and a file beside.</summary>
sealed record ArticleFormat(string Name, string[] MediaTypes, string[] Extensions, Func<UploadedArticle, Document> Read)
{
    static readonly ArticleFormat Text = new("plain text", ["text/plain"], [".txt", ".text"], PlainText.Read);
    static readonly ArticleFormat Markdown = new("Markdown", ["text/markdown", "text/x-markdown"], [".md", ".markdown"], MarkdownText.Read);
    static readonly ArticleFormat Html = new("HTML", ["text/html", "application/xhtml+xml"], [".html", ".htm", ".xhtml"], HtmlPage.Read);
    static readonly ArticleFormat Json = new("JSON", ["application/json", "text/json"], [".json"], JsonArticle.Read);
    static readonly ArticleFormat Pdf = new("PDF", ["application/pdf"], [".pdf"], PdfText.Read);
    static readonly ArticleFormat Docx = new("DOCX", ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"], [".docx"], DocxText.Read);

    static readonly ArticleFormat[] All = [Text, Markdown, Html, Json, Pdf, Docx];

    /// <summary>The format of a declared media type; null for one that is not read.</summary>
    public static ArticleFormat? ByMediaType(string? contentType)
    {
        var type = MediaType.Of(contentType);
        return All.FirstOrDefault(format => format.MediaTypes.Contains(type));
    }

    /// <summary>The format of a name's extension; null for one that is not known.</summary>
    public static ArticleFormat? ByExtension(string? fileName)
    {
        var extension = Path.GetExtension(fileName ?? "").ToLowerInvariant();
        return All.FirstOrDefault(format => format.Extensions.Contains(extension));
    }

    /// <summary>The format of a document: what is declared, else what its name says, else what its bytes look like. Magic bytes overrule both.</summary>
    /// <exception cref="RejectedArticleException">It is none that is read.</exception>
    public static ArticleFormat Of(UploadedArticle upload)
    {
        var bytes = upload.Bytes.Span;
        if (bytes.IndexOf("%PDF-"u8) is >= 0 and < 1024)
            return Pdf;
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return bytes.IndexOf("word/"u8) >= 0 ? Docx : throw Foreign("a zip archive");
        if (bytes.StartsWith("\u001f"u8) && bytes.Length > 1 && bytes[1] == 0x8b)
            throw Foreign("compressed with gzip");

        if (!MediaType.IsUnspecific(upload.ContentType))
            return ByMediaType(upload.ContentType) ?? throw Foreign($"of the type {MediaType.Of(upload.ContentType)}");
        return ByExtension(upload.FileName) ?? ByLook(bytes);
    }

    static ArticleFormat ByLook(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 1024)].TrimStart("\ufeff \t\r\n"u8);
        if (start.StartsWith("{"u8) && start.IndexOf((byte)'"') >= 0)
            return Json;
        return start.StartsWith("<"u8) || start.IndexOf("<html"u8) >= 0 ? Html : Text;
    }

    static RejectedArticleException Foreign(string what) =>
        new(RejectionReason.UnsupportedFormat, $"It is {what}; text, Markdown, HTML, JSON, PDF and DOCX are read.");
}
