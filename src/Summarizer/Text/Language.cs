using System.Collections.Frozen;

namespace Summarizer.Text;

/// <summary>
/// What is known of a language: its function words, its stems, and the words that make a sentence lean on the one before.
/// </summary>
/// <remarks>
/// A language is its files in <c>Text/Resources</c>: <c>stopwords.xx.txt</c> makes it known, stems, openers, abbreviations and other lists
/// may be added.
/// </remarks>
sealed class Language
{
    static readonly FrozenDictionary<string, Lazy<Language>> Known = EmbeddedResource.Between("Text/Resources/stopwords.", ".txt")
        .ToFrozenDictionary(code => code, code => new Lazy<Language>(() => new Language(code)), StringComparer.OrdinalIgnoreCase);

    static readonly FrozenDictionary<string, Lazy<Language>>.AlternateLookup<ReadOnlySpan<char>> KnownByTag =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly Language Unknown = new("und");

    const int LongestJoint = 16;
    const int LongestStarter = 16;

    readonly SuffixStemmer? stemmer;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> stopWords;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> danglingOpeners;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> joints;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> relatives;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> circumstances;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> kept;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> firstPersons;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> secondPersons;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> starters;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> attributions;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> singling;
    readonly string[] topicMarks;
    readonly string[] partEnds;
    readonly string[] keptParts;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> thirdPersons;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> sources;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> inNames;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> subjects;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> openings;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> finites;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> halves;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> units;
    readonly string[] softOpenings;
    readonly string[] backwardOpenings;

    Language(string code)
    {
        Code = code;
        StopWords = Words("stopwords");
        stopWords = StopWords.GetAlternateLookup<ReadOnlySpan<char>>();
        danglingOpeners = Words("openers").GetAlternateLookup<ReadOnlySpan<char>>();
        var joining = Lists("joints", code);
        joints = Named(joining, "clauses");
        relatives = Named(joining, "relatives");
        circumstances = Named(joining, "circumstances");
        kept = Named(joining, "keeps");
        // Of a language of which it is not known, the stricter is taken.
        HasCommasAroundAll = joining.Contains("commas") || !joining.Contains("relatives");
        singling = Named(joining, "singles");
        sources = Named(joining, "sources");
        inNames = Named(joining, "names");
        subjects = Named(joining, "subjects");
        openings = Named(joining, "openings");
        finites = Named(joining, "finites");
        halves = Named(joining, "halves");
        units = Named(joining, "units");
        Days = new DayWords(Lists("days", code));
        var parts = Lists("parts", code);
        topicMarks = [.. parts["topics"].SelectMany(marks => marks)];
        partEnds = [.. parts["ends"].SelectMany(ends => ends)];
        keptParts = [.. parts["keeps"].SelectMany(words => words)];
        var persons = Lists("persons", code);
        firstPersons = Named(persons, "first");
        secondPersons = Named(persons, "second");
        thirdPersons = Named(persons, "third");
        DropsSubjects = persons.Contains("drops");
        attributions = Words("attributions").GetAlternateLookup<ReadOnlySpan<char>>();
        softOpenings = Phrases("soft");
        backwardOpenings = Phrases("backward");
        starters = Words("starters", code == "und" ? "en" : code).GetAlternateLookup<ReadOnlySpan<char>>();
        Abbreviations = Abbreviations.For(code);
        stemmer = Resource("stems", code) is { } stems ? SuffixStemmer.Read(stems) : null;
    }

    /// <summary>The languages of which something is known.</summary>
    public static IEnumerable<Language> All => Known.Values.Select(language => language.Value);

    /// <summary>ISO 639-1; <c>und</c> (ISO 639-3) for a language of which nothing is known.</summary>
    public string Code { get; }

    /// <summary>Whether commas stand around every clause about a noun, also around one that says which is meant.</summary>
    public bool HasCommasAroundAll { get; }

    /// <summary>Whether a verb may stand without its subject: "ha detto" is of somebody whom another sentence names.</summary>
    public bool DropsSubjects { get; }

    /// <summary>What the days of the week are called, and what stands around them.</summary>
    public DayWords Days { get; }

    /// <summary>The words whose full stop is part of the word.</summary>
    public Abbreviations Abbreviations { get; }

    /// <summary>The words that carry grammar rather than meaning, in lower case.</summary>
    public FrozenSet<string> StopWords { get; }

    /// <summary>
    /// The language of a tag such as <c>en</c> or <c>en-US</c>; one without stems and stop words when nothing is known of it.
    /// </summary>
    public static Language For(string? code)
    {
        var tag = code.AsSpan();
        var region = tag.IndexOfAny('-', '_');
        return KnownByTag.TryGetValue(region < 0 ? tag : tag[..region], out var language) ? language.Value : Unknown;
    }

    /// <summary>Whether a lower-case word carries grammar rather than meaning.</summary>
    public bool IsStopWord(ReadOnlySpan<char> lower) => stopWords.Contains(lower);

    /// <summary>Whether a sentence that starts with this lower-case word leans on the one before it.</summary>
    public bool IsDanglingOpener(ReadOnlySpan<char> lowerFirstWord) => danglingOpeners.Contains(lowerFirstWord);

    /// <summary>
    /// Whether sentences begin with a word, as it is written: behind an abbreviation that may also end one, a new one does then.
    /// </summary>
    public bool BeginsSentences(ReadOnlySpan<char> word)
    {
        if (starters.Set.Count > 0)
            return starters.Contains(word);
        if (word.Length is 0 or > LongestStarter)
            return false;
        Span<char> lower = stackalloc char[LongestStarter];
        return IsStopWord(lower[..word.ToLowerInvariant(lower)]);
    }

    /// <summary>Whether a word joins a clause to what stands before, however it is written.</summary>
    public bool IsJoint(ReadOnlySpan<char> word) => Has(joints, word);

    /// <summary>Whether a word that joins a clause may name in it who says the rest: "wie" in "…, wie die Polizei mitteilte".</summary>
    public bool OpensSource(ReadOnlySpan<char> word) => Has(sources, word);

    /// <summary>Whether a word may open a clause about the noun before, however it is written.</summary>
    public bool IsRelative(ReadOnlySpan<char> word) => Has(relatives, word);

    /// <summary>Whether a word may open a circumstance, however it is written.</summary>
    public bool OpensCircumstance(ReadOnlySpan<char> word) => Has(circumstances, word);

    /// <summary>Whether a word between two capitals is part of a name: "de" in "la Corte Suprema de Justicia".</summary>
    public bool StandsInNames(ReadOnlySpan<char> word) => Has(inNames, word);

    /// <summary>Whether a word may be the first of a subject behind what opens a sentence: an article.</summary>
    public bool OpensSubject(ReadOnlySpan<char> word) => Has(subjects, word);

    /// <summary>Whether a sentence that begins with a word may begin with a circumstance, or a clause that says no source.</summary>
    public bool OpensSentence(ReadOnlySpan<char> word) =>
        OpensCircumstance(word) || IsOpening(word) || IsJoint(word) && !OpensSource(word);

    /// <summary>Whether a word opens a circumstance only where a sentence begins: "A" in "A cinco días de …" is no object's.</summary>
    public bool IsOpening(ReadOnlySpan<char> word) => Has(openings, word);

    /// <summary>Whether a clause with this verb has another at its end: "hat … geschlossen".</summary>
    public bool IsHalfOfVerb(ReadOnlySpan<char> word) => Has(finites, word);

    /// <summary>Whether a word is half of what is counted: "meio" in "cinco anos e meio".</summary>
    public bool IsHalf(ReadOnlySpan<char> word) => Has(halves, word);

    /// <summary>Whether a word is a unit of time, of which another counts the rest: "Jahre" in "fünf Jahre und sechs Monate".</summary>
    public bool IsUnit(ReadOnlySpan<char> word) => Has(units, word);

    /// <summary>Whether a lower-case word is one by which a writer speaks for himself.</summary>
    public bool IsFirstPerson(ReadOnlySpan<char> lower) => firstPersons.Contains(lower);

    /// <summary>Whether a lower-case word speaks to the reader.</summary>
    public bool IsSecondPerson(ReadOnlySpan<char> lower) => secondPersons.Contains(lower);

    /// <summary>Whether a lower-case word is somebody whom another sentence names.</summary>
    public bool IsThirdPerson(ReadOnlySpan<char> lower) => thirdPersons.Contains(lower);

    /// <summary>Whether a lower-case word shows who said something.</summary>
    public bool IsAttribution(ReadOnlySpan<char> lower) => attributions.Contains(lower);

    /// <summary>Whether a text has a word that shows who said something.</summary>
    public bool HasAttribution(ReadOnlySpan<char> text) => HasAny(text, attributions);

    /// <summary>Whether a text without spaces ends with a word that shows who said something: "市长林德说".</summary>
    public bool EndsWithAttribution(ReadOnlySpan<char> text) =>
        attributions.Contains(text[^1..]) || text.Length > 1 && attributions.Contains(text[^2..]);

    /// <summary>Whether a text has a word for which it is never left out: of a condition, a denial, a doubt, a contrast.</summary>
    public bool Keeps(ReadOnlySpan<char> text) => HasAny(text, kept);

    /// <summary>Whether it is known behind which words a noun is one thing or person, and no kind.</summary>
    public bool HasSingling => singling.Set.Count > 0;

    /// <summary>Whether behind a word a noun is one thing or person: "Der" in German, where all nouns have a capital.</summary>
    public bool SinglesOut(ReadOnlySpan<char> word) => Has(singling, word);

    /// <summary>Whether it is known by their ends which parts between commas may be left out of a sentence, as in Japanese.</summary>
    public bool HasParts => partEnds.Length > 0;

    /// <summary>Whether a part between commas may name what the sentence is about.</summary>
    public bool HasTopic(ReadOnlySpan<char> part) => HasOneOf(part, topicMarks);

    /// <summary>Whether a part between commas may be left out, by its end and its words.</summary>
    public bool IsPartLeftOut(ReadOnlySpan<char> part)
    {
        foreach (var end in partEnds)
        {
            if (part.EndsWith(end, StringComparison.Ordinal))
                return !HasOneOf(part, keptParts);
        }

        return false;
    }

    /// <summary>Whether a sentence begins, or speaks, as those do that only lead to the news.</summary>
    public bool OpensSoftly(ReadOnlySpan<char> sentence) => Opens(sentence, softOpenings);

    /// <summary>Whether a sentence begins with words that point back at the one before: "Nach seinen Angaben".</summary>
    public bool OpensBackwards(ReadOnlySpan<char> sentence) => Opens(sentence, backwardOpenings);

    static bool Opens(ReadOnlySpan<char> sentence, string[] openings)
    {
        foreach (var opening in openings)
        {
            if (opening[0] == '*' ? sentence.Contains(opening.AsSpan(1), StringComparison.OrdinalIgnoreCase)
                : sentence.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                && (!Script.IsAlphabetic(opening[^1]) || opening[^1] == '\'' || sentence.Length == opening.Length
                || !char.IsLetterOrDigit(sentence[opening.Length])))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Stems a lower-case word in place and gives the stem's length, which is never more than the word's.</summary>
    /// <remarks>ROUGE leaves English words of up to three letters alone; whoever wants its tokens does not ask for their stems.</remarks>
    public int Stem(Span<char> lower) => Code == "en" ? EnglishStemmer.Stem(lower) : stemmer?.Stem(lower) ?? lower.Length;

    /// <summary>Whether a list of words in lower case has one, however it is written.</summary>
    internal static bool Has(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words, ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestJoint)
            return false;
        Span<char> lower = stackalloc char[LongestJoint];
        return words.Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    static bool HasOneOf(ReadOnlySpan<char> text, string[] runs)
    {
        foreach (var run in runs)
        {
            if (text.Contains(run, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    static bool HasAny(ReadOnlySpan<char> text, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            if (end > start && Has(words, text[start..end]))
                return true;
            start = end;
        }
        return false;
    }

    string[] Phrases(string list) => Resource(list, Code) is { } path ? [.. EmbeddedResource.ReadLines(path)] : [];

    FrozenSet<string> Words(string list) => Words(list, Code);

    static ILookup<string, string[]> Lists(string list, string code) =>
        (Resource(list, code) is { } path ? EmbeddedResource.ReadLists(path) : []).ToLookup(named => named.Name, named => named.Words);

    /// <summary>The words of the lists with a name.</summary>
    internal static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Named(ILookup<string, string[]> lists, string name) =>
        lists[name].SelectMany(words => words).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    static FrozenSet<string> Words(string list, string code) =>
        (Resource(list, code) is { } path ? EmbeddedResource.ReadLines(path) : [])
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);

    static string? Resource(string list, string code)
    {
        var path = $"Text/Resources/{list}.{code}.txt";
        return EmbeddedResource.Exists(path) ? path : null;
    }
}
