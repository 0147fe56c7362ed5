using Summarizer.Articles;
using Summarizer.Engines.Grounding;
using Summarizer.Summaries;
using Summarizer.Text;

namespace Summarizer.Tests.Engines;

/// <summary>Which lines follow from a sentence because they are the sentence with words left out. A case is a line of <c>Cases/proof.*.txt</c>.</summary>
public sealed class Proofs
{
    public static TheoryData<string, string, string> Attacks => Table("attacks");

    /// <summary>Written before the rules were asked about any of them; what was let through then is mended since (docs/measure.md).</summary>
    public static TheoryData<string, string, string> BlindAttacks => Table("blind");

    public static TheoryData<string, string, string> Shortenings => Table("shortenings");

    public static IEnumerable<object[]> Whole => CaseTable.Cells("Engines/proof.quoted.txt");

    [Theory]
    [MemberData(nameof(Attacks))]
    [MemberData(nameof(BlindAttacks))]
    public void What_says_more_or_other_than_its_quote_is_not_proved(string language, string quote, string line) => Assert.Null(Prove(quote, line, language));

    [Theory]
    [MemberData(nameof(Shortenings))]
    public void What_an_editor_leaves_out_is_proved(string language, string quote, string line) => Assert.Equal(Proof.Shortened, Prove(quote, line, language));

    /// <summary>Written after the rules and never tuned on (docs/measure.md): what is reached must not fall.</summary>
    [Theory]
    [InlineData("unseen")]
    [InlineData("unseen.2")]
    public void Of_shortenings_never_seen_before_at_least_17_in_20_are_proved(string table)
    {
        var unseen = Table(table);
        var stopped = unseen.Where(row => Prove((string)row[1], (string)row[2], (string)row[0]) is null).Select(row => $"{row[1]} | {row[2]}").ToList();

        Assert.True(stopped.Count <= unseen.Count * 0.15, $"{stopped.Count} of {unseen.Count}:\n{string.Join('\n', stopped)}");
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_sentence_is_its_own_proof_in_any_language(string language, string sentence) => Assert.Equal(Proof.Quoted, Prove(sentence, sentence, language));

    /// <summary>Words that can be laid over a sentence in countless ways end soon all the same.</summary>
    [Fact]
    public void Hostile_words_take_no_more_time_than_there_is()
    {
        var quote = string.Join(' ', Enumerable.Repeat("in and of the the man who and", 18)) + ".";
        var line = string.Join(' ', Enumerable.Repeat("the man of in the", 16)) + " end of it.";
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Null(Prove(quote, line.Replace("end", "the", StringComparison.Ordinal).Replace("it", "man", StringComparison.Ordinal), "en"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), watch.Elapsed.ToString());
    }

    internal static Proof? Prove(string quote, string line, string language)
    {
        var article = new Article { Text = quote, Paragraphs = [new Paragraph(ParagraphKind.Body, new TextSpan(0, quote.Length))], Language = language };
        var sentences = new ArticleSentences(article);
        return Proving.Prove(line, sentences.Read(sentences.Covering(new TextSpan(0, quote.Length))), Language.For(language));
    }

    static TheoryData<string, string, string> Table(string name)
    {
        var (data, language) = (new TheoryData<string, string, string>(), "en");
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Engines", "Cases", $"proof.{name}.txt")).Where(line => line is not (['#', ..] or "")))
        {
            if (line.StartsWith("lang ", StringComparison.Ordinal))
                language = line["lang ".Length..];
            else if (line.Split(" | ") is [var quote, var shown])
                data.Add(language, quote, shown);
            else
                throw new FormatException("Not a case: " + line);
        }

        return data;
    }
}
