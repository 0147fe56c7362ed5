using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Summarizer.Web.Summaries;

/// <summary>
/// Where a listing goes on, in a form that shows whether it is whole and of the same listing: storage takes any other for the end.
/// </summary>
static class Continuation
{
    const int CheckLength = 6;

    /// <summary>Wraps what the store gave.</summary>
    public static string Wrap(string token, string query)
    {
        var text = Encoding.UTF8.GetBytes(token);
        return Base64Url.EncodeToString([.. Check(text, query), .. text]);
    }

    /// <summary>What the store gave.</summary>
    /// <exception cref="FormatException">It is damaged, or of a listing of another query.</exception>
    public static string Unwrap(string wrapped, string query)
    {
        if (Base64Url.IsValid(wrapped) && Base64Url.DecodeFromChars(wrapped) is { Length: > CheckLength } bytes
            && bytes.AsSpan(0, CheckLength).SequenceEqual(Check(bytes.AsSpan(CheckLength), query)))
        {
            return Encoding.UTF8.GetString(bytes.AsSpan(CheckLength));
        }

        throw new FormatException("The continuation is not one that a page before gave.");
    }

    static ReadOnlySpan<byte> Check(ReadOnlySpan<byte> token, string query) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(query), 0, .. token]).AsSpan(0, CheckLength);
}
