using System.ComponentModel.DataAnnotations;
using Summarizer.Engines.Grounding;

namespace Summarizer.Engines;

/// <summary>Which engine writes, and how much, section <c>Summarizer</c>.</summary>
public sealed class EngineOptions
{
    /// <summary><c>rules</c> (the default) or <c>llm</c>.</summary>
    [RegularExpression("rules|llm", ErrorMessage = "Summarizer:Engine must be rules or llm.")]
    public string Engine { get; set; } = Rules.RuleBasedSummarizer.Name;

    /// <summary>Whose words a fact of a model is shown in: <c>proved</c> (the default) or <c>free</c>.</summary>
    [EnumDataType(typeof(Wording), ErrorMessage = "Summarizer:Wording must be proved or free.")]
    public Wording Wording { get; set; }

    /// <summary>The most key facts in a summary, 3 to 7; 5 unless set. A short article has fewer.</summary>
    [Range(3, 7)]
    public int MaxFacts { get; set; } = 5;
}
