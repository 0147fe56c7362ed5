namespace Summarizer.Engines.Rules.Lines;

/// <summary>A sentence and what it is worth by itself.</summary>
/// <param name="Sentence">Its place in the article.</param>
/// <param name="Score">Its worth.</param>
/// <param name="IsDefective">Whether it is only taken when nothing else is left.</param>
readonly record struct RankedSentence(int Sentence, float Score, bool IsDefective)
{
    /// <summary>Sorts sentences: the best first, of equal ones the earlier.</summary>
    public static void Sort(Span<RankedSentence> sentences) =>
        sentences.Sort((a, b) => a.Score == b.Score ? a.Sentence.CompareTo(b.Sentence) : b.Score.CompareTo(a.Score));
}
