namespace Summarizer.Engines.Rules.Facts;

/// <summary>How long the facts of an article are meant to be.</summary>
/// <param name="Most">How many there are at most.</param>
/// <param name="Expected">How many words all have together.</param>
readonly record struct FactLength(int Most, float Expected);
