using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Summarizer.Benchmarks;
using Summarizer.Tests;

namespace Summarizer.Evaluation.Tests;

/// <summary>Both programs run once on little, so that they cannot rot; nothing is timed.</summary>
public sealed class Programs(Azurite azurite) : IClassFixture<Azurite>, IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("evaluation").FullName;
    readonly StringWriter output = new();
    readonly StringWriter errors = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_evaluation_compares_all_engines_on_highlights()
    {
        var articles = SyntheticNews.Articles(3)
            .Select((text, i) => new { id = $"a{i}", text, references = new[] { "A ferry line was approved.\nThe dam is repaired." } });

        await EvaluateAsync(articles, "--predictions", File("out.jsonl"));

        foreach (var engine in new[] { "rules", "lead", "textrank" })
            Assert.Contains($"| {engine}", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("highlights that people wrote: 3 articles", output.ToString(), StringComparison.Ordinal);
        foreach (var line in System.IO.File.ReadLines(File("out.jsonl")))
        {
            using var prediction = JsonDocument.Parse(line);
            Assert.NotEqual("", prediction.RootElement.GetProperty("headline").GetString());
            Assert.InRange(prediction.RootElement.GetProperty("facts").GetArrayLength(), 1, 3);
        }
    }

    [Fact]
    public async Task A_reference_of_one_line_is_a_headline()
    {
        var articles = SyntheticNews.Articles(2)
            .Select((text, i) => new { id = $"a{i}", title = "Unseen", text, references = new[] { "Ferry line approved" } });

        await EvaluateAsync(articles, "--engine", "lead,textrank", "--facts", "5", "--headline-limit", "60");

        Assert.Contains("Headlines against those that people wrote: 2 articles", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Defects in the first 5 facts", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("over 60", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_story_is_measured_by_a_key_and_written_to_be_read()
    {
        System.IO.File.WriteAllText(File("key.jsonl"), """
            {"id":"a0","kind":"hard news","headline":{"must":[["\\w"]]},"facts":[{"name":"<b>there is news","weight":2,"must":[["\\w"]]}],"never":["\\w"]}
            """);

        await EvaluateAsync(SyntheticNews.Articles(2).Select((text, i) => new { id = $"a{i}", text, references = new[] { "-" } }),
            "--engine", "rules,lead", "--story", File("key.jsonl"), "--read", File("read.html"));

        Assert.Contains("headline and 3 facts: 1 articles", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("people wrote", output.ToString(), StringComparison.Ordinal);
        var page = System.IO.File.ReadAllText(File("read.html"));
        Assert.Contains("✓ <b>&lt;b&gt;there is news</b>", page, StringComparison.Ordinal);
        Assert.Contains("must never be said", page, StringComparison.Ordinal);
        Assert.Contains("2 · a1", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_to_other_articles_is_a_mistake()
    {
        System.IO.File.WriteAllText(File("articles.jsonl"), """{"id":"a","text":"The dam held."}""");
        System.IO.File.WriteAllText(File("key.jsonl"), """{"id":"b","headline":{"must":[]},"facts":[{"name":"n","weight":1,"must":[]}]}""");

        Assert.Equal(2, await EvaluationRun.RunAsync(["--articles", File("articles.jsonl"), "--story", File("key.jsonl")], output, errors));
        Assert.Contains("has no key to any article", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_references_only_defects_and_lengths_are_told()
    {
        await EvaluateAsync(SyntheticNews.Articles(2).Select((text, i) => new { id = $"a{i}", text }), "--engine", "lead");

        Assert.DoesNotContain("people wrote", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Defects", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_may_stand_in_the_line_or_in_a_zipped_file()
    {
        var body = SyntheticNews.Articles(1)[0];
        var page = $"<html><head><title>Unseen</title></head><body><nav><a href='/'>Home</a></nav><article><p>{body.Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p></article></body></html>";
        await using (var zipped = new GZipStream(System.IO.File.Create(File("page.html.gz")), CompressionLevel.Fastest))
            await zipped.WriteAsync(Encoding.UTF8.GetBytes(page));

        await EvaluateAsync([new { id = "inline", html = page, references = new[] { body } },
            new { id = "zipped", html = "page.html.gz", references = new[] { body } }],
            "--predictions", File("out.jsonl"));

        Assert.Contains("people cut out: 2 pages", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("| rules", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("| smartreader", output.ToString(), StringComparison.Ordinal);
        Assert.All(System.IO.File.ReadLines(File("out.jsonl")), line => Assert.Contains("\"text\":\"", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--articles is missing.")]
    [InlineData("--articles needs a value.", "--articles")]
    [InlineData("--colour is not an option.", "--colour", "blue")]
    [InlineData("There is no engine oracle", "--articles", "a.jsonl", "--engine", "oracle")]
    [InlineData("The LLM is not configured", "--articles", "{articles}", "--engine", "llm")]
    [InlineData("--facts is nine", "--articles", "a.jsonl", "--facts", "nine")]
    [InlineData("There is no file", "--articles", "missing.jsonl")]
    [InlineData("There is no file none.json", "--articles", "{articles}", "--settings", "none.json")]
    [InlineData("There is no file none.json", "--own-lines", "{articles}", "--settings", "none.json")]
    public async Task A_wrong_call_says_what_is_wrong(string message, params string[] args)
    {
        System.IO.File.WriteAllText(File("articles.jsonl"), """{"id":"a","text":"The dam held."}""");

        Assert.Equal(2, await EvaluationRun.RunAsync([.. args.Select(arg => arg == "{articles}" ? File("articles.jsonl") : arg)], output,
            errors));
        Assert.StartsWith(message, errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("--headline-limit N", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json", "line 1")]
    [InlineData("""{"id":"a"}""", "line 1")]
    [InlineData("""{"id":"a","html":"missing.html"}""", "The page missing.html")]
    [InlineData("", "has no articles")]
    public async Task A_line_that_is_no_article_is_named(string line, string message)
    {
        System.IO.File.WriteAllText(File("articles.jsonl"), line);

        Assert.Equal(2, await EvaluationRun.RunAsync(["--articles", File("articles.jsonl")], output, errors));
        Assert.Contains(message, errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_benchmarks_run_on_news_of_their_own()
    {
        Assert.Equal(0, await BenchmarkRun.RunAsync(["--rounds", "1", "--max-words", "2000"], output, errors));

        foreach (var row in new[] { "| rules", "| words, hashed", "| lead", "| textrank", "| 2000" })
            Assert.Contains(row, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_benchmarks_read_every_format()
    {
        Assert.Equal(0, await BenchmarkRun.RunAsync(["--formats", "--rounds", "1"], output, errors));

        foreach (var row in new[] { "| text", "| HTML", "| mail", "| DOCX", "| PDF" })
            Assert.Contains(row, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_benchmarks_prove_facts_of_quotes_of_growing_length_and_hostile_ones()
    {
        Assert.Equal(0, await BenchmarkRun.RunAsync(["--proof", "--rounds", "1"], output, errors));

        foreach (var row in new[] { "| of the rules", "| of the rules, denied", "10000 words", "| hostile" })
            Assert.Contains(row, output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rounds is 0", "--rounds", "0")]
    [InlineData("The setting Storage is no", "--sweep", "100", "--storage", "here")]
    [InlineData("Storage does not answer", "--sweep", "100", "--storage", "AccountName=a;AccountKey=YQ==;BlobEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:1/a")]
    public async Task A_wrong_call_of_the_benchmarks_says_what_is_wrong(string message, params string[] args)
    {
        Assert.Equal(2, await BenchmarkRun.RunAsync(args, output, errors));
        Assert.StartsWith(message, errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sweep_is_measured_on_an_account_of_its_own_and_leaves_nothing_there()
    {
        var storage = azurite.TakeAccount()["Storage"]!;
        Assert.Equal(0, await BenchmarkRun.RunAsync(["--sweep", "200", "--storage", storage], output, errors));
        Assert.Contains("200 articles, one in a hundred is overwritten, deleted, new: 6 of 6 found", output.ToString(),
            StringComparison.Ordinal);
        Assert.Contains("200 articles, and the engine is another: 500 at a time: 202 of 202 found", output.ToString(),
            StringComparison.Ordinal);

        var account = new BlobServiceClient(storage);
        Assert.Empty(account.GetBlobContainers());
        await account.CreateBlobContainerAsync("summaries");

        Assert.Equal(2, await BenchmarkRun.RunAsync(["--sweep", "200", "--storage", storage], output, errors));
        Assert.Contains("has a container summaries", errors.ToString(), StringComparison.Ordinal);
        Assert.Single(account.GetBlobContainers());
    }

    async Task EvaluateAsync(IEnumerable<object> articles, params string[] args)
    {
        System.IO.File.WriteAllLines(File("articles.jsonl"), articles.Select(article => JsonSerializer.Serialize(article)));
        var exit = await EvaluationRun.RunAsync(["--articles", File("articles.jsonl"), .. args], output, errors);
        Assert.True(exit == 0, errors.ToString());
    }

    string File(string name) => Path.Combine(folder, name);
}
