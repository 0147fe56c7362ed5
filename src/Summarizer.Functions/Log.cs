namespace Summarizer.Functions;

/// <summary>What the triggers log.</summary>
static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A {Thing} was left alone: {Problem}")]
    public static partial void LeftAlone(this ILogger log, string thing, string problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "Swept {Articles} articles; {Sent} were missed, {Backfilled} could be better")]
    public static partial void Swept(this ILogger log, long articles, long sent, long backfilled);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The containers and the queue are not made yet, and it is tried again: {Reason}")]
    public static partial void StorageAway(this ILogger log, string reason);
}
