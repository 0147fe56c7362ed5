using System.Collections.Frozen;
using Summarizer.Engines.Rules.Lexicon;

namespace Summarizer.Engines.Rules.Grammar;

/// <summary>What is known of English words before any sentence is read.</summary>
static class EnglishWords
{
    /// <summary>What the lists of the grammar are in.</summary>
    public const string Grammar = Folder + "grammar.en.txt";

    const string Folder = "Engines/Rules/Grammar/Resources/";
    const int LongestWord = 40;

    static readonly FrozenDictionary<string, Trait>.AlternateLookup<ReadOnlySpan<char>> Known =
        Read().GetAlternateLookup<ReadOnlySpan<char>>();

    const int CacheSize = 1 << 14;

    // By the low bits of the key; a word that comes takes the place of the one that was there.
    static readonly KnownWord[] Recent = new KnownWord[CacheSize];

    /// <summary>
    /// A word and its traits, read and written by many at once without a lock: of two that write at the same time neither is found.
    /// </summary>
    /// <param name="Check">The key, each bit of it turned where the traits have one.</param>
    /// <param name="Traits">The traits.</param>
    /// <remarks>R. Hyatt, T. Mann, "A lockless transposition-table implementation for parallel search", ICGA Journal 25(1), 2002.</remarks>
    readonly record struct KnownWord(ulong Check, Trait Traits);

    /// <summary>The traits of a word in small letters; its key is a hash of them.</summary>
    public static Trait TraitsOf(ReadOnlySpan<char> word, ulong key)
    {
        ref var place = ref Recent[(int)(key & (CacheSize - 1))];
        var known = place;
        if ((known.Check ^ (ulong)known.Traits) == key)
            return known.Traits;
        var traits = TraitsOf(word);
        place = new KnownWord(key ^ (ulong)traits, traits);
        return traits;
    }

    static Trait TraitsOf(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return Trait.None;
        var traits = Known.TryGetValue(word, out var listed) ? listed : Trait.None;
        if (char.IsDigit(word[0]))
            return traits | Trait.Digit | Trait.Number;
        if ((traits & (Trait.Verb | Trait.MaybeVerb)) != 0)
            traits |= Trait.Base;
        return word.Length < 4 || (traits & Trait.OwnEnding) != 0 ? traits : traits | Ending(word);
    }

    /// <summary>What the ending of a word tells.</summary>
    static Trait Ending(ReadOnlySpan<char> word)
    {
        if (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
            return Trait.Plural | (BaseOfPresent(word) & (Trait.Verb | Trait.MaybeVerb));
        if (word.EndsWith("ed"))
            return Trait.Past;
        if (word.EndsWith("ing") && word.Length > 4)
            return Trait.Ing;
        if (word.EndsWith("ly"))
            return Trait.Ly | Trait.Adverb;
        return word.EndsWith("est") && word.Length > 5 ? Trait.Superlative : Trait.None;
    }

    /// <summary>"votes", "passes", "carries": the traits of "vote", "pass", "carry".</summary>
    static Trait BaseOfPresent(ReadOnlySpan<char> word)
    {
        if (Known.TryGetValue(word[..^1], out var traits) && (traits & (Trait.Verb | Trait.MaybeVerb)) != 0)
            return traits;
        if (!word.EndsWith("es"))
            return Trait.None;
        if (Known.TryGetValue(word[..^2], out traits))
            return traits;
        if (!word.EndsWith("ies"))
            return Trait.None;
        Span<char> singular = stackalloc char[LongestWord];
        word[..^3].CopyTo(singular);
        singular[word.Length - 3] = 'y';
        return Known.TryGetValue(singular[..(word.Length - 2)], out traits) ? traits : Trait.None;
    }

    static FrozenDictionary<string, Trait> Read()
    {
        var known = new Dictionary<string, Trait>(6000);
        foreach (var (file, trait) in new (string, Func<string, Trait>)[] { (Grammar, Enum.Parse<Trait>),
            (Folder + "verbs.en.txt", VerbClass) })
        {
            foreach (var (name, words) in WordLists.Read(file).Where(list => file != Grammar || !ListedWords.IsName(list.Name)))
            {
                foreach (var word in words)
                    known[word] = known.GetValueOrDefault(word) | trait(name);
            }
        }

        return known.ToFrozenDictionary();
    }

    static Trait VerbClass(string name) => name switch
    {
        "verbs" => Trait.Verb,
        "maybe" => Trait.MaybeVerb,
        _ => Trait.Past,
    };
}
