using System.Text.Json;
using System.Text.Json.Serialization;
using Summarizer.Engines.Rules;
using Summarizer.Summaries;

namespace Summarizer.Web.Explanations;

/// <summary>Why a summary's headline is what it is, as far as the rules can tell.</summary>
/// <param name="Article">The article.</param>
/// <param name="Headline">The headline that is kept.</param>
/// <param name="Engine">What wrote it.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Lead">The sentence, from 0, that the rules take for the story's own; null when it is none of
/// <paramref name="Sentences"/>.</param>
/// <param name="Sentences">What the rules think of the article's first sentences.</param>
public sealed record SummaryExplanation(string Article, string Headline, EngineInfo Engine, HeadlineOrigin Origin, int? Lead,
    IReadOnlyList<WeighedSentence> Sentences)
{
    /// <summary>An article may have more sentences than anyone reads.</summary>
    const int MostSentences = 200;

    /// <summary>What is told of a kept summary when the rules explain its article anew.</summary>
    public static SummaryExplanation Of(Summary kept, Explanation explanation) =>
        new(kept.Article ?? "", kept.Headline, kept.Engine, OriginOf(kept, explanation),
        explanation.Lead < MostSentences ? explanation.Lead : null,
            [.. explanation.Sentences.Take(MostSentences).Select(WeighedSentence.Of)]);

    static HeadlineOrigin OriginOf(Summary kept, Explanation explanation)
    {
        if (kept.Engine.Name != RuleBasedSummarizer.Name)
            return HeadlineOrigin.Model;
        if (kept.Headline != explanation.Draft.Headline)
            return HeadlineOrigin.OtherRules;
        return explanation.IsTitle ? HeadlineOrigin.Title : HeadlineOrigin.Lead;
    }
}

/// <summary>Where a headline comes from.</summary>
public enum HeadlineOrigin
{
    /// <summary>The article's own title tells the news.</summary>
    Title,

    /// <summary>The sentence that the rules take for the story's own, shortened.</summary>
    Lead,

    /// <summary>A model worded it.</summary>
    Model,

    /// <summary>The rules, in a version before this one.</summary>
    OtherRules,
}

/// <summary>What the rules think of a sentence.</summary>
/// <param name="Start">Where it stands in the article's text, in UTF-16 code units.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="Value">What its words say of the story, on average; higher is more.</param>
/// <param name="Defect">Why it cannot stand alone; null when it can.</param>
/// <param name="Parts">What a rule would leave out of it; with a reason where it stays.</param>
public sealed record WeighedSentence(int Start, int Length, double Value, string? Defect, IReadOnlyList<ExplainedPart> Parts)
{
    internal static WeighedSentence Of(ExplainedSentence sentence) =>
        new(sentence.Start, sentence.Text.Length, Math.Round(sentence.Value, 3), sentence.Defect, [.. sentence.LeftOut, .. sentence.Kept]);
}

/// <summary>The JSON of explanations.</summary>
[JsonSerializable(typeof(SummaryExplanation))]
sealed partial class ExplanationJson : JsonSerializerContext
{
    static readonly ExplanationJson Served =
        new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters =
            { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } });

    /// <summary>An explanation in UTF-8.</summary>
    public static byte[] Serialize(SummaryExplanation explanation) =>
        JsonSerializer.SerializeToUtf8Bytes(explanation, Served.SummaryExplanation);
}
