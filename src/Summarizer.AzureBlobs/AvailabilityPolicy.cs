using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace Summarizer.AzureBlobs;

/// <summary>Tells storage that is away or throttles from storage that refuses: a call whose retries are used up ends in <see cref="StorageUnavailableException"/>.</summary>
sealed class AvailabilityPolicy : HttpPipelinePolicy
{
    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch (Exception trouble) when (IsAbsence(trouble) && !message.CancellationToken.IsCancellationRequested)
        {
            throw Absence(trouble);
        }
        ThrowIfUnwilling(message.Response);
    }

    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            ProcessNext(message, pipeline);
        }
        catch (Exception trouble) when (IsAbsence(trouble) && !message.CancellationToken.IsCancellationRequested)
        {
            throw Absence(trouble);
        }
        ThrowIfUnwilling(message.Response);
    }

    // The retries throw one trouble as it is, and several together. A token that cannot be had is storage that cannot be reached.
    static bool IsAbsence(Exception trouble) => trouble is RequestFailedException or AuthenticationFailedException or IOException or OperationCanceledException
        || (trouble is AggregateException several && several.InnerExceptions.All(IsAbsence));

    static StorageUnavailableException Absence(Exception trouble) => new("Storage does not answer.", trouble);

    static void ThrowIfUnwilling(Response response)
    {
        if (response.Status is 408 or 429 or 500 or 502 or 503 or 504)
            throw new StorageUnavailableException($"Storage asks for patience ({response.Status}).", new RequestFailedException(response), RetryAfter(response));
    }

    static TimeSpan? RetryAfter(Response response) =>
        response.Headers.TryGetValue("Retry-After", out var value) && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds) : null;
}
