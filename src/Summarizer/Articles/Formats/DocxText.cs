using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;

namespace Summarizer.Articles.Formats;

/// <summary>The text of a Word document, a paragraph each.</summary>
static class DocxText
{
    /// <summary>How large a part may become when it is unpacked, in bytes; a bomb is larger.</summary>
    const long MaxUnpacked = 64 << 20;

    public static Document Read(UploadedArticle upload)
    {
        var stream = new MemoryStream(upload.Bytes.ToArray(), writable: false);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
            if (zip.Entries.Sum(entry => entry.Length) > MaxUnpacked)
                throw new RejectedArticleException(RejectionReason.TooLarge, $"The document unpacks to more than {MaxUnpacked >> 20} MB.");
        stream.Position = 0;
        using var word = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MaxUnpacked });
        var paragraphs = word.MainDocumentPart?.Document?.Body?.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>() ?? [];
        var lines = paragraphs.Select(paragraph => string.Concat(paragraph.Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>().Select(text => text.Text))).Where(line => line.Length > 0);
        return new Document(string.Join("\n\n", lines))
        {
            Title = Present(word.PackageProperties.Title),
            Byline = Present(word.PackageProperties.Creator),
            PublishedAt = word.PackageProperties.Created is { } created ? new DateTimeOffset(DateTime.SpecifyKind(created, DateTimeKind.Utc)) : null,
            HasFrontMatterInText = true,
        };
    }

    static string? Present(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
