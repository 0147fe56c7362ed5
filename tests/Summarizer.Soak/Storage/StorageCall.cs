using Microsoft.AspNetCore.Http;

namespace Summarizer.Soak.Storage;

/// <summary>A call to Azurite, as a proxy before it sees it.</summary>
/// <param name="What">The method and the container or queue, such as <c>PUT summaries</c>; <c>LIST</c> for a listing.</param>
/// <param name="Article">The article that it is about; empty where it does not say.</param>
public readonly record struct StorageCall(string What, string Article)
{
    /// <summary>The call that a request is. Azurite has the account in the path: <c>/account/container/blob</c>.</summary>
    public static StorageCall Of(HttpRequest request)
    {
        var parts = request.Path.Value!.Split('/', 4);
        var (container, blob) = (parts.ElementAtOrDefault(2) ?? "", parts.ElementAtOrDefault(3) ?? "");
        return request.Query["comp"] == "list" ? new StorageCall($"LIST {container}", "")
            : new StorageCall($"{request.Method} {container}", container switch
        {
            "articles" => blob,
            "summaries" => blob.EndsWith(".json", StringComparison.Ordinal) ? blob[..^".json".Length] : "",
            // An entry of the newest-first order is called by its time; its metadata hold the name.
            _ => Uri.UnescapeDataString(request.Headers["x-ms-meta-name"].ToString()),
        });
    }
}
