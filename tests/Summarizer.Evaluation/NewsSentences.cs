using Summarizer.Articles;
using Summarizer.Text;

namespace Summarizer.Evaluation;

/// <summary>
/// Sentences of a text whose paragraphs are lines, as the product tells them apart: what a full stop means is known in one place.
/// </summary>
static class NewsSentences
{
    /// <summary>The sentences, white space as single spaces.</summary>
    public static IReadOnlyList<string> Of(string text) => [.. text.Split('\n').SelectMany(OfParagraph)];

    static IEnumerable<string> OfParagraph(string line)
    {
        var paragraph = string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var sentences = new List<TextSpan>();
        SentenceSplitter.Split(paragraph, new TextSpan(0, paragraph.Length), Language.For("en"), sentences);
        return sentences.Select(sentence => paragraph.Substring(sentence.Start, sentence.Length));
    }
}
