using System.Collections.Frozen;

namespace Summarizer.Text;

/// <summary>What the engine knows of a language: its function words, its stems, and the words that make a sentence lean on the one before.</summary>
internal sealed class Language
{
    private static readonly FrozenDictionary<string, Lazy<Language>> Known = new Dictionary<string, Stemmer>
    {
        ["en"] = EnglishStemmer.Stem,
    }.ToFrozenDictionary(known => known.Key, known => new Lazy<Language>(() => new Language(known.Key, known.Value)));

    private static readonly Language Unknown = new("und", null);

    private readonly Stemmer? stemmer;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> stopWords;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> danglingOpeners;

    private Language(string code, Stemmer? stemmer)
    {
        Code = code;
        this.stemmer = stemmer;
        stopWords = Words("stopwords");
        danglingOpeners = Words("openers");
    }

    private delegate int Stemmer(Span<char> word);

    /// <summary>ISO 639-1; <c>und</c> (ISO 639-3) for a language of which nothing is known.</summary>
    public string Code { get; }

    /// <summary>The language of a code; one without stems and stop words when nothing is known of it.</summary>
    public static Language For(string? code) => code is not null && Known.TryGetValue(code, out var language) ? language.Value : Unknown;

    /// <summary>Whether a lower-case word carries grammar rather than meaning.</summary>
    public bool IsStopWord(ReadOnlySpan<char> lower) => stopWords.Contains(lower);

    /// <summary>Whether a sentence that starts with this lower-case word leans on the one before it.</summary>
    public bool IsDanglingOpener(ReadOnlySpan<char> lowerFirstWord) => danglingOpeners.Contains(lowerFirstWord);

    /// <summary>Stems a lower-case word in place and gives the stem's length, which is never more than the word's.</summary>
    public int Stem(Span<char> lower) => stemmer is null ? lower.Length : stemmer(lower);

    private FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string list)
    {
        var path = $"Text/Resources/{list}.{Code}.txt";
        var lines = EmbeddedResource.Exists(path) ? EmbeddedResource.ReadLines(path) : [];
        return lines.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
