using Summarizer.Articles;

namespace Summarizer.Engines.Grounding;

/// <summary>Which sentence a line is about: the one that has most of its words, names and numbers counting double.</summary>
static class Nearness
{
    const int ShortestWord = 4;

    /// <summary>The nearest of some sentences; the first of those that are equally near.</summary>
    public static TextSpan Of(string line, string text, IEnumerable<TextSpan> sentences)
    {
        var words = WordsOf(line);
        var (nearest, most) = (default(TextSpan), -1f);
        foreach (var sentence in sentences)
        {
            var shared = Share(words, line, text.AsSpan(sentence.Start, sentence.Length));
            if (shared > most)
                (nearest, most) = (sentence, shared);
        }
        return nearest;
    }

    /// <summary>The share of a line's words that a text has, from 0 to 1.</summary>
    public static float Share(string line, ReadOnlySpan<char> text) => Share(WordsOf(line), line, text);

    static float Share(List<TextSpan> words, string line, ReadOnlySpan<char> text)
    {
        var (shared, all) = (0, 0);
        foreach (var word in words)
        {
            var letters = line.AsSpan(word.Start, word.Length);
            var weight = char.IsUpper(letters[0]) || char.IsDigit(letters[0]) ? 2 : 1;
            all += weight;
            if (text.Contains(letters, StringComparison.OrdinalIgnoreCase))
                shared += weight;
        }
        return all == 0 ? 0 : (float)shared / all;
    }

    static List<TextSpan> WordsOf(string line)
    {
        var words = new List<TextSpan>();
        for (var i = 0; i < line.Length;)
        {
            var end = i;
            while (end < line.Length && char.IsLetterOrDigit(line[end]))
                end++;
            // Where words are not set apart by spaces, a run of characters would be found nowhere else: pairs of them are.
            if (end > i && line[i] > '\u2E80')
                end = Math.Min(end, i + 2);
            if (end - i >= ShortestWord || end > i && (char.IsUpper(line[i]) || char.IsDigit(line[i]) || line[i] > '\u2E80'))
                words.Add(new TextSpan(i, end - i));
            i = Math.Max(end, i + 1);
        }
        return words;
    }
}
