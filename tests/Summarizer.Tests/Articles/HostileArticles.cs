using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Engines.Rules;

namespace Summarizer.Tests.Articles;

/// <summary>Each of these ends in a summary or in a named rejection, soon and in little memory.</summary>
public sealed class HostileArticles
{
    // Generous: what is quadratic takes minutes, and other tests run beside this one.
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);
    const long Little = 1L << 30;

    const string News = "The council of Brandholm voted 31 to 14 on Tuesday to rebuild the harbour bridge after two years of dispute. ";

    static readonly byte[] GzipBomb = Gzip(200 << 20);

    static readonly Dictionary<string, (byte[] Bytes, string? Type, RejectionReason? Rejected)> Table = new()
    {
        ["nothing"] = ([], "text/plain", RejectionReason.Empty),
        ["white space"] = (Text(" \n\t\r\n \u00A0"), "text/plain", RejectionReason.Empty),
        ["fifty megabytes"] = (new byte[50 << 20], "text/plain", RejectionReason.TooLarge),
        ["NULs"] = (new byte[4096], "text/plain", RejectionReason.NotText),
        ["random bytes"] = (RandomBytes(100_000), "text/plain", RejectionReason.NotText),
        ["random bytes called PDF"] = (RandomBytes(100_000), "application/pdf", RejectionReason.Unreadable),
        ["random bytes called DOCX"] = (RandomBytes(100_000), Word, RejectionReason.Unreadable),
        ["an image"] = ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. RandomBytes(1000)], "image/png", RejectionReason.UnsupportedFormat),
        ["JSON that ends early"] = (Text("{ \"body\": \"The council"), "application/json", RejectionReason.Unreadable),
        ["deep JSON"] = (Text(new string('[', 200_000)), "application/json", RejectionReason.Unreadable),
        ["a zip bomb called DOCX"] = (Zip("word/document.xml", 200 << 20), Word, RejectionReason.Unreadable),
        ["a gzip bomb"] = (GzipBomb, "application/gzip", RejectionReason.UnsupportedFormat),
        ["a gzip bomb called text"] = (GzipBomb, "text/plain", RejectionReason.NotText),
        ["a gzip bomb called a page"] = (GzipBomb, "text/html", RejectionReason.NotText),
        ["an entity bomb in DOCX"] = (ZipOf("word/document.xml", Text("<?xml version=\"1.0\"?><!DOCTYPE z [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><z>&c;</z>")), Word, RejectionReason.Unreadable),
        ["a PDF that points at itself"] = (Text("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n"), "application/pdf", RejectionReason.Unreadable),
        ["deep XML"] = (Text("<?xml version=\"1.0\"?><rss>" + string.Concat(Enumerable.Repeat("<a>", 300_000))), "application/xml", RejectionReason.TooLarge),
        ["an entity bomb in XML"] = (Text("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><rss><channel><item><title>x</title><description>&b;</description></item></channel></rss>"), "text/xml", RejectionReason.Unreadable),
        ["a long prolog"] = (Text("<?xml version=\"1.0\"?>" + string.Concat(Enumerable.Repeat("<!-- a -->", 500_000)) + "<rss/>"), "text/xml", RejectionReason.Empty),
        ["fifty thousand items of a feed"] = (Text("<?xml version=\"1.0\"?><rss><channel>" + string.Concat(Enumerable.Repeat($"<item><title>x</title><description>{News}</description></item>", 50_000)) + "</channel></rss>"), null, RejectionReason.SeveralArticles),
        ["JSON with a long name above thousands"] = (Text($"{{\"{new string('a', 1_000_000)}\": [{string.Join(',', Enumerable.Repeat("{\"b\": {\"c\": 1}}", 50_000))}]}}"), null, RejectionReason.NotAnArticle),
        ["fifty thousand lines of JSON"] = (Text(string.Concat(Enumerable.Repeat("{\"title\": \"x\", \"text\": \"y\"}\n", 50_000))), null, RejectionReason.SeveralArticles),
        ["deep RTF"] = (Text("{\\rtf1 " + new string('{', 1_000_000)), "application/rtf", RejectionReason.TooLarge),
        ["RTF with a length beyond its end"] = (Text("{\\rtf1 " + News + "\\bin2147483647 x}"), "application/rtf", null),
        ["messages within messages"] = (Text(string.Concat(Enumerable.Range(0, 2000).Select(i => $"From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b{i}\"\n\n--b{i}\nContent-Type: message/rfc822\n\n"))), "message/rfc822", null),
        ["a message that quotes without end"] = (Text("From: a@b.example\nMIME-Version: 1.0\nSubject: x\n\n" + string.Concat(Enumerable.Repeat("On Mon, 2 Mar 2026, a wrote\nFrom: x\nTo: y\n", 20_000))), "message/rfc822", null),
        ["a zip bomb called ODT"] = (Package("application/vnd.oasis.opendocument.text", ("content.xml", new byte[200 << 20])), null, null),
        ["a zip bomb called EPUB"] = (Package("application/epub+zip", ("META-INF/container.xml", Text("<container><rootfile full-path='a.opf'/></container>")),
            ("a.opf", Text("<package><manifest><item id='a' href='a.html' media-type='text/html'/></manifest><spine><itemref idref='a'/></spine></package>")), ("a.html", new byte[200 << 20])), null, RejectionReason.TooLarge),
        ["a book whose chapters point out of it"] = (Package("application/epub+zip", ("META-INF/container.xml", Text("<container><rootfile full-path='a.opf'/></container>")),
            ("a.opf", Text("<package><manifest><item id='a' href='../../../etc/passwd' media-type='text/html'/></manifest><spine><itemref idref='a'/></spine></package>"))), null, RejectionReason.Unreadable),
        ["half a million lines of one letter"] = (Text(string.Concat(Enumerable.Repeat("a\n", 500_000))), "text/plain", null),
        ["front matter without end"] = (Text("---\ntitle: x\n" + string.Concat(Enumerable.Repeat("- a: [b, c]\n", 20_000))), "text/markdown", null),
        ["ten megabytes of parentheses"] = (Text(new string('(', 10_000_000)), "text/plain", RejectionReason.TooLarge),
        ["a list of names of which none comes back"] = (Text(string.Join("\n\n", Enumerable.Range(0, 40_000).Select(i => $"{Name(3 * i)} {Name(3 * i + 1)}, {Name(3 * i + 2)}"))), "text/plain", RejectionReason.NotAnArticle),
        ["ten megabytes of letters with stops"] = (Text(string.Concat(Enumerable.Repeat("a.", 5_000_000))), "text/plain", RejectionReason.TooLarge),
        ["a megabyte of letters with stops"] = (Text(string.Concat(Enumerable.Repeat("a.", 500_000))), "text/plain", null),
        ["a megabyte of one letter"] = (Text(new string('a', 1_000_000)), "text/plain", null),
        ["one word"] = (Text("word"), "text/plain", null),
        ["invalid UTF-8"] = ([.. Text(News), 0xC3, 0x28, 0xFF, 0xFE, .. Text(News)], "text/plain; charset=utf-8", null),
        ["bidi and zero-width"] = (Text($"\u202E{News}\u200B\u200D\u2066{News}\u2069"), "text/plain", null),
        ["200 000 letters without a space"] = (Text(new string('a', 200_000)), "text/plain", null),
        ["a hundred thousand nested tags"] = (Text(string.Concat(Enumerable.Repeat("<div>", 100_000)) + $"<p>{News}{News}</p>"), "text/html", null),
        ["everything unclosed"] = (Text($"<html><body><article><p>{News}<b><i><table><tr><td>{News}<ul><li>{News}"), "text/html", null),
        ["scripts"] = (Text($"<article><p>{News}</p><script>document.write('<p>x</p>')</script><p onclick=x()>{News}</p></article>"), "text/html", null),
        ["data URIs"] = (Text($"<article><p>{News}</p><img src=\"data:image/png;base64,{new string('A', 500_000)}\"><p>{News}</p></article>"), "text/html", null),
        ["Chinese"] = (Text("市议会周二以31票对14票通过重建港口大桥。大桥将耗资3850万，于2029年春季开放。工程师说渡轮不会取消。"), "text/plain", null),
        ["Arabic"] = (Text("صوت المجلس يوم الثلاثاء لصالح إعادة بناء جسر الميناء. سيكلف الجسر 38 مليونا ويفتح في عام 2029."), "text/plain", null),
        ["Thai"] = (Text("สภาเมืองลงมติเมื่อวันอังคารให้สร้างสะพานท่าเรือใหม่ สะพานจะเปิดในปี 2029"), "text/plain", null),
        ["emoji"] = (Text($"🚢🌉 {News}👩‍👩‍👧‍👦 {News}"), "text/plain", null),
        ["a mutter of full stops"] = (Text(string.Concat(Enumerable.Repeat("a. ", 100_000))), "text/plain", null),
        ["a hundred thousand quotes"] = (Text(News + new string('"', 100_000)), "text/plain", null),
    };

    const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static TheoryData<string> Cases => new(Table.Keys);

    [Theory]
    [MemberData(nameof(Cases))]
    public void End_in_a_summary_or_a_named_rejection(string name)
    {
        var (bytes, type, rejected) = Table[name];
        var reader = new ArticleReader(Options.Create(new ArticleOptions()));
        var engine = new RuleBasedSummarizer(Options.Create(new EngineOptions()));
        var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());

        RejectionReason? reason = null;
        try
        {
            var article = reader.Read(new UploadedArticle(bytes, type));
            foreach (var fact in engine.Summarize(article).Facts)
            {
                Assert.Equal(fact.Quote, article.Text.Substring(fact.Start!.Value, fact.Quote.Length));
                Assert.InRange(fact.Quote.Length, 1, DraftCheck.MaxQuoteLength);
                Assert.InRange(fact.Text.Length, 1, DraftCheck.MaxQuoteLength);
            }

        }
        catch (RejectedArticleException rejection)
        {
            reason = rejection.Reason;
        }

        if (rejected is not null)
            Assert.Equal(rejected, reason);
        Assert.True(watch.Elapsed < Soon, $"It took {watch.Elapsed}.");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Little);
    }

    static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    // Each number has another one.
    static string Name(int number) => "N" + string.Concat($"{number:D6}".Select(digit => (char)('a' + digit - '0')));

    static byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    static byte[] Zip(string entry, int zeros) => ZipOf(entry, new byte[zeros]);

    static byte[] Gzip(int zeros)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
            gzip.Write(new byte[zeros]);
        return stream.ToArray();
    }

    static byte[] Package(string type, params (string Name, byte[] Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts.Prepend(("mimetype", Text(type))))
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }
        return stream.ToArray();
    }

    static byte[] ZipOf(string entry, byte[] content)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        using (var part = zip.CreateEntry(entry).Open())
            part.Write(content);
        return stream.ToArray();
    }
}
