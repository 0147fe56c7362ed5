using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer.AzureBlobs;

/// <summary>
/// What an entry of the newest-first order is called: the time until the end of time, then a hash of the name. Small: a sweep holds many.
/// </summary>
/// <param name="Age">From the outcome to the end of time, in ticks.</param>
/// <param name="NameHash">Tells the articles of one tick apart.</param>
readonly record struct NewestKey(long Age, ulong NameHash)
{
    const int AgeDigits = 19, HashDigits = 16;

    public static NewestKey Of(SummaryDocument document) =>
        new(DateTime.MaxValue.Ticks - document.Header.CreatedAt.UtcTicks, HashOf(document.Name));

    /// <summary>When the outcome was made.</summary>
    public DateTimeOffset Time => new(DateTime.MaxValue.Ticks - Age, TimeSpan.Zero);

    static ulong HashOf(ArticleName name) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name.Value)));

    /// <summary>The key that a text is; null when it is none of ours.</summary>
    public static NewestKey? Parse(string? text) =>
        text?.Length == AgeDigits + 1 + HashDigits && text[AgeDigits] == '-'
            && long.TryParse(text.AsSpan(0, AgeDigits), NumberStyles.None, CultureInfo.InvariantCulture, out var age)
            && age <= DateTime.MaxValue.Ticks
            && ulong.TryParse(text.AsSpan(AgeDigits + 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash)
            ? new NewestKey(age, hash)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Age:D19}-{NameHash:x16}");
}
