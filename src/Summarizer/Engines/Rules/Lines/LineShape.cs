using Summarizer.Engines.Rules.Lexicon;

namespace Summarizer.Engines.Rules.Lines;

/// <summary>How a line looks without some of its tokens, told by sums from its ends instead of reading it again for each deletion.</summary>
sealed class LineShape
{
    // What stands before each place; behind the last it is the whole line.
    (WordClass Classes, int Capitals, int Commas, int Length, int LastWord)[] before = new (WordClass, int, int, int, int)[128];

    // What stands from each place on.
    (WordClass Classes, int FirstWord)[] from = new (WordClass, int)[128];
    Line line = null!;
    int count;

    /// <summary>Reads a line as it is now.</summary>
    public void Read(Line of)
    {
        (line, count) = (of, of.Count);
        if (before.Length <= count)
        {
            before = new (WordClass, int, int, int, int)[count * 2];
            from = new (WordClass, int)[count * 2];
        }
        before[0] = (WordClass.None, 0, 0, 0, -1);
        for (var i = 0; i < count; i++)
        {
            var classes = line.Token(i).Class;
            var (all, capitals, commas, length, last) = before[i];
            if (IsWritten(classes))
                (capitals, last) = (capitals + ((classes & WordClass.Capital) != 0 ? 1 : 0), i);
            before[i + 1] = (all | classes, capitals, commas + ((classes & WordClass.Comma) != 0 ? 1 : 0), length + line.LengthOf(i, i + 1), last);
        }
        from[count] = (WordClass.None, -1);
        for (var i = count - 1; i >= 0; i--)
        {
            var classes = line.Token(i).Class;
            from[i] = (from[i + 1].Classes | classes, IsWritten(classes) ? i : from[i + 1].FirstWord);
        }
    }

    /// <summary>All classes that its tokens have.</summary>
    public WordClass Classes(Deletion without) => before[without.From].Classes | from[without.To].Classes;

    /// <summary>The place of its first word that is written; -1 when there is none.</summary>
    public int FirstWord(Deletion without) => from[0].FirstWord < without.From ? from[0].FirstWord : from[without.To].FirstWord;

    /// <summary>The place of its last word that is written; -1 when there is none.</summary>
    public int LastWord(Deletion without) => before[count].LastWord >= without.To ? before[count].LastWord : before[without.From].LastWord;

    /// <summary>How many words behind the first have a capital.</summary>
    public int Capitals(Deletion without) =>
        before[count].Capitals - before[without.To].Capitals + before[without.From].Capitals - (line.Is(FirstWord(without), WordClass.Capital) ? 1 : 0);

    /// <summary>How many commas it has.</summary>
    public int Commas(Deletion without) => before[count].Commas - before[without.To].Commas + before[without.From].Commas;

    /// <summary>How many characters it has when it is written.</summary>
    public int Length(Deletion without) => before[count].Length - before[without.To].Length + before[without.From].Length;

    static bool IsWritten(WordClass classes) => (classes & (WordClass.Word | WordClass.Unsaid)) == WordClass.Word;
}
