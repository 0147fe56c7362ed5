using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Lines.Deletions;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Engines.Rules.Salience;

namespace Summarizer.Engines.Rules;

/// <summary>Tells what the rules think of sentences: what they may leave out of them, and what not.</summary>
static class Explainer
{
    /// <summary>All sentences of an article.</summary>
    public static IReadOnlyList<ExplainedSentence> Sentences(IndexedArticle article, WordValues values)
    {
        var line = new Line();
        var (found, refused) = (new List<Deletion>(), new List<RefusedDeletion>());
        var sentences = new List<ExplainedSentence>();
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            line.Become(article, i);
            SentenceJoint.Remove(line);
            found.Clear();
            refused.Clear();
            DeletionPolicy.Facts.Find(line, found, refused);
            var span = article.Sentences[i].Span;
            sentences.Add(new ExplainedSentence(
                article.Article.Text.Substring(span.Start, span.Length),
                span.Start,
                Value(line, values),
                Fitness.Defect(line),
                found.ConvertAll(deletion => Part(line, deletion, null)),
                refused.ConvertAll(one => Part(line, one.Deletion, one.Reason))));
        }
        return sentences;
    }

    static float Value(Line line, WordValues values)
    {
        var (sum, count) = (0f, 0);
        foreach (ref readonly var token in line.Tokens)
            (sum, count) = token.Word >= 0 ? (sum + values[token.Word], count + 1) : (sum, count);
        return sum / Math.Max(1, count);
    }

    static ExplainedPart Part(Line line, Deletion deletion, string? reason)
    {
        var (first, last) = (line[deletion.From], line[deletion.To - 1]);
        return new ExplainedPart(line.Article.Article.Text[first.Start..(last.Start + last.Length)], deletion.Rule!.Name, reason);
    }
}
