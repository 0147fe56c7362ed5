using Summarizer.Articles;
using Summarizer.Engines.Rules.Grammar;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines;

/// <summary>
/// Whether a line still follows from its sentence: the grammar that the gate proves lines by, asked before a line is written.
/// </summary>
sealed class Soundness
{
    readonly EnglishSentence sentence = new();
    Article? article;
    int number = -1;

    // By the first word and the word behind the last, what has been asked of this sentence: 0 nothing yet, 1 allowed, 2 not.
    byte[] known = new byte[1024];

    /// <summary>Whether some tokens may be left out of a line.</summary>
    public bool Allows(Line line, Deletion without)
    {
        if (!line.Article.Vocabulary.IsEnglish || without.From == 0 && without.To == line.Count)
            return true;
        Read(line);
        return MayOmit(line, without.From - 1, without.To);
    }

    /// <summary>Whether all that is left out of a line may be left out.</summary>
    public bool Holds(Line line)
    {
        if (!line.Article.Vocabulary.IsEnglish || line.Count == 0)
            return true;
        Read(line);
        var places = line.Places;
        for (var i = 1; i < places.Length; i++)
        {
            if (places[i] != places[i - 1] + 1 && !MayOmit(line, i - 1, i))
                return false;
        }

        return MayOmit(line, -1, 0) && MayOmit(line, line.Count - 1, line.Count);
    }

    /// <summary>Says again what a headline leaves unsaid, where it means something.</summary>
    public void SayWhatMatters(Line line)
    {
        if (!line.Article.Vocabulary.IsEnglish)
            return;
        Read(line);
        for (var i = 0; i < line.Count; i++)
        {
            if (!line.Is(i, TokenMark.Unsaid))
                continue;
            var (before, behind) = (i - 1, i + 1);
            while (line.Is(behind, TokenMark.Unsaid))
                behind++;
            if (!MayOmit(line, before, behind))
            {
                for (var unsaid = i; unsaid < behind; unsaid++)
                    line.Say(unsaid);
            }

            i = behind;
        }
    }

    bool MayOmit(Line line, int before, int behind) =>
        MayOmit(before < 0 ? 0 : line[before].Start + line[before].Length, behind == line.Count ? int.MaxValue : line[behind].Start);

    /// <summary>
    /// Whether the words between two places of the text may be left out; a word that is only partly between them may not.
    /// </summary>
    bool MayOmit(int from, int to)
    {
        var words = sentence.Words;
        var first = 0;
        while (first < words.Length && words[first].Start < from)
            first++;
        var end = first;
        while (end < words.Length && words[end].Start < to)
            end++;
        return (first == 0 || words[first - 1].End <= from) && (end == 0 || words[end - 1].End <= to)
            && (first == end || MayOmitWords(first, end));
    }

    bool MayOmitWords(int first, int end)
    {
        ref var answer = ref known[first * (sentence.Count + 1) + end];
        if (answer == 0)
            answer = Omissions.May(sentence, first, end) ? (byte)1 : (byte)2;
        return answer == 1;
    }

    /// <summary>The sentence of a line; another line's takes its place.</summary>
    public EnglishSentence Read(Line line)
    {
        if (ReferenceEquals(article, line.Article.Article) && number == line.Sentence)
            return sentence;
        (article, number) = (line.Article.Article, line.Sentence);
        var span = line.Article.Sentences[number].Span;
        sentence.Become(article.Text, span.Start, span.End, line.Article.Sentences[number].IsQuoted);
        var size = (sentence.Count + 1) * (sentence.Count + 1);
        if (known.Length < size)
            known = new byte[size * 2];
        Array.Clear(known, 0, size);
        return sentence;
    }
}
