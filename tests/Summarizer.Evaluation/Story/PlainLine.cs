using System.Text;
using System.Text.RegularExpressions;

namespace Summarizer.Evaluation.Story;

/// <summary>
/// Text in which kinds of quotation marks, of dashes, of spaces and of digits, and commas within numbers, make no difference.
/// </summary>
static partial class PlainLine
{
    /// <summary>The plain form.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in Spaces().Replace(text, " "))
        {
            plain.Append(c switch
            {
                '‘' or '’' or '‛' => '\'',
                '“' or '”' or '„' or '«' or '»' => '"',
                '–' or '—' or '‐' or '‑' or '−' => '-',
                // Full width, as Japanese and Chinese write Latin letters, digits and marks. (The programs run without ICU, which would know all forms.)
                >= '！' and <= '～' => (char)(c - '！' + '!'),
                _ => c,
            });
        }
        return Thousands().Replace(plain.Replace("…", "...").ToString(), "");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<=\d),(?=\d{3})")]
    private static partial Regex Thousands();
}
