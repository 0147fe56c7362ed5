using System.Globalization;
using System.Text;
using Summarizer.Text;

namespace Summarizer.Articles.Formats.Html;

/// <summary>An article's title without the name of the site, which pages write before or behind it.</summary>
static class PageTitle
{
    /// <summary>What stands between a title and the name of the site; the last ones without spaces too.</summary>
    static readonly string[] Separators =
        [" | ", " - ", " – ", " — ", " -- ", " :: ", " » ", " « ", " • ", " · ", " ‹ ", " › ", " / ", " : ", "｜", "|", "_", "－", "＿", "::"];

    /// <summary>Where a title is written in a script without spaces, these divide too.</summary>
    static readonly string[] EasternSeparators = ["-", "—", "–", "：", "―", "－"];

    /// <summary>A site's name is not longer, in words, or in characters of a script without spaces.</summary>
    const int MaxSiteWords = 5, MaxEasternSite = 14;

    /// <summary>Cuts the site's name off, and sections before it.</summary>
    /// <param name="title">A title as a page's data give it.</param>
    /// <param name="site">The site's name, when the page gives it.</param>
    /// <param name="host">The host of the page's address, when it gives one.</param>
    /// <param name="heading">The page's main heading.</param>
    /// <param name="isElement">Whether it is the text of the <c>title</c> element, where the site's name is the rule.</param>
    public static string Of(string title, string? site, string? host, string? heading, bool isElement)
    {
        var names = (Site: site, Host: host, Heading: heading);
        // "Site: Title", where the page's own heading is the title alone.
        if (heading is not null && title.Length > heading.Length && title.EndsWith(": " + heading, StringComparison.OrdinalIgnoreCase)
            && CountWords(heading) > 2 && CountWords(title) - CountWords(heading) <= MaxSiteWords)
        {
            return heading;
        }

        foreach (var separator in IsEastern(title) ? Separators.Concat(EasternSeparators) : Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && title[..last].Trim() is { Length: > 0 } rest
                && title[(last + separator.Length)..].Trim() is { Length: > 0 } name
                && (IsNamed(name, rest, names) || IsLikely(name, rest, separator, isElement)))
            {
                return Of(rest, site, host, heading, isElement);
            }

            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && title[(first + separator.Length)..].Trim() is { Length: > 0 } behind
                && title[..first].Trim() is { Length: > 0 } before
                && (IsNamed(before, behind, names)
                || (HasOutletWord(before) && CountWords(before) <= MaxSiteWords && CountWords(behind) > CountWords(before))))
            {
                return Of(behind, site, host, heading, isElement);
            }
        }
        return title;
    }

    /// <summary>Cuts the name of a site off that is known: <c>Harbour tunnel opens - The Velmora Post</c>.</summary>
    public static string WithoutSite(string title, string? site)
    {
        if (site is not null && title.StartsWith(site + ": ", StringComparison.OrdinalIgnoreCase))
            return title[(site.Length + 2)..].Trim();
        foreach (var separator in site is null ? [] : Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && IsSite(title[(last + separator.Length)..].Trim(), site))
                return title[..last].Trim();
            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && IsSite(title[..first].Trim(), site))
                return title[(first + separator.Length)..].Trim();
        }
        return title;
    }

    /// <summary>Whether a name is the site's: "The Velmora Post", "velmorapost.com", "@velmorapost".</summary>
    public static bool IsSite(string name, string? site) =>
        site is not null && Bare(name) is { Length: > 1 } bare
            && (bare == Bare(site) || bare == Bare(WithoutDomain(site)) || Bare(WithoutDomain(name)) == Bare(site));

    static bool IsNamed(string name, string rest, (string? Site, string? Host, string? Heading) page) =>
        IsSite(name, page.Site) || rest.Equals(page.Heading, StringComparison.OrdinalIgnoreCase)
        || (page.Host is { } host && Bare(WithoutDomain(name)) is { Length: > 2 } bare
        && Bare(host).Contains(bare, StringComparison.Ordinal) && CountWords(rest) > 1);

    /// <summary>Whether the last part of a title reads as a site's name rather than as words of the title.</summary>
    static bool IsLikely(string name, string rest, string separator, bool isElement)
    {
        if (IsEastern(rest))
        {
            return name.Length <= MaxEasternSite && name.Length < rest.Length
                && (separator is not ("：" or "-" or "—" or "–" or "―") || HasOutletWord(name));
        }

        if (CountWords(name) > MaxSiteWords || name.Length >= rest.Length || CountWords(rest) < 2)
            return false;
        if (separator is " | " or " :: " or " » " or "｜" or " ‹ " or " « ")
            return true;
        var isLoose = separator[0] == ' ';
        return HasOutletWord(name) && AreCapitalized(name)
            || (isElement && isLoose && separator is not " : " && CountWords(name) <= 3 && AreCapitalized(name) && CountWords(rest) >= 3);
    }

    static bool HasOutletWord(string name) =>
        (name.LastIndexOf('.') is > 0 and var dot && name.Length - dot is >= 3 and <= 5 && !name.Contains(' ')) || Outlets.HasWord(name);

    /// <summary>Whether all words begin with capitals, and none carries nothing but grammar: "Velmora Post", not "What It Means".</summary>
    static bool AreCapitalized(string name)
    {
        var english = Language.For("en");
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word[0] is '&' or '+' || word is "The" or "of" or "the" or "and" or "de" or "des" or "du" or "la" or "le" or "der" or "die"
                or "das" or "New" or "Now" or "US" or "IT" or "It")
            {
                continue;
            }

            if (char.IsLower(word[0]) && !word.Contains('.') || english.IsStopWord(word.ToLowerInvariant()))
                return false;
        }
        return name.Length > 1 && !name.EndsWith('?') && !name.EndsWith('!');
    }

    static bool IsEastern(string text) => text.Any(c => c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3');

    static int CountWords(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>"velmorapost.co.uk" without its endings.</summary>
    static string WithoutDomain(string name) =>
        name.Contains(' ') || !name.Contains('.') ? name
            : name.Split('/')[^1].Split('.').Where(label => label is not "www").MaxBy(label => label.Length) ?? name;

    /// <summary>A name without its article, marks and spaces, in lower case.</summary>
    static string Bare(string name)
    {
        var bare = new StringBuilder(name.Length);
        foreach (var c in name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name.AsSpan(4) : name)
        {
            if (char.IsLetterOrDigit(c))
                bare.Append(char.ToLower(c, CultureInfo.InvariantCulture));
        }
        return bare.ToString();
    }
}
