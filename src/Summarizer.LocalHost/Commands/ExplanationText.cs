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
            Say($"{Arrow(i == explanation.Lead)} {sentence.Value:0.00}  {OneLine(sentence.Text)}{Cross(sentence.Defect)}");
            foreach (var part in sentence.LeftOut)
                Say($"           − {part.Rule}: {OneLine(part.Text)}");
            foreach (var part in sentence.Kept)
                Say($"           = {part.Rule}: {OneLine(part.Text)} stays: {part.Reason}");
        }
        Say($"Headline{(explanation.IsTitle ? ", the article's own title" : "")}");
        Say($"  {OneLine(explanation.Draft.Headline)}");
        foreach (var cut in explanation.Cuts)
            Say($"    {(cut.Refusal is null ? "−" : "=")} {cut.Cost:0.00}  {cut.Rule}: {OneLine(cut.Text)}{Stays(cut.Refusal)}");
        Say($"Headlines that might have been, by how surely their sentence tells the news");
        foreach (var candidate in explanation.Headlines)
            Say($"{Arrow(candidate.Sentence == explanation.Lead)} {candidate.Score,6:0.00}  {OneLine(candidate.Text)}{Cross(candidate.Refusal)}");
        Say($"Facts, by what each adds");
        foreach (var passage in explanation.Passages)
            Say($"{Arrow(passage.Refusal is null)} {passage.Worth,6:0.00}  {OneLine(passage.Text)}{Cross(passage.Refusal)}");
        return text.ToString();

        void Say(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }

    static string Arrow(bool isTaken) => isTaken ? "→" : " ";

    static string Cross(string? reason) => reason is null ? "" : $"  ✗ {reason}";

    static string Stays(string? reason) => reason is null ? "" : $" stays: {reason}";

    static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
