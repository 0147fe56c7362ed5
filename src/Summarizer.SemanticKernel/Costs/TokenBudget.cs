using Summarizer.Engines;

namespace Summarizer.SemanticKernel.Costs;

/// <summary>Keeps a day's calls within its tokens: booked before a call, and put right after it.</summary>
sealed class TokenBudget(ITokenLedger ledger, LlmOptions options, TimeProvider clock)
{
    /// <summary>Books a call.</summary>
    /// <returns>What to settle when the call is over.</returns>
    /// <exception cref="EngineTroubleException">Today's tokens do not suffice for it.</exception>
    public async Task<Booking> BookAsync(long tokens, CancellationToken cancellation)
    {
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (options.DailyTokenBudget is not { } budget)
            return new Booking(this, day, 0);
        if (await AddAsync(day, tokens, cancellation) <= budget)
            return new Booking(this, day, tokens);
        await AddAsync(day, -tokens, cancellation);
        throw new EngineTroubleException(Degradation.OverBudget);
    }

    async Task<long> AddAsync(DateOnly day, long tokens, CancellationToken cancellation)
    {
        try
        {
            return await ledger.AddAsync(day, tokens, cancellation);
        }
        catch (Exception unreachable) when (!cancellation.IsCancellationRequested)
        {
            // What cannot be booked is not spent.
            throw new EngineTroubleException(Degradation.Unavailable, cause: unreachable);
        }
    }

    /// <summary>Tokens set aside for one call.</summary>
    public sealed record Booking(TokenBudget Budget, DateOnly Day, long Tokens)
    {
        /// <summary>Puts in place of the estimate what the call really took.</summary>
        public async Task SettleAsync(long spent)
        {
            if (Tokens == 0 || spent == Tokens)
                return;
            try
            {
                // Not cancelled with the call: the tokens are spent, or not, all the same.
                await Budget.ledger.AddAsync(Day, spent - Tokens);
            }
            catch (Exception)
            {
                // The estimate stays booked. An answer that is paid for is not thrown away for that.
            }
        }
    }

    readonly ITokenLedger ledger = ledger;
}

/// <summary>The ledger of a host without storage for one: this process alone, until it ends.</summary>
sealed class ProcessTokenLedger : ITokenLedger
{
    readonly Lock gate = new();
    DateOnly today;
    long total;

    public Task<long> AddAsync(DateOnly day, long tokens, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            if (day > today)
                (today, total) = (day, 0);
            if (day == today)
                total = Math.Max(0, total + tokens);
            return Task.FromResult(total);
        }
    }
}
