using System.Security.Cryptography;
using System.Text;
using Summarizer.AzureBlobs;

namespace Summarizer.LocalHost;

/// <summary>Where this machine keeps the index of what is in a storage: beside Azurite's data, a file for each storage.</summary>
static class SearchFile
{
    /// <summary>The file of the storage that the settings name.</summary>
    public static string Of(IConfiguration configuration)
    {
        var storage = Convert.ToHexStringLower(SHA256.HashData(
            Encoding.UTF8.GetBytes(StorageConnection.From(configuration).Blobs.Uri.AbsoluteUri)));
        return Path.Combine(LocalSettings.DataFolder(configuration), $"search-{storage[..8]}.db");
    }
}
