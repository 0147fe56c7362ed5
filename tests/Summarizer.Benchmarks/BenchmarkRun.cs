using System.Globalization;
using System.Text;
using Summarizer.Articles;
using Summarizer.Evaluation;

namespace Summarizer.Benchmarks;

/// <summary>The way from articles to figures: every speed is a ratio to a named rival in the same run.</summary>
static class BenchmarkRun
{
    const int SyntheticArticles = 400;

    /// <summary>
    /// Runs the program; 0 when all went well, 1 when a sweep found too little or too much, 2 when it was called wrongly.
    /// </summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        try
        {
            var options = BenchmarkOptions.Parse(args);
            output.WriteLine(Machine.Describe());
            if (options.Sweep > 0)
                return await MeasureSweepAsync(options, output);
            if (options.Way > 0)
                return await MeasureWayAsync(options, output);
            if (options.ColdStarts > 0)
                return await MeasureColdStartsAsync(options, output);
            if (options.Search > 0)
                return await MeasureSearchAsync(options, output);
            Measure(options, output);
            return 0;
        }
        catch (UsageException problem)
        {
            errors.WriteLine($"{problem.Message}\n\n{BenchmarkOptions.Usage}");
            return 2;
        }
    }

    static async Task<int> MeasureWayAsync(BenchmarkOptions options, TextWriter output)
    {
        await foreach (var pace in new WayRace(options.Storage).RunAsync(options.Way))
        {
            output.WriteLine(Invariant($"{pace.Articles} articles, {pace.AtOnce} at once: {pace.Articles / pace.Way.TotalSeconds:F0} a second; the bare loop {pace.Articles / pace.Bare.TotalSeconds:F0}, {pace.Bare / pace.Way:F2} of it; the same calls bare {pace.Articles / pace.SameCalls.TotalSeconds:F0}, {pace.SameCalls / pace.Way:F2} of it"));
            output.WriteLine($"  calls of an article: {string.Join(", ", pace.Calls.Select(call => Invariant($"{call.Key} {(double)call.Value.Count / pace.Articles:0.##} ({call.Value.Milliseconds:F2} ms)")))}");
        }
        return 0;
    }

    static async Task<int> MeasureColdStartsAsync(BenchmarkOptions options, TextWriter output)
    {
        var paces = await new ColdStart(options.Storage).RunAsync(options.ColdStarts);
        var empty = paces[^1];
        output.WriteLine(TextTable.Of([$"from the start of the process, median of {options.ColdStarts}", "/api/health, s", "to empty",
            "first summary, s", "to empty"],
            [.. paces.Select(pace => (string[])
            [
                pace.Worker, Invariant($"{pace.Health:F2}"), Ratio(pace.Health / empty.Health), Invariant($"{pace.Summary:F2}"),
                    Ratio(pace.Summary / empty.Summary),
            ])]));
        return 0;
    }

    static async Task<int> MeasureSearchAsync(BenchmarkOptions options, TextWriter output)
    {
        var paces = await new SearchRace(options.Search).RunAsync(options.Rounds).ToListAsync();
        output.WriteLine(TextTable.Of([$"a page of what is found among {options.Search}", "query", "p50, ms", "longest, ms"],
            [.. paces.Select(pace => (string[])[pace.Kind, pace.Query, Invariant($"{pace.P50:F1}"), Invariant($"{pace.Most:F1}")])]));
        return 0;
    }

    static async Task<int> MeasureSweepAsync(BenchmarkOptions options, TextWriter output)
    {
        var isRight = true;
        // Line by line: at a hundred thousand articles the next one is minutes away.
        await foreach (var pace in SweepRace.RunAsync(options.Storage, options.Sweep))
        {
            output.WriteLine(Invariant($"{pace.Articles} articles, {pace.Task}: {pace.Sent} of {pace.ToFind} found in {pace.Time.TotalSeconds:F1} s, {pace.LiveBytes / 1e6:F1} MB alive at most"));
            isRight &= pace.Sent == pace.ToFind;
        }
        return isRight ? 0 : 1;
    }

    static void Measure(BenchmarkOptions options, TextWriter output)
    {
        var rules = Contestant.Rules();
        var articles = Readable(rules, options.Articles is null ? SyntheticNews.Articles(SyntheticArticles) : Texts(options.Articles),
            output);
        output.WriteLine(Invariant($"{articles.Count} articles of {articles.Average(Words):F0} words, median of {options.Rounds} rounds after warming up; speed by processor time, p50 and p99 by the clock\n"));

        if (options.Formats)
        {
            output.WriteLine(FormatTable(FormatRace.Run(articles, options.Rounds)));
            return;
        }
        if (options.Proof)
        {
            output.WriteLine(ProofTable([.. ProofRace.Run(articles, options.Rounds)]));
            return;
        }
        byte[][] bytes = [.. articles.Select(Encoding.UTF8.GetBytes)];
        var paces = Race.Run([rules, Contestant.Limit(), Contestant.Lead(), Contestant.TextRanked()], bytes, options.Rounds);
        output.WriteLine(PaceTable(paces));
        output.WriteLine(LengthTable(Lengths.Of(rules, articles, options.MaxWords, options.Rounds)));
        if (options.Peers)
            output.WriteLine(PeerTable(paces[0], Peers.Run(articles, options.Rounds)));
    }

    static IReadOnlyList<string> Texts(string file) =>
        [.. NewsArticle.ReadAll(file).Select(article => article.Text ?? throw new UsageException($"{article.Id} is a page; speed is measured on plain text."))];

    /// <summary>The articles that the product takes: a refusal is quick, and would flatter it.</summary>
    static List<string> Readable(Contestant rules, IReadOnlyList<string> articles, TextWriter output)
    {
        var readable = articles.Where(IsRead).ToList();
        if (readable.Count < articles.Count)
            output.WriteLine($"{articles.Count - readable.Count} articles are left out because the product refuses them.");
        return readable.Count > 0 ? readable : throw new UsageException("None of the articles can be read.");

        bool IsRead(string article)
        {
            try
            {
                rules.Run(Encoding.UTF8.GetBytes(article));
                return true;
            }
            catch (RejectedArticleException)
            {
                return false;
            }
        }
    }

    static string PaceTable(IReadOnlyList<Pace> paces) => TextTable.Of(
        ["one core", "articles/s", "rules go at", "p50, ms", "p99, ms", "KB allocated/article"],
        [.. paces.Select(pace => (string[])
        [
            pace.Name, Invariant($"{pace.ArticlesPerSecond:F0}"), Ratio(paces[0].ArticlesPerSecond / pace.ArticlesPerSecond),
            Invariant($"{pace.P50:F3}"), Invariant($"{pace.P99:F3}"), Invariant($"{pace.BytesPerArticle / 1024:F1}"),
        ])]);

    static string FormatTable(IReadOnlyList<FormatPace> paces) => TextTable.Of(
        ["read from bytes, one core", "articles/s", "library alone, articles/s", "p99, ms", "KB allocated/article"],
        [.. paces.Select(pace => (string[])
        [
            pace.Format, Invariant($"{pace.Product.ArticlesPerSecond:F0}"), Invariant($"{pace.Library.ArticlesPerSecond:F0}"),
            Invariant($"{pace.Product.P99:F2}"), Invariant($"{pace.Product.BytesPerArticle / 1024:F0}"),
        ])]);

    static string ProofTable(IReadOnlyList<ProofPace> paces) => TextTable.Of(
        ["facts through the gate, one core", "facts", "words in a quote", "p50, µs", "p99, µs", "p50, µs/word"],
        [.. paces.Select(pace => (string[])
        [
            pace.Facts, Invariant($"{pace.Count}"), Invariant($"{pace.Words:F0}"), Invariant($"{pace.P50:F1}"), Invariant($"{pace.P99:F1}"),
                Invariant($"{pace.P50 / pace.Words:F3}"),
        ])]);

    static string LengthTable(IReadOnlyList<LongRun> runs) => TextTable.Of(
        ["words in one text", "ms", "µs/word", "to the shortest"],
        [.. runs.Select(run => (string[])
        [
            Invariant($"{run.Words}"), Invariant($"{run.Milliseconds:F1}"), Invariant($"{run.MicrosecondsPerWord:F2}"),
            Ratio(run.MicrosecondsPerWord / runs[0].MicrosecondsPerWord),
        ])]);

    static string PeerTable(Pace rules, IReadOnlyList<PeerPace> peers)
    {
        var table = TextTable.Of(["npm package, one core", "articles/s", "rules go at"],
            [.. peers.Select(peer => peer.ArticlesPerSecond is { } speed
                ? (string[])[peer.Name, Invariant($"{speed:F0}"), Ratio(rules.ArticlesPerSecond / speed)]
                : [peer.Name, "–", "–"])]);
        return table + string.Concat(peers.Where(peer => peer.Remark is not null).Select(peer => $"{peer.Name}: {peer.Remark}\n"));
    }

    static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    static string Ratio(double ratio) => ratio.ToString(ratio < 0.1 ? "0.000" : "0.00", CultureInfo.InvariantCulture) + " ×";

    static string Invariant(FormattableString cell) => FormattableString.Invariant(cell);
}
