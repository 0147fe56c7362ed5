using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Engines.Rules;

namespace Summarizer.Tests.Articles;

/// <summary>What holds for whatever is uploaded, tried on random documents of every format.</summary>
public sealed class AnyArticle
{
    static readonly string?[] Types =
        [null, "text/plain", "text/html", "text/markdown", "application/json", "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"];

    static readonly string[] Pieces =
    [
        "The council voted 31 to 14. ", "\n\n", "\r\n", "\n", "“We waited,” ", "he said", ", however, ", "<p>", "</p>", "<div", "<!--",
            "{\"body\":\"", "\"}", "# ", "* ", "| ", "[a](b)",
        "BRANDHOLM, Jan 3 (Agency) — ", "Also Read | ", "By Ana Weiss", "👩‍👩‍👧", "\u200B", "\u202E", "\uD83D", "\0", "市议会通过了。",
            "صوت المجلس. ", "U.S. ", "Dr. ", "3.5 ", "… ", "(", ")", "\"", "'",
    ];

    static readonly ArticleReader Reader = new(Options.Create(new ArticleOptions()));
    static readonly RuleBasedSummarizer Engine = new(Options.Create(new EngineOptions()));

    static Gen<byte[]> Documents => Gen.OneOf(
        Gen.ArrayOf(Gen.Choose(0, 255).Select(value => (byte)value)),
        Gen.ArrayOf(Gen.Elements(Pieces)).Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces))),
        Gen.ArrayOf(Gen.Elements(Pieces)).Select(pieces => Encoding.Unicode.GetBytes(string.Concat(pieces))));

    [Fact]
    public void Is_read_or_rejected_and_every_quote_is_cut_out_by_its_place() =>
        Prop.ForAll(Documents.ToArbitrary(), Gen.Elements(Types).ToArbitrary(), (bytes, type) =>
        {
            Article article;
            Draft draft;
            try
            {
                article = Reader.Read(new UploadedArticle(bytes, type));
                draft = Engine.Summarize(article);
            }
            catch (RejectedArticleException)
            {
                return true;
            }
            return article.Paragraphs.All(paragraph => paragraph.Span.Start >= 0 && paragraph.Span.End <= article.Text.Length)
                && draft.Headline.Length is > 0 and <= DraftCheck.MaxHeadlineLength
                && draft.Facts.All(fact => article.Text.AsSpan(fact.Start!.Value, fact.Quote.Length).SequenceEqual(fact.Quote));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(2026, 1125));
}
