using System.Text.RegularExpressions;
using Summarizer.Text;

namespace Summarizer.Articles.Cleaning;

/// <summary>The end of a press release, which says who sent it: <c>About Northlight</c>, then <c>Northlight is a leading …</c></summary>
static class Boilerplate
{
    const string Opening = "About ";

    /// <summary>The praise stands at the start.</summary>
    const int MaxPraise = 250, MaxName = 120;

    static readonly ILookup<string, string[]> Words =
        EmbeddedResource.ReadLists("Text/Resources/praise.en.txt").ToLookup(list => list.Name, list => list.Words);

    static readonly Regex Praise = new(
        @"^(?<name>\p{Lu}[\w&.’'-]{1,30}(?: (?:\p{Lu}[\w&.’'-]{0,30}|&|of|and)){0,4}) is (?:an?|the|one of the)(?: [\w’'-]{1,20}){0,2} "
            + $@"(?:{AnyOf("praises")})\b[^.]{{0,60}}\b(?:{AnyOf("trades")})\b",
        RegexOptions.NonBacktracking);

    /// <summary>Whether a heading names somebody and the paragraph under it begins with that name.</summary>
    public static bool Begins(ReadOnlySpan<char> heading, ReadOnlySpan<char> paragraph)
    {
        heading = heading.TrimEnd(" :.");
        if (!heading.StartsWith(Opening, StringComparison.OrdinalIgnoreCase) || !Byline.AreNames(heading[Opening.Length..]))
            return false;
        return WithoutArticle(paragraph).StartsWith(WithoutArticle(heading[Opening.Length..]), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// How long the name is with which a paragraph begins that praises a company as press releases end, also without a heading:
    /// <c>Northlight is a leading provider of heat</c>; 0 when it is none.
    /// </summary>
    public static int PraisedName(string text, TextSpan paragraph)
    {
        // Most paragraphs are not asked further.
        if (!char.IsUpper(text[paragraph.Start]) || text.AsSpan(paragraph.Start, Math.Min(paragraph.Length, MaxName)).IndexOf(" is ") < 0)
            return 0;
        return Praise.Match(text, paragraph.Start, Math.Min(paragraph.Length, MaxPraise)) is { Success: true } praise
            ? praise.Groups["name"].Length : 0;
    }

    static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> name) =>
        name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    static string AnyOf(string list) => string.Join('|', Words[list].SelectMany(words => words).Select(Regex.Escape));
}
