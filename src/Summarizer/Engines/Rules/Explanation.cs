using Summarizer.Engines.Rules.Facts;
using Summarizer.Engines.Rules.Headlines;

namespace Summarizer.Engines.Rules;

/// <summary>Why the rules wrote what they wrote of an article.</summary>
/// <param name="Draft">What they wrote.</param>
/// <param name="Sentences">What they thought of each sentence.</param>
/// <param name="Lead">The sentence, from 0, that they took for the story's own.</param>
/// <param name="IsTitle">Whether the headline is the article's own title.</param>
/// <param name="Headlines">What the headline might have been, by sentence, in the order in which they were weighed.</param>
/// <param name="Cuts">What was left out of the story's own sentence for a headline, and what was not and why.</param>
/// <param name="Passages">What might have become a fact, those that did first.</param>
public sealed record Explanation(
    Draft Draft, IReadOnlyList<ExplainedSentence> Sentences, int Lead, bool IsTitle,
    IReadOnlyList<ExplainedHeadline> Headlines, IReadOnlyList<HeadlineCut> Cuts, IReadOnlyList<WeighedPassage> Passages);

/// <summary>What a headline might have been.</summary>
/// <param name="Sentence">The sentence, from 0, that it is made of.</param>
/// <param name="Text">What it would say.</param>
/// <param name="Score">How surely the sentence tells the news; the highest does.</param>
/// <param name="Refusal">Why it does not all the same; null when it might.</param>
public sealed record ExplainedHeadline(int Sentence, string Text, float Score, string? Refusal);

/// <summary>What the rules thought of a sentence.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Start">Where it stands in the article, in UTF-16 code units.</param>
/// <param name="Value">What its words say of the story, on average.</param>
/// <param name="Defect">Why it cannot stand alone; null when it can.</param>
/// <param name="LeftOut">What a fact may leave out of it, and by which rule.</param>
/// <param name="Kept">What a rule would leave out, and why it stays.</param>
public sealed record ExplainedSentence(string Text, int Start, float Value, string? Defect,
    IReadOnlyList<ExplainedPart> LeftOut, IReadOnlyList<ExplainedPart> Kept);

/// <summary>A part of a sentence that a rule would leave out.</summary>
/// <param name="Text">The part.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Reason">Why it stays; null when it may go.</param>
public sealed record ExplainedPart(string Text, string Rule, string? Reason);
