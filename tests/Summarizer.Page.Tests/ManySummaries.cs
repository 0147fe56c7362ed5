using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Summarizer.Articles;
using Summarizer.AzureBlobs;
using Summarizer.Summaries;

namespace Summarizer.Page.Tests;

[Collection(nameof(Newsroom))]
public sealed class ManySummaries(Newsroom newsroom)
{
    const int Count = 500;

    [PageFact]
    public async Task Five_hundred_are_reached_by_scrolling_and_the_oldest_by_searching()
    {
        await KeepAsync();
        await using (var visitor = await newsroom.VisitAsync())
        {
            await Expect(visitor.Line("samples/night-buses.txt")).ToBeVisibleAsync();
            Assert.InRange(await visitor.Lines.CountAsync(), 50, 200);
            await visitor.Page.EvaluateAsync("""
                async () => {
                  const desk = document.querySelector(".desk");
                  for (const end = Date.now() + 60_000; !document.querySelector("[data-name='many/0.txt']");) {
                    if (Date.now() > end) throw new Error("The list does not go on.");
                    desk.scrollTop = desk.scrollHeight;
                    await new Promise(requestAnimationFrame);
                  }
                }
                """);
            Assert.InRange(await visitor.Lines.CountAsync(), Count, Count + 200);
            await Expect(visitor.Page.Locator(".day")).Not.ToHaveCountAsync(0);
        }

        await using var searcher = await newsroom.VisitAsync();
        await Expect(searcher.Lines.First).ToBeVisibleAsync();
        await searcher.Page.FillAsync("#search", "harbour number 0007");
        await Expect(searcher.Line("many/7.txt")).ToBeVisibleAsync();
        await Expect(searcher.Lines).ToHaveCountAsync(1);
        await searcher.Page.FillAsync("#search", "");
        await searcher.Page.ClickAsync("#filters summary");
        await searcher.Page.SelectOptionAsync("#filter", "rejected");
        await Expect(searcher.Line("many/11.txt")).ToBeVisibleAsync();
        await Expect(searcher.Line("many/7.txt")).ToBeHiddenAsync();
    }

    // Straight into the store, with articles of the same names in the inbox so that no sweep takes them away again.
    async Task KeepAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage", newsroom.Storage)]).Build();
        await using var services = new ServiceCollection().AddSummarizer(configuration).AddLogging().AddAzureStorage(configuration)
            .BuildServiceProvider();
        var (inbox, store, writer) = (services.GetRequiredService<IArticleInbox>(), services.GetRequiredService<ISummaryStore>(),
            services.GetRequiredService<SummaryWriter>());
        await Parallel.ForAsync(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, cancellation) =>
        {
            var name = ArticleName.Parse($"many/{number}.txt");
            var version = (await inbox.UploadAsync(name, new UploadedArticle("A harbour."u8.ToArray(), "text/plain"),
                cancellation: cancellation))!;
            var source = new SourceInfo(version.ETag, null, version.LastModified, version.Bytes, version.ContentType);
            var made = DateTimeOffset.UtcNow.AddDays(-1).AddMinutes(number - Count);
            var document = number % 100 == 11
                ? SummaryDocument.Of(name, new Rejection { Article = name.Value, Detail = "There is no text in the article.",
                    Reason = RejectionReason.Empty, Source = source, CreatedAt = made }, writer.Fingerprint)
                : SummaryDocument.Of(name, new Summary { Article = name.Value, Headline = $"Harbour number {number:D4} opens",
                    KeyFacts = [], Words = 2, Engine = new("rules", "1"), Source = source, CreatedAt = made }, writer.Fingerprint);
            // A sweep may have been faster; then its outcome is replaced.
            while (await store.TryWriteAsync(document, await store.FindAsync(name, cancellation), cancellation) is null)
            {
            }
        });
    }
}
