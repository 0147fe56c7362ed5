namespace Summarizer.Engines;

/// <summary>
/// How many tokens were spent on a day, by all instances together. An interface because what they share is outside the process.
/// </summary>
public interface ITokenLedger
{
    /// <summary>
    /// Books tokens on a day (a negative number takes some back) and tells the day's total with them. Safe to call from many instances at
    /// once.
    /// </summary>
    Task<long> AddAsync(DateOnly day, long tokens, CancellationToken cancellation = default);
}
