namespace Summarizer.Soak.Hosts;

/// <summary>A process of the product that is killed and started again.</summary>
abstract class SoakHost(string name) : IAsyncDisposable
{
    static readonly TimeSpan Moment = TimeSpan.FromSeconds(10);

    readonly SemaphoreSlim turn = new(1);

    /// <summary>What the plan calls it.</summary>
    public string Name => name;

    /// <summary>Where it answers.</summary>
    public abstract Uri Address { get; }

    /// <summary>Whether it serves events.</summary>
    public abstract bool HasEvents { get; }

    /// <summary>The process; null when it does not run.</summary>
    public abstract int? ProcessId { get; }

    /// <summary>Whether it has ended, and nothing is on its way to start it again.</summary>
    public abstract bool HasEnded { get; }

    /// <summary>How often it gave up by itself, as a host may when storage fails while it starts.</summary>
    public int GaveUp { get; private set; }

    /// <summary>What it must never do and did, in sentences.</summary>
    public abstract IEnumerable<string> Complaints { get; }

    /// <summary>Whether it has come so far that it answers.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = Moment };
        try
        {
            using var answer = await client.GetAsync(Address, cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Starts it; a host whose storage is away may end at once.</summary>
    public async Task StartAsync()
    {
        using var only = await OnlyAsync();
        await LaunchAsync();
    }

    /// <summary>Kills it without a warning, and starts it again behind a while.</summary>
    public async Task KillAsync(TimeSpan pause, CancellationToken cancellation)
    {
        using var only = await OnlyAsync();
        await EndAsync();
        await Task.Delay(pause, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await LaunchAsync();
    }

    /// <summary>Starts it again if it gave up, as whatever looks after it would.</summary>
    public async Task ReviveAsync()
    {
        using var only = await OnlyAsync();
        if (!HasEnded)
            return;
        GaveUp++;
        await LaunchAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync(isForGood: true);
        turn.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract Task LaunchAsync();

    protected abstract Task EndAsync(bool isForGood = false);

    async Task<IDisposable> OnlyAsync()
    {
        await turn.WaitAsync();
        return new Release(turn);
    }

    sealed class Release(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
