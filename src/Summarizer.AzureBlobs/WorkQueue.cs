using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Work;

namespace Summarizer.AzureBlobs;

/// <summary>The queue that carries requests to look at an article.</summary>
public sealed class WorkQueue(StorageConnection storage, IOptions<BackfillOptions> options, IOptions<PatienceOptions> patience,
    TimeProvider clock)
{
    /// <summary>What it is called.</summary>
    public const string Name = "summarize-again";

    /// <summary>
    /// How long a request may wait behind its delay, and be worked at, until its next turn is noted. What takes longer is sent once more,
    /// which does no harm.
    /// </summary>
    static readonly TimeSpan Turn = TimeSpan.FromMinutes(2);

    const string Subject = "/containers/" + StorageContainers.Articles + "/blobs/";

    readonly RetryNotes retries = new(storage.Blobs.GetBlobContainerClient(StorageContainers.State));

    /// <summary>
    /// Puts a request into the queue; what has failed stays unseen for a while, and it is noted that it will be tried again.
    /// </summary>
    public async Task SendAsync(WorkRequest request, CancellationToken cancellation = default)
    {
        TimeSpan? delay = request.Failures == 0 ? null : patience.Value.DelayAfter(request.Failures);
        await storage.Queues.GetQueueClient(Name).SendMessageAsync(
            JsonSerializer.Serialize(new { name = request.Name.Value, again = request.Again, failures = request.Failures }), delay,
                cancellationToken: cancellation);
        if (delay is not null)
            await retries.LeaveAsync(request.Name, clock.GetUtcNow() + delay.Value + Turn, cancellation);
    }

    /// <summary>
    /// Passes on what a sweep found, unless it has failed and waits for its next turn: else each sweep would begin another chain of tries.
    /// </summary>
    public async Task SendOnceAsync(WorkRequest request, CancellationToken cancellation = default)
    {
        if (!(await retries.UntilAsync(request.Name, cancellation) > clock.GetUtcNow()))
            await SendAsync(request, cancellation);
    }

    /// <summary>Says that a request came to an end, and is not tried again.</summary>
    public Task DoneAsync(WorkRequest request, CancellationToken cancellation = default) =>
        request.Failures == 0 ? Task.CompletedTask : retries.RemoveAsync(request.Name, cancellation);

    /// <summary>How many requests it has room for that are not urgent.</summary>
    public async Task<int> RoomAsync(CancellationToken cancellation = default)
    {
        QueueProperties now = await storage.Queues.GetQueueClient(Name).GetPropertiesAsync(cancellation);
        return (int)Math.Max(0, options.Value.MaxWaiting - now.ApproximateMessagesCountLong);
    }

    /// <summary>
    /// Reads a message: our own, or an event of Event Grid about an article (a deletion comes this way). Says in a sentence what is wrong
    /// with another.
    /// </summary>
    public static bool TryParse(string message, [NotNullWhen(true)] out WorkRequest? request, [NotNullWhen(false)] out string? problem)
    {
        request = null;
        try
        {
            using var json = JsonDocument.Parse(message);
            var root = json.RootElement;
            if (TryName(root, out var text))
            {
                request = new WorkRequest(ArticleName.OfBlob(text),
                    root.TryGetProperty("again", out var again) && again.ValueKind == JsonValueKind.True, FailuresIn(root));
            }

            problem = request is null ? "The message names no article." : null;
        }
        catch (JsonException)
        {
            problem = "The message is no JSON.";
        }
        return request is not null;
    }

    static int FailuresIn(JsonElement root) =>
        root.TryGetProperty("failures", out var failures) && failures.ValueKind == JsonValueKind.Number
            && failures.TryGetInt32(out var count) ? Math.Max(0, count) : 0;

    static bool TryName(JsonElement root, [NotNullWhen(true)] out string? name)
    {
        name = null;
        if (root.ValueKind != JsonValueKind.Object)
            return false;
        if (root.TryGetProperty("name", out var own) && own.ValueKind == JsonValueKind.String)
        {
            name = own.GetString();
        }
        else if (root.TryGetProperty("subject", out var subject) && subject.ValueKind == JsonValueKind.String
            && subject.GetString()!.IndexOf(Subject, StringComparison.Ordinal) is >= 0 and var at)
        {
            name = subject.GetString()![(at + Subject.Length)..];
        }

        return name is { Length: > 0 and <= ArticleName.MaxLength };
    }
}
