using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Identity;

namespace Summarizer.AzureBlobs;

/// <summary>What, of all that storage answers or does not, says nothing of the question: it is away, busy or broken.</summary>
/// <param name="Problem">In a sentence without addresses, names and keys.</param>
/// <param name="Cause">What was met.</param>
/// <param name="RetryAfter">How long storage wants to be left alone; null when it did not say.</param>
sealed record StorageTrouble(string Problem, Exception Cause, TimeSpan? RetryAfter = null)
{
    const string ErrorCode = "x-ms-error-code";

    /// <summary>The trouble that an answer tells of; null for an answer to the question.</summary>
    public static StorageTrouble? Of(Response answer) => answer.Status switch
    {
        408 or 429 or >= 500 => new($"Storage asks for patience ({answer.Status}).", new RequestFailedException(answer),
            RetryAfterOf(answer)),
        409 when CodeOf(answer) is "ContainerBeingDeleted" or "QueueBeingDeleted" =>
            new("A container was deleted and cannot be made again yet.", new RequestFailedException(answer), RetryAfterOf(answer)),
        _ => null,
    };

    /// <summary>The trouble behind an exception; null when the caller ended the call, or the fault is the program's.</summary>
    public static StorageTrouble? Of(Exception met, HttpMessage message) =>
        IsAbsence(met) && !message.CancellationToken.IsCancellationRequested ? new("Storage does not answer.", met) : null;

    /// <summary>Storage's own name of an error; empty when it gave none.</summary>
    public static string CodeOf(Response answer) => answer.Headers.TryGetValue(ErrorCode, out var code) ? code! : "";

    /// <summary>The exception that says so.</summary>
    public StorageUnavailableException ToException() => new(Problem, Cause, RetryAfter);

    // The retries throw one trouble as it is, and several together. A token that cannot be had is storage that cannot be reached.
    static bool IsAbsence(Exception met) =>
        met is RequestFailedException { Status: 0 } or AuthenticationFailedException or IOException or OperationCanceledException
        || (met is AggregateException several && several.InnerExceptions.All(one => one is StorageUnavailableException || IsAbsence(one)));

    static TimeSpan? RetryAfterOf(Response answer) =>
        answer.Headers.TryGetValue("Retry-After", out var value)
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds) : null;
}
