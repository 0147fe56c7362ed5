using System.Collections.Frozen;

namespace Summarizer.Articles.Cleaning;

/// <summary>Where and by whom a report was filed, at its start: <c>KYIV, Jan 3 (Reuters) —</c>, <c>(CNN)</c>, <c>Washington —</c>.</summary>
internal static class Dateline
{
    /// <summary>The longest place and date before the agency or the dash.</summary>
    const int MaxLength = 70;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Agencies = FrozenSet.ToFrozenSet(
        ["CNN", "Reuters", "AP", "AFP", "UPI", "CBS", "CBS News", "NBC News", "ABC News", "Fox News", "Bloomberg", "dpa", "EFE", "ANSA", "TASS", "Xinhua", "PTI", "ANI", "KUNA",
         "Fortune", "CNN Business", "CNNMoney", "CNN Student News", "The Hill", "Thomson Reuters Foundation", "Associated Press", "The Associated Press", "IANS", "Ukrinform",
         "Interfax", "PA", "AAP", "Kyodo", "Yonhap", "EPA", "CNET", "MarketWatch", "Variety", "NPR", "BBC", "KABC"], StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles =
        FrozenSet.ToFrozenSet(["of", "de", "the", "del", "di", "la", "el", "al", "and", "am", "an", "der"], StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The length of the dateline at the start of a paragraph, with the space behind it; 0 when there is none.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var place = Place(text, out var isUpper, out var words);
        var at = SkipSpace(text, place);
        if (at < text.Length && text[at] == '(')
        {
            var close = text[at..Math.Min(text.Length, at + 30)].IndexOf(')');
            if (close > 1)
            {
                var agency = text[(at + 1)..(at + close)].Trim();
                var behind = SkipSpace(text, at + close + 1);
                var dash = DashLength(text, behind);
                if (dash > 0 ? place > 0 || IsAgency(agency) : IsAgency(agency))
                    return Rest(text, behind + dash);
            }
            return 0;
        }
        if (place == 0 || words > 6)
            return 0;
        var length = DashLength(text, at);
        if (length == 0)
            return isUpper && text[place - 1] == ':' ? Rest(text, at) : 0;
        var isLoose = length > 0 && at > place && at + length < text.Length && char.IsWhiteSpace(text[at + length]);
        var isStrong = text[at] is '—' or '–' || text[at..].StartsWith("--");
        var rest = Rest(text, at + length);
        if (rest == 0 || !(isUpper ? isStrong || isLoose : (isStrong && words <= 4) || (isLoose && words <= 2)))
            return 0;
        return isUpper || BeginsSentence(text[rest]) ? rest : 0;
    }

    static bool IsAgency(ReadOnlySpan<char> name)
    {
        if (Agencies.Contains(name) || name.Contains("CNN", StringComparison.Ordinal))
            return true;
        if (name.Length is < 3 or > 6)
            return false;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterUpper(c))
                return false;
        }
        return true;
    }

    /// <summary>How far capitalized words, commas and a date reach.</summary>
    static int Place(ReadOnlySpan<char> text, out bool isUpper, out int words)
    {
        (isUpper, words) = (false, 0);
        int at = 0, end = 0;
        while (at < text.Length && at < MaxLength)
        {
            var length = 0;
            while (at + length < text.Length && (char.IsLetterOrDigit(text[at + length]) || text[at + length] is '.' or '\'' or '’' or '/'
                || (text[at + length] == '-' && length > 0 && at + length + 1 < text.Length && char.IsLetter(text[at + length + 1]))))
                length++;
            var word = text.Slice(at, length);
            if (length == 0 || !(char.IsUpper(word[0]) || char.IsDigit(word[0]) || Particles.Contains(word)) || (words == 0 && !char.IsUpper(word[0])))
                break;
            if (words++ == 0)
                isUpper = IsAllUpper(word);
            at += length;
            end = at;
            if (at < text.Length && text[at] is ',' or ':' or '.')
                end = ++at;
            if (text[at - 1] == ':')
                break;
            at = SkipSpace(text, at);
        }
        return end;
    }

    static bool IsAllUpper(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsLetter(c) ? 1 : 0;
        }
        return letters >= 3;
    }

    static int DashLength(ReadOnlySpan<char> text, int at)
    {
        var length = 0;
        while (at + length < text.Length && text[at + length] is '-' or '–' or '—' or '―')
            length++;
        return length;
    }

    /// <summary>Where the report itself begins; 0 when nearly nothing would be left.</summary>
    static int Rest(ReadOnlySpan<char> text, int at)
    {
        at = SkipSpace(text, at);
        if (at < text.Length && text[at] is ':' or '.')
            at = SkipSpace(text, at + 1);
        return text.Length - at > 25 ? at : 0;
    }

    static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    static bool BeginsSentence(char c) => char.IsUpper(c) || char.IsDigit(c) || c is '"' or '“' or '\'' or '‘' or '«';
}
