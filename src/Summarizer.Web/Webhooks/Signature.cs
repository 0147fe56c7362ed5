using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Summarizer.Web.Webhooks;

/// <summary>The symmetric signature of Standard Webhooks, version 1.</summary>
static class Signature
{
    const string SecretPrefix = "whsec_";

    /// <summary>Reads a secret; false when it is none.</summary>
    public static bool TryReadSecret(string? text, [NotNullWhen(true)] out byte[]? secret)
    {
        var buffer = new byte[64];
        secret = text?.StartsWith(SecretPrefix, StringComparison.Ordinal) == true
            && Convert.TryFromBase64String(text[SecretPrefix.Length..], buffer, out var length) && length >= 24 ? buffer[..length] : null;
        return secret is not null;
    }

    /// <summary>The value of <c>webhook-signature</c>.</summary>
    public static string Of(byte[] secret, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hmac.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.")));
        hmac.AppendData(body);
        return "v1," + Convert.ToBase64String(hmac.GetHashAndReset());
    }
}
