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
    // Generous: what is quadratic takes minutes.
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
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
                Assert.Equal(fact.Quote, article.Text.Substring(fact.Start!.Value, fact.Quote.Length));
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

    static byte[] ZipOf(string entry, byte[] content)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        using (var part = zip.CreateEntry(entry).Open())
            part.Write(content);
        return stream.ToArray();
    }
}
