using System.Text;
using Summarizer.Articles;
using Summarizer.Fuzz.Bombs;

namespace Summarizer.Fuzz.Guided;

/// <summary>A document to begin with. What is packed is broken before it is packed: else hardly any would unpack.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Body">What is broken.</param>
/// <param name="Pack">Makes a document of it.</param>
sealed record Seed(string Kind, ReadOnlyMemory<byte> Body, Func<ReadOnlyMemory<byte>, UploadedArticle> Pack)
{
    /// <summary>Larger ones are broken too seldom where it matters.</summary>
    const int MaxBytes = 32 << 10;

    /// <summary>One of each format.</summary>
    public static IReadOnlyList<Seed> All { get; } =
    [
        .. Seeds.All.Select(document => new Seed(document.ContentType!, document.Bytes, bytes => document with { Bytes = bytes })),
        Packed("docx", $"<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>The bridge</w:t></w:r></w:p><w:p><w:r><w:t>{Bomb.News}</w:t></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"),
        Packed("odt", $"<text:h>The bridge</text:h><text:p>{Bomb.News}<text:s text:c=\"3\"/><text:note>x</text:note></text:p>"),
        Packed("epub", $"<h1>The bridge</h1><p>{Bomb.News}</p><p>{Bomb.News}</p>"),
        new("application/pdf", Encoding.UTF8.GetBytes($"BT /F1 11 Tf 50 780 Td ({Bomb.News}) Tj 0 -14 Td (second line) Tj ET\n"),
            body => PdfBombs.WithContent(Encoding.Latin1.GetString(body.Span))),
    ];

    /// <summary>The documents of a folder, by their bytes alone.</summary>
    public static IEnumerable<Seed> In(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is not ".expected" && new FileInfo(file).Length is > 0 and <= MaxBytes)
            .Order(StringComparer.Ordinal)
        .Select(file => new Seed(Path.GetExtension(file), File.ReadAllBytes(file),
            bytes => new UploadedArticle(bytes, FileName: Path.GetFileName(file))));

    /// <summary>The document.</summary>
    public UploadedArticle Upload() => Pack(Body);

    static Seed Packed(string package, string body) =>
        new(package, Encoding.UTF8.GetBytes(body), bytes => PackedBombs.Of(package, Encoding.UTF8.GetString(bytes.Span)));
}
