using System.Text.RegularExpressions;

namespace Summarizer.Evaluation.Metrics;

/// <summary>What a reader would trip over in one article's facts.</summary>
/// <param name="Facts">How many facts.</param>
/// <param name="Words">How many words they have together.</param>
/// <param name="Kinds">The defects found, one entry for each fact and kind.</param>
sealed record FactAudit(int Facts, int Words, IReadOnlyList<string> Kinds);

/// <summary>Defects that can be told from a fact's text alone.</summary>
/// <remarks>
/// A fact as it is shown: one that leans on a sentence that is not in it (pronoun, connective), that is none of the news (noise, dateline), that speaks
/// in the voice of its writer (first person), that asks, that is too short or long to read, that does not end, or that is said twice. What a fact
/// quotes speaks of itself; its second sentence may lean on its first. Other engines are counted in the same way.
/// </remarks>
static partial class Defects
{
    static readonly (string Kind, Func<string, bool> In)[] Rules =
    [
        ("pronoun", fact => Pronoun().IsMatch(fact)),
        ("connective", fact => Connective().IsMatch(fact)),
        ("noise", fact => Noise().IsMatch(fact)),
        ("dateline", fact => Dateline().IsMatch(fact)),
        ("first person", fact => FirstPerson().IsMatch(Quoted().Replace(fact, ""))),
        ("question", fact => fact.TrimEnd('"', '”', '\'', '’', ')').EndsWith('?')),
        ("under 6 words", fact => WordCount(fact) < 6),
        ("over 45 words", fact => WordCount(fact) > 45),
        ("no full stop", fact => !FullStop().IsMatch(fact)),
    ];

    const string Duplicate = "duplicate";

    /// <summary>The names of all kinds, in the order to print them.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Rules.Select(rule => rule.Kind), Duplicate];

    /// <summary>Looks at one article's facts.</summary>
    public static FactAudit Audit(IEnumerable<string> facts)
    {
        var (count, words) = (0, 0);
        var found = new List<string>();
        var seen = new HashSet<string>();
        foreach (var fact in facts)
        {
            count++;
            words += WordCount(fact);
            found.AddRange(Rules.Where(rule => rule.In(fact)).Select(rule => rule.Kind));
            if (!seen.Add(string.Concat(ShingleWords.Of(fact.ToLowerInvariant()))))
                found.Add(Duplicate);
        }
        return new FactAudit(count, words, found);
    }

    /// <summary>A fact's sentences; the fact as it is when it has none.</summary>
    public static IReadOnlyList<string> SentencesOrAll(string fact) =>
        NewsSentences.Of(fact) is { Count: > 0 } sentences ? sentences : [fact];

    static int WordCount(string fact) => fact.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex("""^["“'‘]?(?:He|She|It|They|This|That|These|Those|His|Her|Their|Its|Him|Them|Such)\b""")]
    private static partial Regex Pronoun();

    [GeneratedRegex("""
        ^["“'‘]?(?:But|And|So|Or|Yet|However|Meanwhile|Moreover|Furthermore|Also|Still|Instead|Nevertheless|Then|Thus|Therefore|In addition|For example|For instance)\b
        """)]
    private static partial Regex Connective();

    [GeneratedRegex("""
        (also read|read more|read also|click here|scroll down|advertisement|getty images|contributed to this (?:report|story|article)|follow (?:us|him|her|me|@|\w+ \w+ on twitter)|sign up|subscribe|newsletter|all rights reserved|photo(?:graph)?(?: by|:)|\((?:AP|Reuters|AFP) photo|image (?:copyright|caption|source)|media caption|hide caption|toggle caption|share this|this story has been updated|recommended|watch (?:now|live|the video)|reporting by|editing by|additional reporting|download the|terms of (?:use|service)|privacy policy|copyright \d|©|last updated|story highlights|playback|javascript|browser|pic\.twitter\.com|https?://|www\.|\bcookies?\b|most read|related:|listen to)
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noise();

    [GeneratedRegex(@"^(?:[A-Z][A-Za-z .,'-]{0,40}\s*)?\((?:CNN|Reuters|AP|AFP|UPI)\)|^[A-Z]{3,}[A-Z ,.]*(?:\([A-Z][a-z]+\))?\s*[-–—]")]
    private static partial Regex Dateline();

    [GeneratedRegex(@"\b(?:I|I'm|I’m|I've|we|We|we're|my|My|our|Our)\b")]
    private static partial Regex FirstPerson();

    [GeneratedRegex("""“[^”]*”|"[^"]*"|(?<!\w)[‘'][^’'"]*(?:[’'](?=\w)[^’'"]*)*[’'](?!\w)""")]
    private static partial Regex Quoted();

    [GeneratedRegex("""[.!?…]['"”’)\]]*$""")]
    private static partial Regex FullStop();
}
