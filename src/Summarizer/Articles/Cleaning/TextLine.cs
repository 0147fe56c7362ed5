using System.Buffers;
using System.Collections.Frozen;
using Summarizer.Text;

namespace Summarizer.Articles.Cleaning;

/// <summary>What the form of a line says about it, whatever its words.</summary>
static class TextLine
{
    static readonly SearchValues<char> SignOffLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ ");

    const int MostWordsOfAReleaseMark = 8;

    static readonly SearchValues<char> PathMarks = SearchValues.Create("→»›>");

    const int MaxStepLength = 32;

    static readonly ILookup<string, string> Marks =
        EmbeddedResource.ReadSections("Text/Resources/marks.txt").ToLookup(line => line.Section, line => line.Line);

    static readonly SearchValues<string> ReleaseMarks = SearchValues.Create([.. Marks["release"]], StringComparison.OrdinalIgnoreCase);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StatusMarks =
        Marks["status"].ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly SearchValues<char> LabelLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ/&- ");

    static readonly SearchValues<char> SlugLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/");

    /// <summary>A wire's name in brackets.</summary>
    const int MaxSignOff = 16;

    const int MinTitleWords = 3;

    const int MaxHeadingWords = 14, MaxHeadingLength = 120, MaxMenuLength = 200, MaxLabelLength = 30;

    /// <summary>Whether it ends as sentences do, or opens a list.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line)
    {
        // What a wire puts behind its last sentence: "… does not change.(PAP)".
        if (line is [.., ')'] && line.LastIndexOf('(') is > 0 and var open && line.Length - open <= MaxSignOff
            && line[..open].TrimEnd() is [.., '.' or '!' or '?' or '。'])
        {
            return true;
        }

        line = line.TrimEnd("\"'”’)]»“」』");
        return !line.IsEmpty && line[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '۔' or '؟' or ':' or ';';
    }

    /// <summary>Whether it is no sentence but a few words: a sub-heading, or a label.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line) =>
        line.Length <= MaxHeadingLength && (!EndsSentence(line) || (line[^1] == '?' && line.Length < 60))
            && line[^1] is not (':' or ';' or ',')
        && WordCount.Of(line) <= MaxHeadingWords;

    /// <summary>Whether it is what an outlet puts above a kind of article: <c>ANALYSIS/OPINION:</c>.</summary>
    public static bool IsLabel(ReadOnlySpan<char> line) =>
        line is [.. var words, ':'] && line.Length <= MaxLabelLength && words.IndexOfAnyExcept(LabelLetters) < 0;

    /// <summary>Whether a line that ends as sentences do may be a title: it asks, or is written as titles are.</summary>
    public static bool IsTitleWithStop(ReadOnlySpan<char> line) =>
        WordCount.Of(line) >= MinTitleWords && (line.TrimEnd("\"'”’") is [.., '?' or '？'] || TitleText.HasTitleCase(line));

    /// <summary>Whether there is a letter in it.</summary>
    public static bool HasLetters(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetter(c))
                return true;
        }
        return false;
    }

    /// <summary>Whether a word, which is not empty, stands in it, in whatever case, between what are no letters.</summary>
    public static bool HasWord(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        for (var from = 0; text[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at; from += at + word.Length)
        {
            var (start, end) = (from + at, from + at + word.Length);
            if ((start == 0 || !char.IsLetter(text[start - 1])) && (end == text.Length || !char.IsLetter(text[end])))
                return true;
        }
        return false;
    }

    /// <summary>Whether it is nothing but an address, of the web or of mail.</summary>
    public static bool IsUrl(ReadOnlySpan<char> line) => !line.ContainsAny(" \t\n") && line.Length > 4
        && (line.StartsWith("http", StringComparison.OrdinalIgnoreCase) || line.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || line.Contains(".com/", StringComparison.OrdinalIgnoreCase) || line[1..].Contains('@') && line.Contains('.')
            || line[0] == '@');

    /// <summary>Words between upright bars, no sentence: links beside one another.</summary>
    public static bool IsMenu(ReadOnlySpan<char> line) =>
        line.Length < MaxMenuLength && line.Contains(" | ", StringComparison.Ordinal) && !EndsSentence(line);

    /// <summary>
    /// How long the way through a site is that stands before a title: <c>Home → News → </c>; 0 when there is none.
    /// </summary>
    public static int PathLength(ReadOnlySpan<char> line)
    {
        var (start, steps) = (0, 0);
        if (!line.ContainsAny(PathMarks) || line.Contains('«'))
            return 0;
        while (line[start..].IndexOfAny(PathMarks) is > 1 and <= MaxStepLength and var step && start + step + 1 < line.Length
            && line[start + step - 1] == ' ' && line[start + step + 1] == ' ')
        {
            start += step + 2;
            steps++;
        }
        return steps > 1 ? start : 0;
    }

    /// <summary>Whether it is a wire's name with the initials of those who wrote and edited: <c>PTI MF JL</c>.</summary>
    public static bool IsSignOff(ReadOnlySpan<char> line)
    {
        line = line.Trim(" .-");
        var space = line.IndexOf(' ');
        return line.Length <= MaxSignOff && line.IndexOfAnyExcept(SignOffLetters) < 0
            && Agencies.Contains(space < 0 ? line : line[..space]);
    }

    /// <summary>
    /// Whether it is what a press release has above its title: <c>FOR IMMEDIATE RELEASE</c>, <c>Embargoed until 3 May</c>.
    /// </summary>
    public static bool IsReleaseMark(ReadOnlySpan<char> line) =>
        line.Length < MaxMenuLength && line.ContainsAny(ReleaseMarks) && WordCount.Of(line) <= MostWordsOfAReleaseMark
        && !EndsSentence(line);

    /// <summary>Whether it is a wire's name of a story: <c>NORHAVEN-PORT/WALL (UPDATE 2, PIX)</c>.</summary>
    public static bool IsSlug(ReadOnlySpan<char> line)
    {
        var name = line.IndexOf(" (") is > 0 and var open && line[^1] == ')' ? line[..open] : line;
        return name.Length is >= 5 and < 60 && name.Contains('/') && name.IndexOfAnyExcept(SlugLetters) < 0;
    }

    /// <summary>Whether it is the start of a message by telegraph (ITU-T F.31), which wires still send: <c>ZCZC NNA031</c>.</summary>
    public static bool StartsMessage(ReadOnlySpan<char> line) => line.StartsWith("ZCZC", StringComparison.Ordinal) && line.Length < 20;

    /// <summary>
    /// How long the mark of a new version is that a wire puts before a title: <c>UPDATE 2-</c>, <c>WRAPUP 1-</c>, <c>RPT-</c>; 0 when there
    /// is none.
    /// </summary>
    public static int StatusLength(ReadOnlySpan<char> title)
    {
        var dash = title[..Math.Min(title.Length, 16)].IndexOf('-');
        var mark = dash < 0 ? [] : title[..dash].TrimEnd(" 0123456789");
        return StatusMarks.Contains(mark) ? dash + 1 : 0;
    }

    /// <summary>A template that nobody filled in: <c>{{ article.title }}</c>, <c>{% if user %}</c>, <c>&lt;%= name %&gt;</c>.</summary>
    public static bool IsTemplate(ReadOnlySpan<char> line) => line.ContainsAny('}', '%')
        && (Holds(line, "{{", "}}") || Holds(line, "{%", "%}") || Holds(line, "<%", "%>") || Holds(line, "${", "}"));

    static bool Holds(ReadOnlySpan<char> line, string open, string close) =>
        line.IndexOf(open) is >= 0 and var at && line[at..].Contains(close, StringComparison.Ordinal);
}
