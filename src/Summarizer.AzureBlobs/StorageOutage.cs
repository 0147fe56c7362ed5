using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Summarizer.AzureBlobs;

/// <summary>
/// Whether a service of storage is known to be away, as the calls of this process found it. While it is, one call in <see cref="Pause"/>
/// may look, and all others fail at once.
/// </summary>
/// <param name="service">What the log calls it.</param>
sealed partial class StorageOutage(string service)
{
    /// <summary>So many failures in a row, without an answer in between, are an outage and no accident.</summary>
    const int FailuresOfAnOutage = 5;

    readonly Lock turn = new();
    int failures;
    StorageTrouble? trouble;
    long began, looked;

    /// <summary>How long after a look nobody looks again.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Where an outage's beginning and end are told, in a line each.</summary>
    public ILogger Log { get; set; } = NullLogger.Instance;

    /// <summary>Whether a call may be made; if not, why storage is away. The first to ask behind each pause may.</summary>
    public bool MayCall([NotNullWhen(false)] out StorageTrouble? known)
    {
        lock (turn)
        {
            var now = TimeProvider.System.GetTimestamp();
            known = trouble is not null && TimeProvider.System.GetElapsedTime(looked, now) < Pause ? trouble : null;
            if (known is null)
                looked = now;
            return known is null;
        }
    }

    /// <summary>Whether storage is known to be away.</summary>
    public bool IsOn => trouble is not null;

    /// <summary>Storage has answered.</summary>
    public void Answered()
    {
        if (failures == 0)
            return;
        lock (turn)
        {
            failures = 0;
            if (trouble is null)
                return;
            trouble = null;
            LogEnd(Log, service, TimeProvider.System.GetElapsedTime(began).TotalSeconds);
        }
    }

    /// <summary>A call got no answer, or one that says that storage is in trouble.</summary>
    /// <param name="met">What it met.</param>
    /// <param name="isCertain">Nothing listens there: one failure is enough.</param>
    /// <returns>Whether storage is known to be away now.</returns>
    public bool Failed(StorageTrouble met, bool isCertain)
    {
        lock (turn)
        {
            failures = isCertain ? FailuresOfAnOutage : failures + 1;
            if (failures < FailuresOfAnOutage || trouble is not null)
                return trouble is not null;
            trouble = met;
            began = looked = TimeProvider.System.GetTimestamp();
            LogBegin(Log, service, met.Problem, met.Cause.GetBaseException().Message.Split('\n')[0].Trim());
            return true;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Service} is away. {Problem} {Cause}")]
    private static partial void LogBegin(ILogger log, string service, string problem, string cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Service} answers again after {Seconds:0} s")]
    private static partial void LogEnd(ILogger log, string service, double seconds);
}
