namespace Summarizer.Articles.Formats;

/// <summary>Plain text, in whatever encoding: kept as it is.</summary>
static class PlainText
{
    public static readonly ArticleFormat Format = new(
        ["text/plain"],
        [".txt", ".text"],
        bytes => TextDecoder.LooksLikeText(bytes.Span),
        upload => new Document(TextDecoder.Decode(upload)));
}
