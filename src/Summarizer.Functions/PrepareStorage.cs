using Azure;
using Microsoft.Extensions.Hosting;
using Summarizer.AzureBlobs;

namespace Summarizer.Functions;

/// <summary>
/// Makes the containers and the queue beside the start, which does not wait for it; when storage does not answer yet, as soon as it does.
/// </summary>
sealed class PrepareStorage(StorageContainers containers, ILogger<PrepareStorage> log) : BackgroundService
{
    static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = FirstPause; !await IsDoneAsync(stoppingToken); pause =
            TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks)))
        {
            await Task.Delay(pause, stoppingToken);
        }
    }

    async Task<bool> IsDoneAsync(CancellationToken stopping)
    {
        try
        {
            await containers.CreateAsync(stopping);
            return true;
        }
        catch (Exception trouble) when (trouble is StorageUnavailableException or RequestFailedException)
        {
            log.StorageAway(trouble.Message);
            return false;
        }
    }
}
