using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Summarizer.Articles;

namespace Summarizer.Web.Fetching;

/// <summary>
/// What the article of an address is called: by the day, the host, and the slug, such as
/// <c>2026/11/27/harwick.example/night-buses-3f0c9a.html</c>.
/// </summary>
static class PageName
{
    /// <summary>The longest slug, in characters.</summary>
    const int MaxSlug = 80;

    /// <summary>
    /// The name. The same address has the same name all day, so that fetching it again renews its article; another address has another
    /// name.
    /// </summary>
    public static ArticleName Of(Uri address, DateTimeOffset now)
    {
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)).AsSpan(0, 3));
        var host = address.IdnHost.ToLowerInvariant().Replace(':', '-');
        if (host.StartsWith("www.", StringComparison.Ordinal))
            host = host["www.".Length..];
        var name = string.Create(CultureInfo.InvariantCulture,
            $"{now.UtcDateTime:yyyy/MM/dd}/{host}/{Slug(address)}-{mark}{Extension(address)}");
        return ArticleName.Parse(name);
    }

    /// <summary>The last part of the path that says something, as far as it is letters and digits.</summary>
    static string Slug(Uri address)
    {
        foreach (var part in address.Segments.Reverse())
        {
            var words = Plain(Path.GetFileNameWithoutExtension(Uri.UnescapeDataString(part.Trim('/')).Normalize()));
            if (words.Any(char.IsLetter) && words is not ("index" or "default" or "amp" or "home"))
                return words;
        }
        return "page";
    }

    static string Extension(Uri address) => Path.GetExtension(address.AbsolutePath) is { Length: > 1 and < 8 } extension
        && ReadableFormat.All.Any(format => format.Extensions.Contains(extension.ToLowerInvariant()))
        ? extension.ToLowerInvariant() : ".html";

    static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text)
        {
            if (plain.Length == MaxSlug)
                break;
            if (char.IsLetterOrDigit(c) || c is '.')
                plain.Append(char.ToLowerInvariant(c));
            else if (plain.Length > 0 && plain[^1] != '-')
                plain.Append('-');
        }
        return plain.ToString().Trim('-', '.');
    }
}
