using Summarizer.Engines.Rules.Lexicon;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>A kind of part that an English sentence can do without.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Example">A sentence with such a part in brackets.</param>
/// <param name="Starts">The token that shows such a part has one of these traits.</param>
/// <param name="Find">Proposes the parts that a token shows.</param>
/// <param name="IsLeading">Whether such a part stands at the start of a line only; otherwise never there.</param>
sealed record DeletionRule(string Name, string Example, TokenTraits Starts, FindDeletions Find, bool IsLeading = false);

/// <summary>Proposes the parts that the token at a place shows.</summary>
delegate void FindDeletions(in DeletionFinder finder, int at);

/// <summary>A part that a rule proposed and that stays all the same.</summary>
/// <param name="Deletion">The part.</param>
/// <param name="Reason">Why it stays.</param>
readonly record struct RefusedDeletion(Deletion Deletion, string Reason);
