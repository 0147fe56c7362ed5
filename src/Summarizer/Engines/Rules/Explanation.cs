namespace Summarizer.Engines.Rules;

/// <summary>Why the rules wrote what they wrote of an article.</summary>
/// <param name="Draft">What they wrote.</param>
/// <param name="Sentences">What they thought of each sentence.</param>
/// <param name="Lead">The sentence, from 0, that they took for the story's own.</param>
/// <param name="IsTitle">Whether the headline is the article's own title.</param>
public sealed record Explanation(Draft Draft, IReadOnlyList<ExplainedSentence> Sentences, int Lead, bool IsTitle);

/// <summary>What the rules thought of a sentence.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Start">Where it stands in the article, in UTF-16 code units.</param>
/// <param name="Value">What its words say of the story, on average.</param>
/// <param name="Defect">Why it cannot stand alone; null when it can.</param>
/// <param name="LeftOut">What a fact may leave out of it, and by which rule.</param>
/// <param name="Kept">What a rule would leave out, and why it stays.</param>
public sealed record ExplainedSentence(string Text, int Start, float Value, string? Defect, IReadOnlyList<ExplainedPart> LeftOut, IReadOnlyList<ExplainedPart> Kept);

/// <summary>A part of a sentence that a rule would leave out.</summary>
/// <param name="Text">The part.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Reason">Why it stays; null when it may go.</param>
public sealed record ExplainedPart(string Text, string Rule, string? Reason);
