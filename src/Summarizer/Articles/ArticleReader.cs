using Microsoft.Extensions.Options;

namespace Summarizer.Articles;

/// <summary>Reads an uploaded document, whatever its format, into an <see cref="Article"/>.</summary>
public sealed class ArticleReader(IOptions<ArticleOptions> options)
{
    /// <summary>Whether a declared media type, or else the name's extension, promises a format that is read. Unknown ones are read by their bytes.</summary>
    public static bool CanRead(string? contentType, string? fileName) => throw new NotImplementedException();

    /// <summary>Reads an article.</summary>
    /// <exception cref="RejectedArticleException">There is no article in it, or it exceeds the limits.</exception>
    public Article Read(UploadedArticle upload) => throw new NotImplementedException(options.Value.ToString() + upload);
}
