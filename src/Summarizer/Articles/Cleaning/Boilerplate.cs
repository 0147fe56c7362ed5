namespace Summarizer.Articles.Cleaning;

/// <summary>The end of a press release, which says who sent it: <c>About Northlight</c>, then <c>Northlight is a leading …</c></summary>
static class Boilerplate
{
    const string Opening = "About ";

    /// <summary>Whether a heading names somebody and the paragraph under it begins with that name.</summary>
    public static bool Begins(ReadOnlySpan<char> heading, ReadOnlySpan<char> paragraph)
    {
        heading = heading.TrimEnd(" :.");
        if (!heading.StartsWith(Opening, StringComparison.OrdinalIgnoreCase) || !Byline.AreNames(heading[Opening.Length..]))
            return false;
        return WithoutArticle(paragraph).StartsWith(WithoutArticle(heading[Opening.Length..]), StringComparison.OrdinalIgnoreCase);
    }

    static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> name) => name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}
