using Summarizer.Engines.Rules.Lines.Deletions;

namespace Summarizer.Engines.Rules.Lines;

/// <summary>Tokens of a line that can be left out together.</summary>
/// <param name="From">The place of the first.</param>
/// <param name="To">The place behind the last.</param>
/// <param name="Rule">The rule that says so.</param>
readonly record struct Deletion(int From, int To, DeletionRule? Rule = null);
