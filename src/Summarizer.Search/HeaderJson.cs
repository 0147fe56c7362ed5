using System.Text.Json;
using System.Text.Json.Serialization;
using Summarizer.Summaries;

namespace Summarizer.Search;

/// <summary>What the listing shows of an outcome, as an index keeps it beside its words.</summary>
[JsonSerializable(typeof(SummaryHeader))]
sealed partial class HeaderJson : JsonSerializerContext
{
    /// <summary>Writes it.</summary>
    public static string Write(SummaryHeader header) => JsonSerializer.Serialize(header, Default.SummaryHeader);

    /// <summary>Reads it; what another version of the program wrote is damaged, and a sweep writes it again.</summary>
    public static SummaryHeader Read(string json) =>
        JsonSerializer.Deserialize(json, Default.SummaryHeader) ?? Summaries.SummaryHeader.Damaged;
}
