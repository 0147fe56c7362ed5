using Azure;

namespace Summarizer.AzureBlobs;

/// <summary>Who or what keeps a blob from being changed or read.</summary>
static class Held
{
    /// <summary>A refusal that no condition of ours explains, in a sentence; null for any other.</summary>
    public static string? By(RequestFailedException refused) => refused.ErrorCode switch
    {
        "LeaseIdMissing" or "LeaseIdMismatchWithBlobOperation" or "LeaseAlreadyPresent" => "another program has leased the blob.",
        "BlobArchived" or "BlobBeingRehydrated" => "the blob is in the archive tier; move it to another tier first.",
        "BlobImmutableDueToPolicy" or "BlobImmutableDueToLegalHold" => "the blob is held by an immutability policy or a legal hold.",
        _ => null,
    };
}
