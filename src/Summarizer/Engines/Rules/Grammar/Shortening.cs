using System.Text;

namespace Summarizer.Engines.Rules.Grammar;

/// <summary>Shortens a sentence by what may be left out of it.</summary>
static class Shortening
{
    const int ShortestRest = 4;

    /// <summary>The sentence without the parts in which nothing stands of a line.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="line">What words are to stay.</param>
    /// <param name="effort">What may be spent on it: when nothing is left, the rest stays.</param>
    public static string Of(EnglishSentence sentence, EnglishSentence line, Effort effort)
    {
        var isLeftOut = new bool[sentence.Count];
        var left = sentence.Count;
        var isWanted = Wanted(sentence, line);
        for (var from = 0; from < sentence.Count; from++)
        {
            var end = EndOfUnwanted(isWanted, from);
            for (var to = end; to > from; to--)
            {
                if (left - (to - from) < ShortestRest || from > 0 && isLeftOut[from - 1] || !Omissions.IsWhole(sentence, from, to, effort))
                    continue;
                isLeftOut.AsSpan(from..to).Fill(true);
                left -= to - from;
                from = to;
                break;
            }
        }
        return Write(sentence, isLeftOut);
    }

    /// <summary>Which words of the sentence the line has. Articles, prepositions and the like are never wanted for themselves.</summary>
    static bool[] Wanted(EnglishSentence sentence, EnglishSentence line)
    {
        var isWanted = new bool[sentence.Count];
        for (var i = 0; i < isWanted.Length; i++)
        {
            isWanted[i] = sentence[i].Part is Part.Nominal or Part.Name or Part.Number or Part.Verb or Part.Ing
                && line.Has(sentence[i].Key);
        }

        return isWanted;
    }

    static int EndOfUnwanted(bool[] isWanted, int from)
    {
        var end = Array.IndexOf(isWanted, true, from);
        return end < 0 ? isWanted.Length : end;
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
