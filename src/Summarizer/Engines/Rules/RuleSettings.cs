using Summarizer.Engines.Rules.Salience;

namespace Summarizer.Engines.Rules;

/// <summary>All numbers that the rules weigh with.</summary>
sealed record RuleSettings
{
    /// <summary>What was learned of what people take from articles.</summary>
    public SalienceWeights Weights { get; init; } = SalienceWeights.Learned;
}
