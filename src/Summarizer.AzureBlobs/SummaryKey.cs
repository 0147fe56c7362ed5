using System.Security.Cryptography;
using System.Text;
using Summarizer.Articles;

namespace Summarizer.AzureBlobs;

/// <summary>
/// What an article's summary is called in storage: <c>NAME.json</c>, or, where that would be too long or address something else, a hash of
/// the name.
/// </summary>
/// <remarks>No two names have one key: those of the first kind end with the extension, those of the second never do, and there their blob's
/// metadata hold the name.</remarks>
static class SummaryKey
{
    /// <summary>Where the keys of the second kind stand together.</summary>
    public const string HashedPrefix = "=name/";

    const string Extension = ".json";

    /// <summary>The key of an article's summary.</summary>
    public static string Of(ArticleName name) => IsPlain(name) ? name.Value + Extension
        : HashedPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name.Value)));

    /// <summary>Whether a name's key is made of the name itself.</summary>
    public static bool IsPlain(ArticleName name) =>
        name.AddressProblem is null && name.Value.Length <= ArticleName.MaxLength - Extension.Length;

    /// <summary>The article of a key of the first kind; null for another.</summary>
    public static ArticleName? NameOf(string key) =>
        key.Length > Extension.Length && key.EndsWith(Extension, StringComparison.Ordinal)
            && ArticleName.OfBlob(key[..^Extension.Length]) is var name && IsPlain(name)
            ? name
            : null;
}
