using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using Summarizer.Text;

namespace Summarizer.Engines.Rules.Lexicon;

/// <summary>The words of a language: classes, stems and frequencies.</summary>
/// <remarks>
/// Looking a word up is one hash and one comparison of hashes: entries are kept in a cache of a fixed size, four to a place, so that memory
/// is bounded. No two words of a language share a hash by chance, and none by design either: every process hashes from another start.
/// </remarks>
sealed class Vocabulary
{
    /// <summary>A longer word is cut, in UTF-16 code units.</summary>
    public const int LongestWord = 128;

    const string Folder = "Engines/Rules/Lexicon/Resources/";
    const int CacheSize = 1 << 16;
    const int Ways = 4;
    const int LongestStemmed = 64;

    // Without counts for a language, a word that is no stop word is as rare as a middling one.
    const float MiddlingRarity = 4.5f;
    const float StopWordRarity = 0.3f;

    // A stem that is not in the counts is in fewer articles than this.
    const int RarestCounted = 10;

    static readonly ConcurrentDictionary<string, Vocabulary> Lexicons = new();

    readonly Language language;
    readonly float unknownRarity;
    readonly WordEntry?[] cache;
    readonly FrozenDictionary<string, TokenTraits>.AlternateLookup<ReadOnlySpan<char>> classes;
    readonly FrozenDictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> stems;

    Vocabulary(Language language)
    {
        this.language = language;
        IsEnglish = language.Code == "en";
        cache = new WordEntry?[IsEnglish ? CacheSize : CacheSize / 4];
        classes = (IsEnglish ? ReadClasses() : FrozenDictionary<string, TokenTraits>.Empty).GetAlternateLookup<ReadOnlySpan<char>>();
        var counted = 0;
        stems = (IsEnglish ? ReadStems(out counted) : FrozenDictionary<string, float>.Empty).GetAlternateLookup<ReadOnlySpan<char>>();
        unknownRarity = RarityOf(RarestCounted - 1, counted);
    }

    /// <summary>Whether the grammar of the language is known: without it nothing is deleted from a sentence.</summary>
    public bool IsEnglish { get; }

    /// <summary>Whether the language puts spaces between its words.</summary>
    public bool IsSpaced => language.Code is not ("zh" or "ja" or "th" or "km" or "lo" or "my");

    /// <summary>The lexicon of a language.</summary>
    public static Vocabulary For(Language language) => Lexicons.GetOrAdd(language.Code, (_, known) => new Vocabulary(known), language);

    /// <summary>
    /// What is known of a word, in whatever case it is written; <paramref name="hash"/> is that of its letters in lower case.
    /// </summary>
    public WordEntry this[ReadOnlySpan<char> word, ulong hash]
    {
        get
        {
            var places = cache.AsSpan(PlaceOf(hash), Ways);
            var first = places[0];
            return first is not null && first.Hash == hash ? first : Find(places, word, hash);
        }
    }

    /// <summary>What is known of words that are found at a glance; null for the others, which the vocabulary has to be asked for.</summary>
    /// <param name="hashes">The hashes of the words.</param>
    /// <param name="entries">Becomes what is known of each.</param>
    /// <remarks>Two short loops in which nothing waits for the one before, so that the memory is asked for many words at once.</remarks>
    public void Glance(ReadOnlySpan<ulong> hashes, Span<WordEntry?> entries)
    {
        for (var i = 0; i < hashes.Length; i++)
            entries[i] = cache[PlaceOf(hashes[i])];
        for (var i = 0; i < hashes.Length; i++)
        {
            if (entries[i] is { } entry && entry.Hash != hashes[i])
                entries[i] = null;
        }
    }

    int PlaceOf(ulong hash) => (int)(hash & (ulong)(cache.Length - 1)) & ~(Ways - 1);

    // The one used last stands first, so that a frequent word outlives the rare ones that share its places.
    WordEntry Find(Span<WordEntry?> places, ReadOnlySpan<char> word, ulong hash)
    {
        var at = 1;
        while (at < Ways - 1 && places[at]?.Hash != hash)
            at++;
        var found = places[at] is { } known && known.Hash == hash ? known : Describe(word, hash);
        places[..at].CopyTo(places[1..]);
        places[0] = found;
        return found;
    }

    /// <summary>The hash of a word.</summary>
    public static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = HashSeed;
        foreach (var letter in word)
            hash = HashNext(hash, letter);
        return HashEnd(hash);
    }

    /// <summary>Where a hash begins.</summary>
    public static readonly ulong HashSeed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    /// <summary>A hash with one more letter.</summary>
    public static ulong HashNext(ulong hash, char letter) => (hash ^ letter) * 0x9E3779B97F4A7C15;

    /// <summary>A hash whose low bits are as good as its high ones.</summary>
    public static ulong HashEnd(ulong hash) => hash ^ (hash >> 29);

    WordEntry Describe(ReadOnlySpan<char> word, ulong hash)
    {
        Span<char> letters = stackalloc char[LongestWord];
        for (var i = 0; i < word.Length; i++)
            letters[i] = char.ToLowerInvariant(word[i]);
        ReadOnlySpan<char> lower = letters[..word.Length];
        var known = classes.TryGetValue(lower, out var listed) ? listed : TokenTraits.None;
        if (language.IsStopWord(lower))
            known |= WordClass.Stop;
        known |= Shape(lower) | Speakers(lower);
        Span<char> stem = stackalloc char[LongestStemmed];
        if (lower.Length > LongestStemmed)
            return new WordEntry(lower.ToString(), hash, hash, MiddlingRarity, known);
        lower.CopyTo(stem);
        stem = stem[..(lower.Length > 3 ? language.Stem(stem[..lower.Length]) : lower.Length)];
        return new WordEntry(lower.ToString(), hash, Hash(stem), RarityOf(stem, known), known);
    }

    /// <summary>Who speaks, to whom, of whom, and that somebody does; of English words.en.txt says it.</summary>
    TokenTraits Speakers(ReadOnlySpan<char> lower) => IsEnglish ? TokenTraits.None
        : (language.IsFirstPerson(lower) ? WordClass.FirstPerson : TokenTraits.None)
            | (language.IsSecondPerson(lower) ? WordClass.SecondPerson : TokenTraits.None)
            | (language.IsThirdPerson(lower) ? WordClass.Pronoun | WordClass.SubjectPronoun : TokenTraits.None)
            | (language.IsAttribution(lower) ? WordClass.Attribution : TokenTraits.None);

    TokenTraits Shape(ReadOnlySpan<char> lower)
    {
        if (char.IsDigit(lower[0]))
        {
            return lower.Length == 4 && !lower.ContainsAnyExceptInRange('0', '9') && lower[..2] is "18" or "19" or "20"
                ? WordClass.Digit | WordClass.Year : WordClass.Digit;
        }

        if (!IsEnglish)
            return TokenTraits.None;
        var ending = lower.EndsWith("ed") ? WordClass.EndsInEd : lower[^1] == 's' ? WordClass.EndsInS : TokenTraits.None;
        if (lower.Length <= 4)
            return ending;
        return ending | (lower.EndsWith("ing") ? WordClass.Ing : lower.EndsWith("ly") ? WordClass.Ly : lower.EndsWith("ed") ? WordClass.Past
            : TokenTraits.None);
    }

    float RarityOf(ReadOnlySpan<char> stem, TokenTraits known)
    {
        if (!IsEnglish)
            return known.Has(WordClass.Stop) ? StopWordRarity : MiddlingRarity;
        return stems.TryGetValue(stem, out var found) ? found : unknownRarity;
    }

    static float RarityOf(int articles, int counted) => MathF.Log((counted + 1f) / (articles + 1f));

    static FrozenDictionary<string, float> ReadStems(out int counted)
    {
        var lines = EmbeddedResource.ReadLines(Folder + "stems.en.tsv").Select(line => line.Split('\t')).ToList();
        var all = int.Parse(lines[0][1], CultureInfo.InvariantCulture);
        counted = all;
        return lines.Skip(1).ToFrozenDictionary(cells => cells[0],
            cells => RarityOf(int.Parse(cells[1], CultureInfo.InvariantCulture), all));
    }

    static FrozenDictionary<string, TokenTraits> ReadClasses()
    {
        var classes = new Dictionary<string, TokenTraits>();
        // Lists in small letters are no classes: others are made of them.
        foreach (var (name, words) in WordLists.Read(WordLists.Classes).Where(list => char.IsUpper(list.Name[0])))
            Add(words, WordClass.Named[name]);
        foreach (var line in EmbeddedResource.ReadLines(Folder + "lowercase.en.txt"))
            Add(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), WordClass.UsuallyLower);
        return classes.ToFrozenDictionary();

        void Add(IEnumerable<string> words, TokenTraits one)
        {
            foreach (var word in words)
                classes[word] = classes.GetValueOrDefault(word) | one;
        }
    }
}
