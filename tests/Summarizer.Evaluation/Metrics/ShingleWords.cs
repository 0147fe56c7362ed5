using System.Globalization;
using System.Text;

namespace Summarizer.Evaluation.Metrics;

/// <summary>Runs of letters, digits and underscores, as Python's <c>\w+</c> has them.</summary>
static class ShingleWords
{
    /// <summary>The words of a text.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsWordRune(rune))
                word.Append(rune);
            else
                End(word, words);
        }
        End(word, words);
        return words;
    }

    static void End(StringBuilder word, List<string> words)
    {
        if (word.Length == 0)
            return;
        words.Add(word.ToString());
        word.Clear();
    }

    static bool IsWordRune(Rune rune) => rune.Value == '_' || Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
