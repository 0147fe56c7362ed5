using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Engines.Rules;

namespace Summarizer.Fuzz.Guided;

/// <summary>
/// Feeds broken documents to the readers, the rules and the gate; those that take branches which none took before are broken further.
/// </summary>
sealed class GuidedRun
{
    /// <summary>An honest reading of such small documents takes a hundredth of it.</summary>
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    readonly ArticleReader reader;
    readonly RuleBasedSummarizer rules;
    readonly Random random;
    readonly Mutator mutator;
    readonly List<Seed> corpus = [];
    int tried, articles, rejections, finds;

    GuidedRun(int seed)
    {
        var services = new ServiceCollection().AddLogging().AddSummarizer(new ConfigurationBuilder().Build()).BuildServiceProvider();
        (reader, rules) = (services.GetRequiredService<ArticleReader>(), services.GetRequiredService<RuleBasedSummarizer>());
        random = new Random(seed);
        mutator = new Mutator(random);
    }

    /// <summary>Runs for some seconds of the processor's time; 0 when nothing was found.</summary>
    public static int Run(TimeSpan work, int seed, string? documents)
    {
        Coverage.Clear();
        var run = new GuidedRun(seed);
        foreach (var known in documents is null ? Seed.All : Seed.All.Concat(Seed.In(documents)))
            run.Try(known);
        // One of each format, also where it takes no branch of its own.
        run.corpus.AddRange(Seed.All);
        var reported = TimeSpan.Zero;
        using var process = Process.GetCurrentProcess();
        while (process.TotalProcessorTime < work)
        {
            var parent = run.corpus[run.random.Next(run.corpus.Count)];
            run.Try(parent with { Body = run.mutator.Mutate(parent.Body.Span, run.corpus[run.random.Next(run.corpus.Count)].Body.Span) });
            process.Refresh();
            if (process.TotalProcessorTime - reported > TimeSpan.FromMinutes(2))
            {
                reported = process.TotalProcessorTime;
                Console.WriteLine(run.ToString());
            }
        }
        Console.WriteLine(run);
        return run.finds == 0 ? 0 : 1;
    }

    /// <summary>How far it is.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{tried} documents: {articles} articles, {rejections} rejections, {corpus.Count} kept, {Coverage.Branches} branches, {finds} finds");

    void Try(Seed document)
    {
        tried++;
        Coverage.Clear();
        var started = Stopwatch.GetTimestamp();
        var find = Find(document);
        if (Stopwatch.GetElapsedTime(started) is var took && took > Limit)
            find ??= $"It took {took.TotalSeconds:0.0} s.";
        if (Coverage.IsNew())
            corpus.Add(document);
        if (find is null)
            return;
        finds++;
        Directory.CreateDirectory("artifacts/fuzz");
        File.WriteAllBytes($"artifacts/fuzz/{finds}-{tried}.bin", document.Upload().Bytes.ToArray());
        Console.WriteLine($"{tried} ({document.Kind}): {find}");
    }

    string? Find(Seed document)
    {
        try
        {
            var article = reader.Read(document.Upload());
            articles++;
            var draft = rules.Summarize(article);
            return Wrong(DraftCheck.Check(draft, article), article) ?? Wrong(DraftCheck.Check(Lies(draft, article), article), article);
        }
        catch (RejectedArticleException rejected) when (!IsOurs(rejected.InnerException))
        {
            rejections++;
            return null;
        }
        catch (Exception unexpected)
        {
            return unexpected.ToString();
        }
    }

    /// <summary>Whether our own code broke; what a library throws over a damaged document is how it says so.</summary>
    static bool IsOurs(Exception? cause) =>
        cause is NullReferenceException or IndexOutOfRangeException or ArgumentException or InvalidCastException
        && cause.TargetSite?.DeclaringType?.Assembly == typeof(ArticleReader).Assembly;

    /// <summary>
    /// What a model might answer: pieces of the article as quotes, with places that are wrong, and lines with words changed.
    /// </summary>
    Draft Lies(Draft draft, Article article)
    {
        var facts = Enumerable.Range(0, 4).Select(_ =>
        {
            var start = random.Next(article.Text.Length);
            var quote = article.Text.Substring(start, Math.Min(article.Text.Length - start, random.Next(1, 300)));
            return new DraftFact(random.Next(2) == 0 ? quote : string.Concat(quote.Reverse()), quote,
                random.Next(2) == 0 ? start : random.Next(-5, article.Text.Length + 5));
        });
        return draft with { Facts = [.. facts], Headline = article.Text[random.Next(article.Text.Length)..] };
    }

    static string? Wrong(CheckedDraft shown, Article article)
    {
        foreach (var fact in shown.Facts)
        {
            if (fact.Start < 0 || fact.Start + fact.Length > article.Text.Length || article.Text.Substring(fact.Start, fact.Length) != fact.Quote)
                return $"A quote is not at {fact.Start}.";
            if (fact.Text.Length == 0 || fact.Text.Length > DraftCheck.MaxQuoteLength || fact.Quote.Length > DraftCheck.MaxQuoteLength)
                return $"A fact has {fact.Text.Length} characters, its quote {fact.Quote.Length}.";
            if (fact.Text.Any(c => char.IsControl(c)))
                return "A fact has a control character.";
        }
        return shown.Headline.Length > DraftCheck.MaxHeadlineLength || shown.Headline.Any(char.IsControl)
            ? $"The headline is {shown.Headline}." : null;
    }
}
