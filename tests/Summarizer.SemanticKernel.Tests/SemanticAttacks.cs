using Summarizer.Summaries;

namespace Summarizer.SemanticKernel.Tests;

/// <summary>
/// A model whose quotes are right and whose words are not, over HTTP: what is shown is what the article says. A case is a line of
/// <c>Cases/attacks.txt</c>.
/// </summary>
public sealed class SemanticAttacks
{
    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "attacks.txt")).Where(line => line is not (['#', ..] or "")))
            {
                var cells = line.Split(" | ");
                cases.Add(cells[0], cells[1], cells[2] == "=" ? cells[0] : cells[2]);
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_article_has_the_last_word(string paragraph, string written, string shown)
    {
        await using var server = await OpenAiServer.StartAsync(Reply.Summary(written, (written, paragraph), (Some.Second, Some.Second),
            (Some.Third, Some.Third)));
        using var engine = new Engine(server.Endpoint);

        var (draft, summary) = await engine.WriteAsync(Some.Article(Some.Lead, paragraph, Some.Second, Some.Third));

        var fact = summary.Facts[0];
        Assert.Equal(shown, fact.Text);
        Assert.Equal(paragraph, fact.Quote);
        Assert.Equal(shown == paragraph ? Proof.Quoted : Proof.Shortened, fact.Proof);
        Assert.Equal(3, summary.Facts.Count);
        Assert.Equal(shown.TrimEnd('.'), summary.Headline.TrimEnd('.'));
        Assert.Null(draft.Engine.Degraded);
    }

    /// <summary>What is proved of no sentence is shown of none, whatever else stands in the article and the answer.</summary>
    [Theory]
    [InlineData("proof.blind.txt")]
    [InlineData("proof.blind.2.txt")]
    public async Task None_of_the_false_lines_of_a_table_is_shown_and_no_fact_is_lost(string table)
    {
        foreach (var (language, rows) in FalseLines(table).GroupBy(row => row.Language).Select(group => (group.Key, group.Chunk(5))))
        {
            foreach (var chunk in rows)
            {
                await using var server = await OpenAiServer.StartAsync(Reply.Summary(chunk[0].Line,
                    [.. chunk.Select(row => (row.Line, row.Quote))]));
                using var engine = new Engine(server.Endpoint);

                var (_, summary) = await engine.WriteAsync(Some.Article([.. chunk.Select(row => row.Quote)]) with { Language = language });

                // Of two sentences the one that the line is nearer to is shown.
                Assert.Equal(chunk.Length, summary.Facts.Count);
                Assert.All(chunk.Zip(summary.Facts),
                    pair => Assert.Contains(pair.Second.Quote, pair.First.Quote, StringComparison.Ordinal));
                Assert.Empty(chunk.Select(row => row.Line).Intersect(summary.Facts.Select(fact => fact.Text).Append(summary.Headline)));
            }
        }
    }

    static IEnumerable<(string Language, string Quote, string Line)> FalseLines(string table)
    {
        var language = "en";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", table)).Where(line => line is not (['#', ..] or "")))
        {
            if (line.StartsWith("lang ", StringComparison.Ordinal))
                language = line["lang ".Length..];
            else
                yield return (language, line.Split(" | ")[0], line.Split(" | ")[1]);
        }
    }

    [Fact]
    public async Task Free_wording_is_marked_and_still_loses_to_another_number()
    {
        await using var server = await OpenAiServer.StartAsync(Reply.Summary(Some.Headline,
            ("At Vestby, 340 tonnes of diesel leaked on Tuesday from a tanker.", Some.Lead),
            ("Mayor Ingrid Solheim said 54 percent had been collected.", Some.Second), (Some.Third, Some.Third)));
        using var engine = new Engine(server.Endpoint, ("Summarizer:Wording", "free"));

        var (_, summary) = await engine.WriteAsync(Some.Article());

        Assert.Equal([Proof.Rephrased, Proof.Shortened, Proof.Quoted], summary.Facts.Select(fact => fact.Proof));
        Assert.Contains("45 percent", summary.Facts[1].Text, StringComparison.Ordinal);
    }
}
