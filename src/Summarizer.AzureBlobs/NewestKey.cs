using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Summarizer.Summaries;

namespace Summarizer.AzureBlobs;

/// <summary>What an entry of the newest-first order is called: the time until the end of time, then a hash of the name.</summary>
static class NewestKey
{
    const int Digits = 19;

    public static string Of(SummaryDocument document)
    {
        var age = DateTime.MaxValue.Ticks - document.Header.CreatedAt.UtcTicks;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(document.Name.Value));
        return string.Create(CultureInfo.InvariantCulture, $"{age:D19}-{Convert.ToHexStringLower(hash.AsSpan(0, 8))}");
    }

    /// <summary>When the outcome was made; null when the name is none of ours.</summary>
    public static DateTimeOffset? TimeOf(string key) =>
        key.Length > Digits && key[Digits] == '-' && long.TryParse(key.AsSpan(0, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out var age)
            && age <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(DateTime.MaxValue.Ticks - age, TimeSpan.Zero)
            : null;
}
