namespace Summarizer.Articles.Formats.Plain;

/// <summary>
/// Plain text, in whatever encoding: kept as it is, but for front matter, the marks of quoted mail and the line ends of other systems.
/// </summary>
static class PlainText
{
    public static readonly ArticleFormat Format = new(
        "plain text",
        ["text/plain"],
        [".txt", ".text"],
        Tell.Declaration,
        bytes => TextDecoder.LooksLikeText(bytes.Span),
        upload => Read(TextDecoder.Decode(upload)))
    { MaxCheap = ArticleFormat.MaxPlain };

    /// <summary>Reads a text.</summary>
    public static Document Read(string text)
    {
        var matter = FrontMatter.Of(OneLineEnd(text), out var body);
        return matter.On(new Document(QuotedText.Unquote(body)));
    }

    /// <summary>The text with a line feed where a line ends, whatever the system it was written on.</summary>
    public static string OneLineEnd(string text) => text.ReplaceLineEndings("\n");
}
