namespace Summarizer.Evaluation.Engines;

/// <summary>A summary of whole sentences.</summary>
/// <param name="Headline">The best sentence, cut to the limit.</param>
/// <param name="Facts">The best sentences, in the order of the text.</param>
sealed record SentenceExtract(string Headline, IReadOnlyList<string> Facts)
{
    /// <summary>Picks sentences of a text by their rank.</summary>
    /// <param name="text">The text; its paragraphs are lines.</param>
    /// <param name="rank">Puts the indices of sentences in order, best first.</param>
    /// <param name="facts">How many to pick.</param>
    /// <param name="headlineLimit">The longest headline, in UTF-16 code units.</param>
    public static SentenceExtract Of(string text, Func<IReadOnlyList<string>, IReadOnlyList<int>> rank, int facts, int headlineLimit)
    {
        var sentences = NewsSentences.Of(text);
        if (sentences.Count == 0)
            return new SentenceExtract("", []);
        var best = rank(sentences);
        return new SentenceExtract(Cut(sentences[best[0]], headlineLimit), [.. best.Take(facts).Order().Select(i => sentences[i])]);
    }

    static string Cut(string sentence, int limit)
    {
        if (sentence.Length <= limit)
            return sentence;
        var space = sentence.LastIndexOf(' ', limit);
        return sentence[..(space > 0 ? space : limit)].TrimEnd(' ', ',', ';', ':', '-', '–', '—');
    }
}
