using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Summarizer.Articles.Isolation;

/// <summary>What a reader process is asked.</summary>
/// <param name="ContentType">See <see cref="UploadedArticle.ContentType"/>.</param>
/// <param name="FileName">See <see cref="UploadedArticle.FileName"/>.</param>
/// <param name="Address">See <see cref="UploadedArticle.Address"/>.</param>
/// <param name="Limits">The limits that hold.</param>
sealed record ReaderQuestion(string? ContentType, string? FileName, string? Address, ArticleOptions Limits)
{
    /// <summary>The upload that is asked about.</summary>
    public UploadedArticle Upload(byte[] bytes) => new(bytes, ContentType, FileName, Address);
}

/// <summary>What it answers: an article, or why there is none.</summary>
/// <param name="Article">The article; its text follows in a frame of its own.</param>
/// <param name="Reason">Why there is none.</param>
/// <param name="Detail">The same as a sentence.</param>
sealed record ReaderAnswer(Article? Article, RejectionReason? Reason, string? Detail);

/// <summary>
/// The talk with a reader process: frames, each a length of four bytes and so many bytes. Heads are JSON; bytes and text go as they are.
/// </summary>
static class ReaderFrames
{
    /// <summary>No frame is longer; a longer one is noise.</summary>
    const int MaxLength = 1 << 30;

    /// <summary>Writes a frame.</summary>
    public static async Task WriteAsync(Stream pipe, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        await pipe.WriteAsync(length, cancellation);
        await pipe.WriteAsync(bytes, cancellation);
    }

    /// <summary>Reads a frame; null at the end.</summary>
    /// <exception cref="IOException">The other side broke off, or does not speak like this.</exception>
    public static async Task<byte[]?> ReadAsync(Stream pipe, CancellationToken cancellation = default)
    {
        var head = new byte[sizeof(int)];
        if (await pipe.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation) < head.Length)
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length is < 0 or > MaxLength)
            throw new InvalidDataException("A frame has no sensible length.");
        var bytes = new byte[length];
        await pipe.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }

    /// <summary>A question's head as bytes.</summary>
    public static byte[] Bytes(ReaderQuestion question) => JsonSerializer.SerializeToUtf8Bytes(question, ReaderJson.Default.ReaderQuestion);

    /// <summary>An answer's head as bytes; the text is not in it.</summary>
    public static byte[] Bytes(ReaderAnswer answer) =>
        JsonSerializer.SerializeToUtf8Bytes(answer with { Article = answer.Article is { } article ? article with { Text = "" } : null },
            ReaderJson.Default.ReaderAnswer);

    /// <summary>A question from its head.</summary>
    public static ReaderQuestion Question(byte[] bytes) => JsonSerializer.Deserialize(bytes, ReaderJson.Default.ReaderQuestion)!;

    /// <summary>An answer from its head and its text.</summary>
    public static ReaderAnswer Answer(byte[] bytes, byte[] text)
    {
        var answer = JsonSerializer.Deserialize(bytes, ReaderJson.Default.ReaderAnswer)!;
        return answer with { Article =
            answer.Article is { } article ? article with { Text = MemoryMarshal.Cast<byte, char>(text).ToString() } : null };
    }

    /// <summary>A text as its UTF-16 code units: no encoding changes what offsets count.</summary>
    public static ReadOnlyMemory<byte> Text(string? text) => MemoryMarshal.AsBytes(text.AsSpan()).ToArray();
}

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(ReaderQuestion))]
[JsonSerializable(typeof(ReaderAnswer))]
sealed partial class ReaderJson : JsonSerializerContext;
