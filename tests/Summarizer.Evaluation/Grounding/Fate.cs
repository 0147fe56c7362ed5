namespace Summarizer.Evaluation.Grounding;

/// <summary>What the gate made of a statement, a model's fact for all it knows.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="IsShown">Whether every claim of it is shown as it was written.</param>
/// <param name="Lost">How many of its claims are shown neither as written nor as the words of the article.</param>
sealed record Fate(LabelledStatement Statement, bool IsShown, int Lost);
