// Feeds broken documents to the reader and the rules until the time is over.
//
//   dotnet run -c Release --project tests/Summarizer.Fuzz -- [--seconds 60] [--seed 1]
//   dotnet run -c Release --project tests/Summarizer.Fuzz -- guided [--seconds 300] [--seed 1] [--documents FOLDER]
//   dotnet run -c Release --project tests/Summarizer.Fuzz -- bombs [KIND]
//
// The second runs for so many seconds of the processor's time, counts the branches of the product that a document takes, and goes on with those documents that
// take new ones; --documents adds the files of a folder to begin with, such as tests/Summarizer.Tests/Articles/Cases. The third sends the documents of Bombs/bombs.txt, or those whose kind begins so, and says what each took.
// A document may end as a summary or as a rejection, within five seconds. Anything else is kept under artifacts/fuzz and ends with exit code 1.
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Summarizer;
using Summarizer.Articles;
using Summarizer.Articles.Isolation;
using Summarizer.Fuzz;
using Summarizer.Fuzz.Bombs;
using Summarizer.Fuzz.Guided;

// The product in it may not run before there is a place to count in.
if (args is ["in-copy", ..])
    return GuidedRun.Run(TimeSpan.FromSeconds(Option("seconds", 300)), Option("seed", 1), Array.IndexOf(args, "--documents") is > 0 and var at ? args[at + 1] : null);
if (ReaderVerb.IsAskedFor(args))
    return await ReaderVerb.ServeAsync();
if (args is ["guided", ..])
    return InstrumentedCopy.Run(["in-copy", .. args[1..]]);
if (args is ["bombs", ..])
    return await SendBombsAsync(args.ElementAtOrDefault(1) ?? "");

int Option(string name, int otherwise) => Array.IndexOf(args, $"--{name}") is >= 0 and var i && i + 1 < args.Length
    ? int.Parse(args[i + 1], CultureInfo.InvariantCulture) : otherwise;

await using var services = new ServiceCollection().AddLogging().AddSummarizer(new ConfigurationBuilder().Build()).BuildServiceProvider();
var writer = services.GetRequiredService<SummaryWriter>();
var reader = services.GetRequiredService<ArticleReader>();
var random = new Random(Option("seed", 1));
var mutator = new Mutator(random);
var clock = Stopwatch.StartNew();
var slowest = TimeSpan.Zero;
int tried = 0, summaries = 0, rejections = 0, finds = 0;
while (clock.Elapsed.TotalSeconds < Option("seconds", 60))
{
    var seed = Seeds.All[random.Next(Seeds.All.Count)];
    var document = seed with { Bytes = mutator.Mutate(seed.Bytes.Span, Seeds.All[random.Next(Seeds.All.Count)].Bytes.Span) };
    if (random.Next(4) == 0)
        document = document with { ContentType = null };
    tried++;
    var started = Stopwatch.GetTimestamp();
    if (await FindAsync(document) is { } find)
    {
        finds++;
        Directory.CreateDirectory("artifacts/fuzz");
        await File.WriteAllBytesAsync($"artifacts/fuzz/{tried}.bin", document.Bytes);
        Console.WriteLine($"{tried} ({seed.ContentType}): {find}");
    }
    var took = Stopwatch.GetElapsedTime(started);
    slowest = took > slowest ? took : slowest;
}
Console.WriteLine($"{tried} documents: {summaries} summaries, {rejections} rejections, {finds} finds; slowest {slowest.TotalMilliseconds:F0} ms.");
return finds == 0 ? 0 : 1;

static async Task<int> SendBombsAsync(string kind)
{
    await using var run = new BombRun();
    var reports = new List<BombReport>();
    foreach (var format in LongArticles.Formats.Where(format => kind == "long"))
    {
        await using var fresh = new BombRun();
        foreach (var article in LongArticles.Before(format))
            await fresh.SendAsync("", article);
        reports.Add(await fresh.SendAsync("long " + format, LongArticles.In(format)));
        Console.WriteLine(reports[^1]);
    }
    foreach (var bomb in Bomb.All.Where(bomb => bomb.Kind.StartsWith(kind, StringComparison.Ordinal)))
    {
        reports.Add(await run.SendAsync(bomb));
        Console.WriteLine(reports[^1]);
    }
    var (answered, rest) = (BombRun.Work(), TimeSpan.FromSeconds(2));
    await Task.Delay(rest);
    Console.WriteLine($"{reports.Count} bombs; the slowest took {reports.Max(report => report.Took.TotalSeconds):0.0} s, the most work was {reports.Max(report => report.Worked.TotalSeconds):0.0} s, "
        + $"the largest {reports.Max(report => report.Memory) >> 20} MB; {(BombRun.Work() - answered).TotalSeconds:0.0} s of work in the {rest.TotalSeconds:0} s behind the last answer.");
    return reports.All(report => report.Fault is null) ? 0 : 1;
}

async Task<string?> FindAsync(UploadedArticle document)
{
    try
    {
        var summary = await Task.Run(() => writer.WriteAsync(document)).WaitAsync(TimeSpan.FromSeconds(5));
        summaries++;
        var text = reader.Read(document).Text;
        return summary.KeyFacts.FirstOrDefault(fact => text.Substring(fact.Start, fact.Length) != fact.Quote) is { } wrong
            ? $"A quote is not at {wrong.Start}." : null;
    }
    catch (RejectedArticleException)
    {
        rejections++;
        return null;
    }
    catch (Exception unexpected)
    {
        return unexpected.ToString();
    }
}
