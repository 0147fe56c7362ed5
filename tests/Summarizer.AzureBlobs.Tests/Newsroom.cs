using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Engines.Rules;
using Summarizer.Soak.Storage;
using Summarizer.Summaries;
using Summarizer.Tests;
using Summarizer.Work;

namespace Summarizer.AzureBlobs.Tests;

/// <summary>The tests that share an Azurite.</summary>
[CollectionDefinition(nameof(Newsroom))]
public sealed class NewsroomCollection : ICollectionFixture<Azurite>;

/// <summary>The whole way in one process on a storage account; several may share the account, as instances do.</summary>
public sealed class Newsroom : IAsyncDisposable
{
    public const string Ferry = "The ferry to Carrow Bay will stop on 1 May, the council of Aldermouth decided on Tuesday.\n\nThe line carried 9 000 passengers last year.\n\nA bus will replace it until the bridge opens in 2029.";

    // Made once: it reads its word lists.
    static readonly RuleBasedSummarizer Rules = new(Options.Create(new EngineOptions()));

    readonly IConfiguration account;
    readonly ServiceProvider services;

    Newsroom(IConfiguration account, HttpPipelinePolicy? faults, Func<ISummarizer, ISummarizer>? engine)
    {
        this.account = account;
        var all = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddSummarizer(account)
            .AddAzureStorage(account, options => Configure(options, faults));
        all.AddSingleton(engine?.Invoke(Rules) ?? Rules);
        services = all.BuildServiceProvider();
    }

    public ShiftedClock Clock { get; } = new();
    public IArticleInbox Inbox => services.GetRequiredService<IArticleInbox>();
    public ISummaryStore Store => services.GetRequiredService<ISummaryStore>();
    public ArticlePipeline Pipeline => services.GetRequiredService<ArticlePipeline>();
    public StorageConnection Storage => services.GetRequiredService<StorageConnection>();
    public WorkQueue Queue => services.GetRequiredService<WorkQueue>();
    public string Fingerprint => services.GetRequiredService<SummaryWriter>().Fingerprint;

    /// <summary>One on an account of its own.</summary>
    public static async Task<Newsroom> OpenAsync(Azurite azurite, HttpPipelinePolicy? faults = null,
        Func<ISummarizer, ISummarizer>? engine = null)
    {
        var room = new Newsroom(azurite.TakeAccount(), null, null);
        await room.services.GetRequiredService<StorageContainers>().CreateAsync();
        return faults is null && engine is null ? room : room.Another(faults, engine);
    }

    /// <summary>Another instance on the same account.</summary>
    public Newsroom Another(HttpPipelinePolicy? faults = null, Func<ISummarizer, ISummarizer>? engine = null) =>
        new(account, faults, engine);

    /// <summary>Asks all of storage whether it answers.</summary>
    public Task CheckAsync() => services.GetRequiredService<CheckStorage>()(CancellationToken.None);

    public async Task<ArticleVersion> UploadAsync(string name, string text = Ferry) =>
        (await Inbox.UploadAsync(ArticleName.Parse(name), new UploadedArticle(Encoding.UTF8.GetBytes(text), "text/plain")))!;

    public Task<PipelineOutcome> RunAsync(string name, bool again = false) => Pipeline.RunAsync(ArticleName.Parse(name), again);

    public Task<KeptSummary?> KeptAsync(string name) => Store.FindAsync(ArticleName.Parse(name));

    /// <summary>Sweeps into a list.</summary>
    public async Task<(Census Census, List<WorkRequest> Sent)> SweepAsync(int room = 1000)
    {
        var sent = new List<WorkRequest>();
        var census = await services.GetRequiredService<Sweep>().RunAsync((work, _) =>
        {
            sent.Add(work);
            return Task.CompletedTask;
        }, room);
        return (census, sent);
    }

    /// <summary>Sweeps into the queue, as the timer does it.</summary>
    public async Task<Census> SweepToQueueAsync() =>
        await services.GetRequiredService<Sweep>().RunAsync(Queue.SendOnceAsync, await Queue.RoomAsync());

    /// <summary>Runs the pipeline for all that waits in the queue.</summary>
    public async Task EmptyQueueAsync()
    {
        var queue = Storage.Queues.GetQueueClient(WorkQueue.Name);
        while ((await queue.ReceiveMessagesAsync(32)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                if (WorkQueue.TryParse(message.MessageText, out var work, out _))
                    await Pipeline.RunAsync(work.Name, work.Again);
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }
    }

    /// <summary>Sweeps a while later and does what it finds: then everything must be right.</summary>
    public async Task AssertConvergesAsync(string when = "")
    {
        Clock.Shift += TimeSpan.FromMinutes(2);
        await SweepToQueueAsync();
        await EmptyQueueAsync();
        await AssertAllIsWellAsync(when);
    }

    public async Task AssertAllIsWellAsync(string when = "")
    {
        var violations = await new EndState(Storage.Blobs).ViolationsAsync();
        Assert.True(violations.Count == 0, $"{when} {string.Join(' ', violations)}");
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    static void Configure(ClientOptions options, HttpPipelinePolicy? faults)
    {
        options.Retry.MaxRetries = Faults.Retries;
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        if (faults is not null)
            options.AddPolicy(faults, HttpPipelinePosition.BeforeTransport);
    }

    /// <summary>A clock that can be put forward.</summary>
    public sealed class ShiftedClock : TimeProvider
    {
        public TimeSpan Shift { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift;
    }
}
