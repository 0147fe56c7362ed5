using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Summarizer.Summaries;

/// <summary>The JSON of the product: camelCase, readable in every script, safe because it is never served as markup.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Summary))]
[JsonSerializable(typeof(Rejection))]
public sealed partial class SummaryJson : JsonSerializerContext
{
    static readonly SummaryJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    });

    static readonly SummaryJson OneLine = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    });

    /// <summary>A summary in one line, for formats that have one on each.</summary>
    public static string SerializeLine(Summary summary) => JsonSerializer.Serialize(summary, OneLine.Summary);

    /// <summary>The UTF-8 bytes that are stored and served for a summary.</summary>
    public static byte[] Serialize(Summary summary) => JsonSerializer.SerializeToUtf8Bytes(summary, Readable.Summary);

    /// <summary>The UTF-8 bytes that are stored and served for a rejection.</summary>
    public static byte[] Serialize(Rejection rejection) => JsonSerializer.SerializeToUtf8Bytes(rejection, Readable.Rejection);

    /// <summary>Reads a summary back; null when the bytes are none.</summary>
    public static Summary? Deserialize(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, Readable.Summary);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
