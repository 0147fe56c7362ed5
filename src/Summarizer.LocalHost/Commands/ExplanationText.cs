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
        Say($"Headline");
        Say($"  {OneLine(explanation.Draft.Headline)}");
        Say($"Facts");
        foreach (var fact in explanation.Draft.Facts)
            Say($"  {OneLine(fact.Text)}");
        return text.ToString();

        void Say(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }

    static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
