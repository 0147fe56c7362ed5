using System.Globalization;
using System.IO.Compression;
using System.Text;
using Summarizer.Articles;

namespace Summarizer.Fuzz.Bombs;

/// <summary>PDF, object by object.</summary>
static class PdfBombs
{
    const string Catalog = "<</Type/Catalog/Pages 2 0 R>>";
    const string OnePage = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    const string Page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>";
    const string Helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";

    static readonly string Text = $"BT /F1 11 Tf 50 780 Td ({Bomb.News}) Tj ET\n";

    /// <summary>What makes a kind.</summary>
    public static Func<int, UploadedArticle> Of(string kind) => kind switch
    {
        "pdf.deflate" => size => Content(Text, size),
        "pdf.deflate-twice" => size => Pdf(Catalog, OnePage, Page,
            Stream(Deflate(Deflate(new byte[size / 10], 10), 1), "/Filter[/FlateDecode/FlateDecode]"), Helvetica),
        "pdf.pages" => Pages,
        "pdf.pages-shared" => size => Pdf(Catalog, $"<</Type/Pages/Kids[{Repeat("3 0 R ", size)}]/Count {size}>>", Page, Stream(Text),
            Helvetica),
        "pdf.pages-in-a-circle" => size =>
            Pdf(Catalog, $"<</Type/Pages/Kids[{Repeat("2 0 R ", size)}3 0 R]/Count 1>>", Page, Stream(Text), Helvetica),
        "pdf.deep-pages" => DeepPages,
        "pdf.forms-in-a-circle" => size => Forms(size, (_, i) => $"/X{(i + 1) % size} Do\n"),
        "pdf.forms-doubling" => size => Forms(size, (last, i) => i == last ? Text : $"/X{i + 1} Do /X{i + 1} Do\n"),
        "pdf.words" => size => Content($"BT /F1 8 Tf 50 780 Td 9 TL\n{Repeat("(word ) Tj\n", size)}ET"),
        "pdf.letters-apart" => size => Content("BT /F1 8 Tf\n" + Each(size,
            i => $"1 0 0 1 {i * 7 % 500} {800 - i * 7 / 500 * 9 % 800} Tm (a) Tj\n") + "ET"),
        "pdf.lines" => size => Content(Text + Each(size, i => $"{i % 500} {i % 800} m {i % 400} 10 l S\n")),
        "pdf.states" => size => Content(Text + Repeat("q ", size)),
        "pdf.arrays" => size => Pdf(Catalog, OnePage, Page, Stream(Text), Helvetica, Repeat("[", size) + Repeat("]", size)),
        "pdf.dictionaries" => size => Content(Repeat("<</A ", size) + Text),
        "pdf.objects" => size => Pdf([Catalog, OnePage, Page, Stream(Text), Helvetica, .. Enumerable.Repeat("null", size)]),
        "pdf.references" => size => Pdf(["<</Type/Catalog/Pages 6 0 R>>", OnePage, Page, Stream(Text), Helvetica,
            .. Enumerable.Range(0, size).Select(i => $"{(i + 1) % size + 6} 0 R")]),
        "pdf.object-stream-in-a-circle" => _ => Pdf("<</Type/Catalog/Pages 6 0 R>>", OnePage, Page, Stream(Text), Helvetica,
            Stream("6 0 <<>>", "/Type/ObjStm/N 1/First 4/Extends 6 0 R")),
        "pdf.lengths" => size => Pdf([Catalog, OnePage, Page, $"<</Length 6 0 R>>stream\n{Text}\nendstream", Helvetica,
            .. Enumerable.Range(0, size).Select(i => $"{(i + 1) % size + 6} 0 R")]),
        "pdf.fonts" => Fonts,
        "pdf.font-widths" => size => Pdf(Catalog, OnePage, Page, Stream(Text),
            $"<</Type/Font/Subtype/TrueType/BaseFont/A/FirstChar 0/LastChar {size}/Widths[{Repeat("500 ", size)}]>>"),
        "pdf.font-in-a-circle" => _ => Pdf(Catalog, OnePage, Page, Stream(Text),
            "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[5 0 R]>>"),
        "pdf.maps" => size => Pdf(Catalog, OnePage, Page, Stream(Text), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
            Stream("/CIDInit /ProcSet findresource begin begincmap\n" + Each(size, i => $"1 beginbfrange <0000> <FFFF> <{i % 65536:X4}> endbfrange\n") + "endcmap")),
        "pdf.outlines" => size => Pdf(["<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>", OnePage, Page, Stream(Text), Helvetica,
            .. Enumerable.Range(0, size).Select(i => $"<</First {i + 7} 0 R/Next 6 0 R>>")]),
        "pdf.text-at-one-place" => size => Content("BT /F1 8 Tf\n" + Repeat("1 0 0 1 50 700 Tm (a b) Tj\n", size) + "ET"),
        "pdf.letters-of-no-size" => size => Content($"BT 50 780 Td ({Repeat("word ", size)}) Tj ET"),
        _ => throw new ArgumentException($"Nothing makes {kind}.", nameof(kind)),
    };

    /// <summary>A page with this as its content.</summary>
    public static UploadedArticle WithContent(string content) => Pdf(Catalog, OnePage, Page, Stream(content), Helvetica);

    /// <summary>Pages of lines.</summary>
    public static UploadedArticle Of(IReadOnlyList<string[]> pages) => Pdf(
    [
        Catalog, $"<</Type/Pages/Kids[{Each(pages.Count, i => $"{2 * i + 6} 0 R ")}]/Count {pages.Count}>>", Page, Stream(""), Helvetica,
        .. pages.SelectMany((lines, i) => (string[])
        [
            $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {2 * i + 7} 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            Stream(Deflate(Encoding.Latin1.GetBytes($"BT /F1 11 Tf 50 780 Td 15 TL\n{string.Concat(lines.Select(line => $"({line}) Tj T*\n"))}ET"), 1), "/Filter/FlateDecode"),
        ]),
    ]);

    static UploadedArticle Content(string content, int padding = 0) =>
        Pdf(Catalog, OnePage, Page, Stream(Deflate(Encoding.Latin1.GetBytes(content), 1, padding), "/Filter/FlateDecode"), Helvetica);

    static UploadedArticle Pages(int size) => Pdf(
    [
        Catalog, $"<</Type/Pages/Kids[{Each(size, i => $"{i + 6} 0 R ")}]/Count {size}>>", Page, Stream(Text), Helvetica,
        .. Enumerable.Repeat("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>", size),
    ]);

    static UploadedArticle DeepPages(int size) => Pdf(
    [
        "<</Type/Catalog/Pages 6 0 R>>", OnePage, Page, Stream(Text), Helvetica,
        .. Enumerable.Range(0, size).Select(i => $"<</Type/Pages/Kids[{(i + 1 < size ? i + 7 : 3)} 0 R]/Count 1>>"),
    ]);

    static UploadedArticle Forms(int size, Func<int, int, string> content)
    {
        var forms = "/XObject<<" + Each(size, i => $"/X{i} {i + 6} 0 R ") + ">>";
        return Pdf(
        [
            Catalog, OnePage, Page.Replace("/Font<<", forms + "/Font<<", StringComparison.Ordinal), Stream("/X0 Do\n" + Text), Helvetica,
            .. Enumerable.Range(0, size).Select(i => Stream(content(size - 1, i),
                $"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<{forms}/Font<</F1 5 0 R>>>>")),
        ]);
    }

    static UploadedArticle Fonts(int size) => Pdf(
    [
        Catalog, OnePage, Page.Replace("/F1 5 0 R", "/F1 5 0 R" + Each(size, i => $"/G{i} {i + 6} 0 R "), StringComparison.Ordinal),
        Stream(Text + Each(size, i => $"BT /G{i} 8 Tf (a) Tj ET\n")), Helvetica, .. Enumerable.Repeat(Helvetica, size),
    ]);

    static string Repeat(string unit, int times) => Each(times, _ => unit);

    static string Each(int times, Func<int, string> unit)
    {
        var text = new StringBuilder();
        for (var i = 0; i < times; i++)
            text.Append(unit(i));
        return text.ToString();
    }

    static string Stream(string content, string entries = "") => $"<</Length {content.Length}{entries}>>stream\n{content}\nendstream";

    static string Stream(byte[] content, string entries) => Stream(Encoding.Latin1.GetString(content), entries);

    /// <summary>Bytes some times over, then spaces, all packed.</summary>
    static byte[] Deflate(byte[] bytes, int times, int padding = 0)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            for (var i = 0; i < times; i++)
                zlib.Write(bytes);
            var spaces = Encoding.Latin1.GetBytes(new string(' ', 1 << 16));
            for (var left = padding; left > 0; left -= spaces.Length)
                zlib.Write(spaces);
        }
        return packed.ToArray();
    }

    static UploadedArticle Pdf(params string[] objects)
    {
        var pdf = new StringBuilder("%PDF-1.7\n");
        var places = new int[objects.Length];
        for (var i = 0; i < objects.Length; i++)
        {
            places[i] = pdf.Length;
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj{objects[i]}endobj\n");
        }
        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            pdf.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF");
        return new UploadedArticle(Encoding.Latin1.GetBytes(pdf.ToString()), "application/pdf");
    }
}
