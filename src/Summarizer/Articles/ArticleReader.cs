using Microsoft.Extensions.Options;
using Summarizer.Articles.Cleaning;
using Summarizer.Articles.Formats;
using Summarizer.Text;

namespace Summarizer.Articles;

/// <summary>Reads an uploaded document, whatever its format, into an <see cref="Article"/>.</summary>
public sealed class ArticleReader(IOptions<ArticleOptions> options)
{
    /// <summary>
    /// More letters than words have on the average, in any language: what has many more than its words allow is no text that people wrote.
    /// </summary>
    const int LettersOfAWord = 10;

    /// <summary>Whether a declared media type promises a format that is read. What says nothing is read by its bytes.</summary>
    public static bool CanRead(string? contentType) => ArticleFormat.CanRead(contentType);

    /// <summary>Reads an article.</summary>
    /// <exception cref="RejectedArticleException">There is no article in it, or it exceeds the limits.</exception>
    public Article Read(UploadedArticle upload)
    {
        ArticleFormat? format = null;
        try
        {
            if (upload.Bytes.Length > options.Value.MaxBytes)
            {
                throw new RejectedArticleException(RejectionReason.TooLarge,
                    $"The article has {upload.Bytes.Length} bytes; at most {options.Value.MaxBytes} are read.");
            }

            format = ArticleFormat.Of(upload);
            return Clean(format.Read(upload), upload, format.Name);
        }
        catch (Exception error) when (error is not (RejectedArticleException or OutOfMemoryException))
        {
            throw new RejectedArticleException(RejectionReason.Unreadable,
                $"The document is damaged, or not what it says it is: {format?.Name ?? "an article"}. Save it again, and upload it anew.",
                    error);
        }
    }

    Article Clean(Document document, UploadedArticle upload, string format)
    {
        var mostText = (long)options.Value.MaxWords * LettersOfAWord;
        if (document.Text.Length > mostText)
        {
            throw new RejectedArticleException(RejectionReason.TooLarge,
                $"The document has {document.Text.Length} characters of text; at most {mostText} are read.");
        }

        if (document.Text.AsSpan().IsWhiteSpace())
        {
            throw new RejectedArticleException(RejectionReason.Empty, $"Read as {format}, the document has no text. "
                + "A page whose text comes by scripts has to be saved from the browser, a picture of text to be read by OCR first; or upload the text itself.");
        }

        // Where paragraphs are marked, whoever marked them has done so already.
        if (document.Paragraphs is null)
            document = document with { Text = ControlCharacters.Without(document.Text) };
        var news = NewsCleaner.Clean(document);
        var words = 0;
        foreach (var paragraph in news.Paragraphs)
            words += WordCount.Of(document.Text.AsSpan(paragraph.Span.Start, paragraph.Span.Length));
        if (words > options.Value.MaxWords)
        {
            throw new RejectedArticleException(RejectionReason.TooLarge,
                $"The article has {words} words; at most {options.Value.MaxWords} are read.");
        }

        if (!news.Paragraphs.Any(paragraph => paragraph.Kind == ParagraphKind.Body)
            || Interstitial.Is(document.Text, news.Paragraphs, words))
        {
            throw new RejectedArticleException(RejectionReason.NotAnArticle, $"Read as {format}, the document has text, but no article: "
                + "a notice about cookies, a list of links, a menu or a table is none. Upload the article's own page, or its text.");
        }

        return new Article
        {
            Text = document.Text,
            Paragraphs = news.Paragraphs,
            Title = news.Title is { } title ? ControlCharacters.Without(title) : null,
            Byline = news.Byline is { } byline ? ControlCharacters.Without(byline) : null,
            PublishedAt = document.PublishedAt,
            Publisher = document.Source,
            Url = WebAddress.Of(document.Url, upload.Address),
            Language = document.Language ?? LanguageDetector.Detect(document.Text),
            Words = words,
            WordsLeftOut = news.WordsLeftOut,
            Partial = document.Partial ?? news.Partial,
        };
    }
}
