using System.Diagnostics;
using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines;

/// <summary>Measures how lines look, one after the other: by sums from both ends, so that what a deletion leaves need not be read again.</summary>
sealed class LineRuler
{
    Before[] before = new Before[128];
    From[] from = new From[128];

    /// <summary>Measures a line as it is now.</summary>
    public LineShape Measure(Line line)
    {
        var tokens = line.Tokens;
        var count = tokens.Length;
        if (before.Length <= count)
        {
            before = new Before[count * 2];
            from = new From[count * 2];
        }
        before[0] = new Before(TokenTraits.None, 0, 0, 0, -1);
        for (var i = 0; i < count; i++)
        {
            var traits = tokens[i].Traits;
            var (all, capitals, commas, length, last) = before[i];
            if (IsWritten(traits))
                (capitals, last) = (capitals + (traits.Has(TokenMark.Capital) ? 1 : 0), i);
            before[i + 1] = new Before(all | traits, capitals, commas + (traits.Has(TokenMark.Comma) ? 1 : 0), length + line.LengthOf(i, i + 1), last);
        }
        from[count] = new From(TokenTraits.None, -1);
        for (var i = count - 1; i >= 0; i--)
        {
            var traits = tokens[i].Traits;
            from[i] = new From(from[i + 1].Traits | traits, IsWritten(traits) ? i : from[i + 1].FirstWord);
        }
        return new LineShape(line, before, from);
    }

    static bool IsWritten(TokenTraits traits) => traits.Has(TokenMark.Word) && !traits.Has(TokenMark.Unsaid);

    /// <summary>What stands before a place; behind the last it is the whole line.</summary>
    public readonly record struct Before(TokenTraits Traits, int Capitals, int Commas, int Length, int LastWord);

    /// <summary>What stands from a place on.</summary>
    public readonly record struct From(TokenTraits Traits, int FirstWord);
}

/// <summary>How a line looks, whole or without some of its tokens; until the line changes or another is measured.</summary>
readonly ref struct LineShape(Line line, LineRuler.Before[] before, LineRuler.From[] from)
{
    readonly int version = line.Version;

    /// <summary>All traits that its tokens have.</summary>
    public TokenTraits Traits(Deletion without) => before[without.From].Traits | from[without.To].Traits;

    /// <summary>The place of its first word that is written; -1 when there is none.</summary>
    public int FirstWord(Deletion without)
    {
        Debug.Assert(version == line.Version, "The line has changed since it was measured.");
        return from[0].FirstWord < without.From ? from[0].FirstWord : from[without.To].FirstWord;
    }

    /// <summary>The place of its last word that is written; -1 when there is none.</summary>
    public int LastWord(Deletion without) => before[line.Count].LastWord >= without.To ? before[line.Count].LastWord : before[without.From].LastWord;

    /// <summary>How many words behind the first have a capital.</summary>
    public int Capitals(Deletion without) => before[line.Count].Capitals - before[without.To].Capitals + before[without.From].Capitals
        - (line.Is(FirstWord(without), TokenMark.Capital) ? 1 : 0);

    /// <summary>How many commas it has.</summary>
    public int Commas(Deletion without) => before[line.Count].Commas - before[without.To].Commas + before[without.From].Commas;

    /// <summary>How many characters it has when it is written.</summary>
    public int Length(Deletion without) => before[line.Count].Length - before[without.To].Length + before[without.From].Length;
}
