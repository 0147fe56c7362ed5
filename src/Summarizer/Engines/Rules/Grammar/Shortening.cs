using System.Text;

namespace Summarizer.Engines.Rules.Grammar;

/// <summary>Shortens a sentence by what may be left out of it.</summary>
static class Shortening
{
    const int ShortestRest = 4;

    /// <summary>The sentence without the parts in which nothing stands that is asked for.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="wanted">The keys of the words that are to stay.</param>
    public static string Of(EnglishSentence sentence, IReadOnlySet<ulong> wanted)
    {
        var isLeftOut = new bool[sentence.Count];
        var left = sentence.Count;
        for (var from = 0; from < sentence.Count; from++)
        {
            var end = EndOfUnwanted(sentence, from, wanted);
            for (var to = end; to > from; to--)
            {
                if (left - (to - from) < ShortestRest || from > 0 && isLeftOut[from - 1] || !Omissions.IsWhole(sentence, from, to))
                    continue;
                isLeftOut.AsSpan(from..to).Fill(true);
                left -= to - from;
                from = to;
                break;
            }
        }
        return Write(sentence, isLeftOut);
    }

    /// <summary>How far nothing stands that is wanted. Articles, prepositions and the like are never wanted for themselves.</summary>
    static int EndOfUnwanted(EnglishSentence sentence, int from, IReadOnlySet<ulong> wanted)
    {
        var end = from;
        while (end < sentence.Count && !(sentence[end].Part is Part.Nominal or Part.Name or Part.Number or Part.Verb or Part.Ing && wanted.Contains(sentence[end].Key)))
            end++;
        return end;
    }

    /// <summary>Whether the mark behind what is left out closes one that is left out too.</summary>
    static bool HasComma(EnglishSentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if ((sentence.Before(i) & (Marks.Comma | Marks.Dash | Marks.Open)) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Writes what is not left out, with the marks that belong to it.</summary>
    static string Write(EnglishSentence sentence, bool[] isLeftOut)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sentence.Count;)
        {
            if (isLeftOut[i])
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < sentence.Count && !isLeftOut[end])
                end++;
            var omitted = i;
            while (omitted > 0 && isLeftOut[omitted - 1])
                omitted--;
            if (omitted > 0 && omitted < i)
                text.Append(HasComma(sentence, omitted, i) ? "" : sentence.MarksBefore(i)).Append(' ');
            text.Append(sentence.Run(i, end));
            i = end;
        }
        var last = text.Length > 1 && text[^1] is '"' or '”' or '’' or '»' ? text[^2] : text[^1];
        text.Append(last is '.' or '!' or '?' or '…' ? "" : sentence.IsQuestion ? "?" : ".");
        if (text.Length > 1 && isLeftOut.Length > 0 && isLeftOut[0] && !char.IsUpper(text[1]))
            text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }
}
