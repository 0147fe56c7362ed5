using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Summarizer.Summaries;
using Summarizer.Web.Webhooks;

namespace Summarizer.Web.Digests;

/// <summary>
/// Sends the digest of each day that is over to the webhook's receiver, at the time of <see cref="WebhookOptions.DigestAt"/>.
/// </summary>
/// <remarks>
/// It looks every minute, and at the note of what was sent: an app that sleeps at the set time sends as soon as something wakes it, as the
/// sweep does. The first digest is that of the first day that ends while it runs.
/// </remarks>
sealed partial class DigestSender(Webhook webhook, ISummaryStore store, IOptions<WebhookOptions> options, IOptions<WebOptions> web,
    TimeProvider clock,
    ILogger<DigestSender> log) : BackgroundService
{
    static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);

    DateOnly? sent;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Beat, clock);
        try
        {
            do
            {
                await TryAsync(stoppingToken);
            }
            while (await beat.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    async Task TryAsync(CancellationToken cancellation)
    {
        try
        {
            await SendIfDueAsync(cancellation);
        }
        catch (Exception trouble) when (!cancellation.IsCancellationRequested)
        {
            LogTrouble(trouble.Message.ReplaceLineEndings(" "));
        }
    }

    async Task SendIfDueAsync(CancellationToken cancellation)
    {
        var due = DueDay();
        if (sent >= due)
            return;
        sent = (await store.FindNoteAsync<DigestSent>(cancellation))?.Day;
        if (sent >= due)
            return;
        if (sent is not null)
        {
            var digest = await Digest.ReadAsync(store, "", due, web.Value.PublicUrl, cancellation);
            if (digest.Count > 0 && !await webhook.DeliverAsync(WebhookMessage.Of(digest, clock.GetUtcNow())))
                LogTrouble("the receiver did not take it");
        }
        await store.LeaveNoteAsync(new DigestSent(due), cancellation);
        sent = due;
    }

    /// <summary>The newest day that is over and whose time has come.</summary>
    DateOnly DueDay()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return DateOnly.FromDateTime(now).AddDays(TimeOnly.FromDateTime(now) >= options.Value.DigestAt ? -1 : -2);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The digest is not sent: {Reason}")]
    partial void LogTrouble(string reason);
}
