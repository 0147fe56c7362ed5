using System.IO.Compression;

namespace Summarizer.Web.Requests;

/// <summary>Bodies as they were before they were coded for the way, read within a limit.</summary>
static class ContentCoding
{
    /// <summary>What is read, as <c>Accept-Encoding</c> says it.</summary>
    public const string Read = "gzip, br, deflate";

    /// <summary>The stream without its coding; null for a coding that is not read.</summary>
    public static Stream? Decode(Stream body, string? coding) => (coding ?? "").Trim().ToLowerInvariant() switch
    {
        "" or "identity" => body,
        "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress, leaveOpen: true),
        "br" => new BrotliStream(body, CompressionMode.Decompress, leaveOpen: true),
        "deflate" => new ZLibStream(body, CompressionMode.Decompress, leaveOpen: true),
        _ => null,
    };

    /// <summary>All of a stream; null when it has more bytes than the limit, of which no more is read.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream decoded, long maxBytes, CancellationToken cancellation)
    {
        var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await decoded.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (content.Length + read > maxBytes)
                return null;
            content.Write(buffer, 0, read);
        }
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    /// <summary>Whether reading failed because the body is not in the coding that it says.</summary>
    public static bool IsDamaged(Exception trouble, Stream decoded) =>
        trouble is InvalidDataException || (trouble is InvalidOperationException && decoded is BrotliStream);
}
