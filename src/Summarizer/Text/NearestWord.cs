namespace Summarizer.Text;

/// <summary>What somebody may have meant who mistyped a word.</summary>
public static class NearestWord
{
    /// <summary>
    /// The known word with the fewest letters to change, add, or take away (Levenshtein 1966); null when more than half would have to.
    /// </summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        var (nearest, distance) = known.Select(candidate => (candidate, Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .MinBy(pair => pair.Item2);
        return nearest is not null && distance * 2 <= word.Length ? nearest : null;
    }

    static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= to.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
