using System.Text;

namespace Summarizer.Text;

/// <summary>What stands in brackets within a sentence: an age, a party, another name. The sentence says the same without it.</summary>
static class Brackets
{
    const int Longest = 60;

    /// <summary>A text without short brackets and the space before them; longer ones, and those that are not closed, stay.</summary>
    public static string Without(string text)
    {
        var rest = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '（' && text.AsSpan(i, Math.Min(Longest, text.Length - i)).IndexOfAny(')', '）') is > 0 and var close)
            {
                i += close;
                if (rest.Length > 0 && rest[^1] == ' ' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
                    rest.Length--;
                continue;
            }
            rest.Append(text[i]);
        }
        return rest.ToString();
    }
}
