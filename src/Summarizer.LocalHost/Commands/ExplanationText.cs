using System.Globalization;
using System.Text;
using Summarizer.Engines.Rules;

namespace Summarizer.LocalHost.Commands;

/// <summary>An explanation as lines to read.</summary>
static class ExplanationText
{
    /// <summary>The lines.</summary>
    public static string Of(Explanation explanation)
    {
        var text = new StringBuilder();
        Say($"Sentences: what their words say of the story, and what may be left out of a fact; the arrow is the story's own");
        foreach (var (i, sentence) in explanation.Sentences.Index())
        {
            Say($"{(i == explanation.Lead ? "→" : " ")} {sentence.Value:0.00}  {OneLine(sentence.Text)}{(sentence.Defect is { } defect ? $"  ✗ {defect}" : "")}");
            foreach (var part in sentence.LeftOut)
                Say($"           − {part.Rule}: {OneLine(part.Text)}");
            foreach (var part in sentence.Kept)
                Say($"           = {part.Rule}: {OneLine(part.Text)} stays: {part.Reason}");
        }
        Say($"Headline{(explanation.IsTitle ? ", the article's own title" : "")}");
        Say($"  {OneLine(explanation.Draft.Headline)}");
        foreach (var cut in explanation.Cuts)
            Say($"    {(cut.Refusal is null ? "−" : "=")} {cut.Cost:0.00}  {cut.Rule}: {OneLine(cut.Text)}{(cut.Refusal is { } why ? $" stays: {why}" : "")}");
        Say($"Headlines that might have been, by how surely their sentence tells the news");
        foreach (var candidate in explanation.Headlines)
            Say($"{(candidate.Sentence == explanation.Lead ? "→" : " ")} {candidate.Score,6:0.00}  {OneLine(candidate.Text)}{(candidate.Refusal is { } why ? $"  ✗ {why}" : "")}");
        Say($"Facts, by what each adds");
        foreach (var passage in explanation.Passages)
            Say($"{(passage.Refusal is null ? "→" : " ")} {passage.Worth,6:0.00}  {OneLine(passage.Text)}{(passage.Refusal is { } why ? $"  ✗ {why}" : "")}");
        return text.ToString();

        void Say(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }

    static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
