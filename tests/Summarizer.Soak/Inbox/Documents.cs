using System.IO.Compression;
using System.Text;

namespace Summarizer.Soak.Inbox;

/// <summary>Makes documents of each kind.</summary>
sealed class Documents(Random random)
{
    const int Megabyte = 1 << 20;

    static readonly string[] Towns = ["Aldermouth", "Brenfield", "Carrow Bay", "Dunmere", "Eastlock", "Farrowby"];
    static readonly string[] Things =
        ["ferry line", "town hall", "harbour bridge", "night bus", "public library", "tram depot", "reservoir"];

    public Document Make(DocumentKind kind) => kind switch
    {
        DocumentKind.Article => Text(Article(random.Next(4, 12)), Outcome.Summarized),
        DocumentKind.LongArticle => Text(Article(2000), Outcome.Summarized),
        DocumentKind.Page => Html($"<!doctype html><title>{Town()} votes</title><article><h1>{Town()} votes on the {Thing()}</h1>{Paragraphs()}</article>", Outcome.Summarized),
        DocumentKind.Empty => Text("", Outcome.Rejected),
        DocumentKind.Rubbish => new Document(BinaryData.FromBytes(Bytes(random.Next(1, 5000))), "text/plain", ".txt", null),
        DocumentKind.DamagedZip => new Document(DamagedZip(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".docx", Outcome.Rejected),
        DocumentKind.DeepHtml => Html(new StringBuilder().Insert(0, "<div>", 100_000).Append(Paragraphs()).ToString(), null),
        DocumentKind.WideHtml => Html(new StringBuilder("<table>").Insert(7, "<td><a href=x><!-- a --><br>", Megabyte / 28).ToString(),
            null),
        DocumentKind.Parentheses => Text(new string('(', 10 * Megabyte), null),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    static Document Text(string text, Outcome? outcome) => new(BinaryData.FromString(text), "text/plain", ".txt", outcome);

    static Document Html(string html, Outcome? outcome) => new(BinaryData.FromString(html), "text/html", ".html", outcome);

    string Paragraphs() => string.Concat(Article(6).Split("\n\n").Select(paragraph => $"<p>{paragraph}</p>"));

    string Town() => Towns[random.Next(Towns.Length)];

    string Thing() => Things[random.Next(Things.Length)];

    string Article(int paragraphs)
    {
        var text = new StringBuilder($"{Town().ToUpperInvariant()}, Nov 24 (Agency) — The council of {Town()} voted {random.Next(5, 9)} to {random.Next(1, 4)} on Tuesday to rebuild the {Thing()}.\n\n");
        for (var i = 0; i < paragraphs; i++)
        {
            text.Append($"The {Thing()} in {Town()} will cost {random.Next(2, 90)} million crowns and open in {random.Next(2027, 2035)}, engineers said. ")
                .Append($"About {random.Next(100, 9000)} residents of {Town()} used it last year.\n\n");
        }
        return text.ToString();
    }

    byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    // The beginning of an archive, and then noise: no directory that says what is in it.
    BinaryData DamagedZip()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("word/document.xml").Open())
            entry.Write(Bytes(4000));
        var bytes = stream.ToArray();
        Bytes(bytes.Length / 2).CopyTo(bytes, bytes.Length / 2);
        return BinaryData.FromBytes(bytes);
    }
}
