using Microsoft.Extensions.Options;
using Summarizer.Articles.Formats;
using Summarizer.Text;

namespace Summarizer.Articles;

/// <summary>Reads an uploaded document, whatever its format, into an <see cref="Article"/>.</summary>
public sealed class ArticleReader(IOptions<ArticleOptions> options)
{
    /// <summary>The fewest words that can be an article.</summary>
    const int MinWords = 5;

    /// <summary>Whether a declared media type, or else the name's extension, promises a format that is read. Unknown ones are read by their bytes.</summary>
    public static bool CanRead(string? contentType, string? fileName) =>
        MediaType.IsUnspecific(contentType)
            ? ArticleFormat.ByExtension(fileName) is not null || !KnownForeign.Contains(Path.GetExtension(fileName ?? ""))
            : ArticleFormat.ByMediaType(contentType) is not null;

    /// <summary>Reads an article.</summary>
    /// <exception cref="RejectedArticleException">There is no article in it, or it exceeds the limits.</exception>
    public Article Read(UploadedArticle upload)
    {
        var limits = options.Value;
        if (upload.Bytes.Length > limits.MaxBytes)
            throw new RejectedArticleException(RejectionReason.TooLarge, $"The article has {upload.Bytes.Length} bytes; at most {limits.MaxBytes} are allowed.");

        var document = ReadDocument(ArticleFormat.Of(upload), upload);
        var article = NewsCleaner.Clean(document);
        if (string.IsNullOrWhiteSpace(article.Text))
            throw new RejectedArticleException(RejectionReason.Empty, "There is no text in it.");
        if (article.Words > limits.MaxWords)
            throw new RejectedArticleException(RejectionReason.TooLarge, $"The article has {article.Words} words; at most {limits.MaxWords} are allowed.");
        if (article.Words < MinWords || Wall.IsWall(article))
            throw new RejectedArticleException(RejectionReason.NotAnArticle, "There is text in it, but no article: only a few words, links, or a page that asks for consent or a login.");
        return article with { Language = document.Language ?? LanguageDetector.Detect(article.Text) };
    }

    static readonly HashSet<string> KnownForeign = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".mp3", ".mp4", ".mov", ".avi", ".wav", ".zip", ".gz", ".exe", ".dll", ".xlsx", ".pptx", ".doc", ".xls",
    };

    static Document ReadDocument(ArticleFormat format, UploadedArticle upload)
    {
        try
        {
            return format.Read(upload);
        }
        catch (Exception damaged) when (damaged is not (RejectedArticleException or OutOfMemoryException))
        {
            // Parsers throw whatever they like at damaged documents; to the way they are all the same.
            throw new RejectedArticleException(RejectionReason.Unreadable, $"It is called {format.Name}, but it is damaged, locked or not of that format.", damaged);
        }
    }
}
