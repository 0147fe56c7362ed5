using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Summarizer.Evaluation;

/// <summary>Sentences of news, by rules about what a full stop may mean.</summary>
/// <remarks>The ruler's own, apart from the product's: a change there must not change what is measured.</remarks>
static partial class NewsSentences
{
    static readonly FrozenSet<string> Abbreviations = Words("""
        mr mrs ms dr prof sen sens rep reps gov govs gen lt col capt cmdr maj sgt adm cpl pvt rev fr hon pres supt det insp atty st ste mt ft
        jr sr esq inc ltd co corp bros plc llc dept univ assn assoc no nos vs v etc al jan feb mar apr jun jul aug sept sep oct nov dec
        mon tue tues wed thu thur thurs fri sat sun ave blvd rd hwy approx est fig pp ed eds vol u.s u.k u.n e.g i.e a.m p.m d.c l.a n.y ph.d
        ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo
        """);

    /// <summary>Those that often do end a sentence when a capitalised starter follows.</summary>
    static readonly FrozenSet<string> MayEnd =
        Words("u.s u.k u.n a.m p.m d.c l.a n.y inc ltd co corp jr sr etc no ft est al miss ind ill ore wash mass");

    static readonly FrozenSet<string> BeforeNumbers = Words("no nos jan feb mar apr jun jul aug sept sep oct nov dec fig pp vol");

    static readonly string[] Addresses = ["www", "http", ".com", "@"];

    /// <summary>The sentences of a text whose paragraphs are lines.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. text.Replace("\r", "", StringComparison.Ordinal).Split('\n').SelectMany(OfParagraph)];

    static List<string> OfParagraph(string line)
    {
        var paragraph = Spaces().Replace(line, " ").Trim();
        var sentences = new List<string>();
        var start = 0;
        foreach (Match boundary in Boundary().Matches(paragraph))
        {
            var next = paragraph[(boundary.Index + boundary.Length)..];
            if (next.Length == 0)
                break;
            if (!Ends(paragraph[start..boundary.Index], boundary, next))
                continue;
            Add(sentences, paragraph[start..(boundary.Index + boundary.Length)]);
            start = boundary.Index + boundary.Length;
        }
        Add(sentences, paragraph[start..]);
        return sentences;
    }

    /// <summary>Adds a sentence; marks without a letter or digit belong to the one before.</summary>
    static void Add(List<string> sentences, string sentence)
    {
        sentence = sentence.Trim();
        if (sentence.Length == 0)
            return;
        if (sentences.Count > 0 && !sentence.Any(char.IsAsciiLetterOrDigit))
            sentences[^1] += " " + sentence;
        else
            sentences.Add(sentence);
    }

    static bool Ends(string before, Match boundary, string next)
    {
        var period = boundary.Groups["marks"].ValueSpan is ".";
        if (boundary.Groups["gap"].Length == 0 && !(period && MissesASpace(before)))
            return false;
        var word = LastWord().Match(before).Value;
        var first = next.AsSpan().TrimStart("\"'“‘([");
        if (first.Length > 0 && char.IsLower(first[0]))
            return false;
        if (first.Length > 0 && period && char.IsDigit(first[0]) && BeforeNumbers.Contains(word.ToLowerInvariant()))
            return false;
        return !period || EndsAfter(word, before, next);
    }

    /// <summary>"crash.The": a lower-case word of three letters or more, not within an address.</summary>
    static bool MissesASpace(string before)
    {
        if (before.Length < 3 || !before.AsSpan()[^3..].ContainsOnlyAsciiLower())
            return false;
        var token = before[(before.LastIndexOf(' ') + 1)..];
        return !Addresses.Any(mark => token.Contains(mark, StringComparison.Ordinal));
    }

    static bool EndsAfter(string word, string before, string next)
    {
        var lower = word.ToLowerInvariant().TrimEnd('.');
        if (lower.Length == 1 && char.IsLetter(lower[0]) && char.IsUpper(word[0]))
            return Starter().IsMatch(next) && !NameAndInitial().IsMatch(before);
        if (Abbreviations.Contains(lower))
            return MayEnd.Contains(lower) && Starter().IsMatch(next);
        return !Initials().IsMatch(lower) || Starter().IsMatch(next);
    }

    static bool ContainsOnlyAsciiLower(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('a', 'z');

    static FrozenSet<string> Words(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("""(?<marks>[.!?…]+)["'”’)\]]*(?<gap>\s+|(?=[A-Z“"][a-z]))""")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"([A-Za-z][A-Za-z.'’-]*|\d[\d.,]*)$")]
    private static partial Regex LastWord();

    [GeneratedRegex("""
        ^["'“‘(\[]*(The|A|An|He|She|It|They|We|I|You|But|And|In|On|At|For|This|That|These|Those|His|Her|Its|Their|Our|My|As|After|Before|When|While|If|There|Some|Many|Most|However|Meanwhile|Also|So|Now|Then|Police|Officials|According|By|With|From|Since|Last|One|Two|No|Not|What|Who|How|Why|Where)\b
        """)]
    private static partial Regex Starter();

    [GeneratedRegex(@"[A-Z][a-z]+\s[A-Z]$")]
    private static partial Regex NameAndInitial();

    [GeneratedRegex(@"^(?:[a-z]\.)+[a-z]$")]
    private static partial Regex Initials();
}
