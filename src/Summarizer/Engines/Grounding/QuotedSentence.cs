using Summarizer.Articles;
using Summarizer.Engines.Rules.Grammar;

namespace Summarizer.Engines.Grounding;

/// <summary>A sentence of an article that is to carry a line.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Sentence">Its words.</param>
/// <param name="Antecedent">Who its "he", "she" or "the company" is.</param>
sealed record QuotedSentence(TextSpan Span, EnglishSentence Sentence, Antecedent Antecedent);
