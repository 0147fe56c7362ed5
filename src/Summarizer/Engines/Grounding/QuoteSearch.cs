using System.Text;
using Summarizer.Articles;

namespace Summarizer.Engines.Grounding;

/// <summary>
/// Finds quotes in an article: as they stand, or else but for white space, quote marks, dashes, case and invisible characters.
/// </summary>
sealed class QuoteSearch(string text)
{
    Folded? folded;

    /// <summary>Where the article has the quote; null when it has it nowhere.</summary>
    /// <param name="quote">The words.</param>
    /// <param name="start">Where they are said to stand; looked at first.</param>
    public TextSpan? Find(string quote, int? start)
    {
        if (quote.Length == 0 || char.IsLowSurrogate(quote[0]) || char.IsHighSurrogate(quote[^1]))
            return null;
        if (start is >= 0 && start <= text.Length - quote.Length && text.AsSpan(start.Value, quote.Length).SequenceEqual(quote))
            return new TextSpan(start.Value, quote.Length);
        var place = text.IndexOf(quote, StringComparison.Ordinal);
        if (place >= 0)
            return new TextSpan(place, quote.Length);

        folded ??= Folded.Of(text);
        var wanted = Folded.Of(quote).Text;
        return folded.Find(wanted) ?? folded.Find(wanted.Trim(' ', '\'', '.', ',', '-'));
    }

    /// <summary>A text in which what a model is prone to change is levelled, and where each character came from.</summary>
    sealed record Folded(string Text, int[] Origins)
    {
        public TextSpan? Find(string wanted)
        {
            if (wanted.Length == 0)
                return null;
            var at = Text.IndexOf(wanted, StringComparison.Ordinal);
            if (at < 0)
                return null;
            var start = Origins[at];
            return new TextSpan(start, Origins[at + wanted.Length - 1] + 1 - start);
        }

        public static Folded Of(string text)
        {
            var line = new StringBuilder(text.Length);
            var origins = new List<int>(text.Length);
            for (var i = 0; i < text.Length; i++)
            {
                var c = Fold(text[i]);
                if (c == '\0')
                    continue;
                var before = line.Length == 0 ? ' ' : line[^1];
                if (c == ' ' && before is ' ' or '-')
                    continue;
                if (c == '-' && before == '-')
                    continue;
                if (c == '-' && before == ' ' && line.Length > 0)
                {
                    line.Length--;
                    origins.RemoveAt(origins.Count - 1);
                }
                for (var n = c == '…' ? 3 : 1; n > 0; n--)
                {
                    line.Append(c == '…' ? '.' : c);
                    origins.Add(i);
                }
            }
            if (line.Length > 0 && line[^1] == ' ')
                line.Length--;
            return new Folded(line.ToString(), [.. origins]);
        }

        static char Fold(char c) => c switch
        {
            >= 'a' and <= 'z' => c,
            '"' or '\'' or '`' or '´' or '′' or '″' or '«' or '»' or '‹' or '›' or (>= '‘' and <= '‟') or '「' or '」' or '『' or '』' => '\'',
            '-' or (>= '‐' and <= '―') or '−' or '－' => '-',
            _ when char.IsWhiteSpace(c) => ' ',
            _ when OneLine.IsInvisible(c) => '\0',
            _ => char.ToLowerInvariant(c),
        };
    }
}
