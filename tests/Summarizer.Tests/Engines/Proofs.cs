using Summarizer.Articles;
using Summarizer.Engines.Grounding;
using Summarizer.Engines.Rules.Grammar;
using Summarizer.Summaries;
using Summarizer.Text;

namespace Summarizer.Tests.Engines;

/// <summary>
/// Which lines follow from a sentence because they are the sentence with words left out. A case is a line of <c>Cases/proof.*.txt</c>.
/// </summary>
public sealed class Proofs
{
    public static TheoryData<string, string, string> Attacks => Table("attacks");

    /// <summary>
    /// Written before the rules were asked about any of them; what was let through then is mended since (docs/measure.md).
    /// </summary>
    public static TheoryData<string, string, string> BlindAttacks => Table("blind");

    /// <summary>The same once more, longer.</summary>
    public static TheoryData<string, string, string> LongerBlindAttacks => Table("blind.2");

    public static TheoryData<string, string, string> Shortenings => Table("shortenings");

    public static TheoryData<string> NeverTunedOn => ["unseen", "unseen.2", "unseen.3"];

    public static IEnumerable<object[]> Hostile => CaseTable.Cells("Engines/proof.hostile.txt");

    public static IEnumerable<object[]> Whole => CaseTable.Cells("Engines/proof.quoted.txt");

    [Theory]
    [MemberData(nameof(Attacks))]
    [MemberData(nameof(BlindAttacks))]
    [MemberData(nameof(LongerBlindAttacks))]
    public void What_says_more_or_other_than_its_quote_is_not_proved(string language, string quote, string line) =>
        Assert.Null(Prove(quote, line, language));

    [Theory]
    [MemberData(nameof(Shortenings))]
    public void What_an_editor_leaves_out_is_proved(string language, string quote, string line) =>
        Assert.Equal(Proof.Shortened, Prove(quote, line, language));

    /// <summary>Written after the rules and never tuned on (docs/measure.md): what is reached must not fall.</summary>
    [Theory]
    [MemberData(nameof(NeverTunedOn))]
    public void Of_shortenings_never_seen_before_at_least_17_in_20_are_proved(string table)
    {
        var unseen = Table(table);
        var stopped = unseen.Where(row => Prove((string)row[1], (string)row[2], (string)row[0]) is null)
            .Select(row => $"{row[1]} | {row[2]}").ToList();

        Assert.True(stopped.Count <= unseen.Count * 0.15, $"{stopped.Count} of {unseen.Count}:\n{string.Join('\n', stopped)}");
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_sentence_is_its_own_proof_in_any_language(string language, string sentence) =>
        Assert.Equal(Proof.Quoted, Prove(sentence, sentence, language));

    /// <summary>
    /// Words that can be laid over a sentence in countless ways end soon all the same: what is counted is work, not time.
    /// </summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_words_cost_no_more_than_any_line_may(string ofQuote, string ofLine)
    {
        var (quote, line) = (Repeated(ofQuote, 150) + ".", Repeated(ofLine, 80) + ".");
        var (proving, shortening) = (new Effort(), new Effort());
        Prove(quote, line, "en", proving);
        Shortening.Of(EnglishSentence.Read(quote, 0, quote.Length), EnglishSentence.Read(line, 0, line.Length), shortening);

        Assert.InRange(proving.Spent, 0, Effort.Most + Omissions.Most);
        Assert.InRange(shortening.Spent, 0, Effort.Most + Omissions.Most);
    }

    /// <summary>
    /// A quote that is longer takes longer by as much, not by the square of it; one beyond what is read of a sentence takes nothing.
    /// </summary>
    [Fact]
    public void What_is_tried_grows_with_the_quote_and_no_faster()
    {
        const string Line = "The council closed the bridge";
        const string Clause = ", and the mayor of the port opened a ferry line";
        int[] clauses = [2, 14, 1000];
        double[] each = [.. clauses.Select(count =>
        {
            var effort = new Effort();
            var proof = Prove(Line + string.Concat(Enumerable.Repeat(Clause, count)) + ".",
                Line + string.Concat(Enumerable.Repeat(Clause, count - 1)) + ".", "en", effort);
            Assert.Equal(count < 1000 ? Proof.Shortened : null, proof);
            return (double)effort.Spent / count;
        })];

        Assert.InRange(each[1] / each[0], 0, 2);
        Assert.Equal(0, each[2]);
    }

    static string Repeated(string words, int count) =>
        string.Join(' ', Enumerable.Repeat(words.Split(' '), count).SelectMany(some => some).Take(count));

    internal static Proof? Prove(string quote, string line, string language, Effort? effort = null)
    {
        var article = new Article { Text = quote, Paragraphs = [new Paragraph(ParagraphKind.Body, new TextSpan(0, quote.Length))],
            Language = language };
        var sentences = new ArticleSentences(article);
        return Proving.Prove(line, EnglishSentence.Read(line, 0, line.Length),
            sentences.Read(sentences.Covering(new TextSpan(0, quote.Length))), Language.For(language), effort ?? new Effort());
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
