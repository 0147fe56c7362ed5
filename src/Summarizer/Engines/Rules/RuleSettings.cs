using Summarizer.Engines.Rules.Facts;
using Summarizer.Engines.Rules.Headlines;
using Summarizer.Engines.Rules.Salience;

namespace Summarizer.Engines.Rules;

/// <summary>All numbers that the rules weigh with.</summary>
sealed record RuleSettings
{
    /// <summary>For the choice of facts.</summary>
    public FactSettings Facts { get; init; } = new();

    /// <summary>For the choice of a headline.</summary>
    public HeadlineSettings Headlines { get; init; } = new();

    /// <summary>What was learned of what people take from articles.</summary>
    public SalienceWeights Weights { get; init; } = SalienceWeights.Learned;
}
