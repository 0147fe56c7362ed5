using System.Buffers;
using System.Collections.Frozen;

namespace Summarizer.Text;

/// <summary>
/// What of a title is the title: without a label before it, and without the outlet behind it. Labels stand in <c>Resources/titles.txt</c>.
/// </summary>
static class TitleText
{
    const int LongestLabel = 24;
    const int LongestOutlet = 40;
    const int MostWordsOfAnOutlet = 4;
    const int ShortestTitle = 12;
    const int FewestCapitals = 3;

    // "Floods in the south live: …"
    const int LongestTopic = 40;

    static readonly SearchValues<char> TitleMarks = SearchValues.Create("|:：】–—-");
    static readonly ILookup<string, string> Sections =
        EmbeddedResource.ReadSections("Text/Resources/titles.txt").ToLookup(line => line.Section, line => line.Line);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OpinionLabels =
        Sections["opinion"].ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Labels =
        Sections["label"].Concat(Sections["opinion"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallWords =
        Sections["small"].ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly string[] Promises = [.. Sections["promise"]];
    static readonly string[] Magnitudes = [.. Sections["magnitude"]];
    static readonly string[] BehindTopics = [.. Sections["behind a topic"].Select(label => $" {label}: ")];

    /// <summary>A title of one line, without label, outlet and last stop.</summary>
    public static string Clean(string title)
    {
        var whole = title;
        title = WithoutOutlet(WithoutLabel(title)).Trim();
        // "Storm live: trains stop"; "iPhone" stays.
        if (title.Length > 1 && char.IsUpper(whole[0]) && whole[0] != title[0] && char.IsLower(title[0]) && !char.IsUpper(title[1]))
            title = char.ToUpperInvariant(title[0]) + title[1..];
        return title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal) ? title[..^1] : title;
    }

    /// <summary>The first sentence of a title that has several, cleaned.</summary>
    public static string FirstSentence(string title, Language language) => Clean(title[..SentenceSplitter.End(title, 0, language)]);

    /// <summary>Whether a number may be a rounded one, by what stands behind it: "1,5 milhões" of 1.564.203.</summary>
    public static bool IsRounded(ReadOnlySpan<char> behindNumber)
    {
        behindNumber = behindNumber.TrimStart();
        foreach (var magnitude in Magnitudes)
        {
            if (behindNumber.StartsWith(magnitude, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether a title promises news and does not tell it: "… live updates", "Q&amp;A: …".</summary>
    public static bool OnlyPromises(string title)
    {
        foreach (var promise in Promises)
        {
            if (title.Contains(promise, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether all words but small ones have a capital, as in "The Bridge Is Closed. Now the Ferry Sails."</summary>
    public static bool HasTitleCase(ReadOnlySpan<char> line)
    {
        var capitals = 0;
        foreach (var range in line.SplitAny(' ', '-', '/'))
        {
            var word = line[range].Trim("\"'“”‘’([#$)],.:;!?…");
            if (word.IsEmpty || !char.IsLetter(word[0]))
                continue;
            if (char.IsUpper(word[0]))
                capitals++;
            else if (!SmallWords.Contains(word))
                return false;
        }
        return capitals >= FewestCapitals;
    }

    static string WithoutLabel(string title)
    {
        foreach (var label in BehindTopics)
        {
            if (title.IndexOf(label, StringComparison.OrdinalIgnoreCase) is > 0 and < LongestTopic and var topic)
                return title[(topic + label.Length)..];
        }

        return title[LabelLength(title)..];
    }

    /// <summary>How long a label before a title is, with its mark: <c>OPINION: </c>; 0 when there is none.</summary>
    public static int LabelLength(ReadOnlySpan<char> title)
    {
        var mark = title[..Math.Min(title.Length, LongestLabel)].IndexOfAny(TitleMarks);
        if (mark <= 0 || title.Length - mark < ShortestTitle
            || title[mark] is '–' or '—' or '-' && !(title[mark - 1] == ' ' && title[mark + 1] == ' ')
            || !Labels.Contains(title[..mark].Trim(" 【")))
        {
            return 0;
        }

        return title.Length - title[(mark + 1)..].TrimStart().Length;
    }

    /// <summary>Whether a label before a title says that it is of an opinion.</summary>
    public static bool IsOfOpinion(ReadOnlySpan<char> title) =>
        LabelLength(title) is > 0 and var label && OpinionLabels.Contains(title[..label].TrimEnd().TrimEnd("|:：】–—-").Trim(" 【"));

    static string WithoutOutlet(string title)
    {
        for (var i = title.Length - 2; i >= ShortestTitle && title.Length - i <= LongestOutlet; i--)
        {
            if (title[i] is '|' or '｜'
                || title[i] is '-' or '–' or '—' && title[i - 1] == ' ' && title[i + 1] == ' ' && IsOutlet(title.AsSpan(i + 2)))
            {
                return title[..i].TrimEnd(' ', ',', ';', ':');
            }
        }
        return title;
    }

    // "BBC News", "The Dale Times", "Yahoo!ニュース": every word a name.
    static bool IsOutlet(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var range in words.Split(' '))
        {
            if (words[range] is not [var first, ..] || !char.IsUpper(first) && ReadersWidth.Of(first) == 1)
                return false;
            count++;
        }
        return count <= MostWordsOfAnOutlet;
    }
}
