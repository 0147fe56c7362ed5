using System.Collections.Frozen;
using Summarizer.Text;

namespace Summarizer.Engines.Rules.Grammar;

/// <summary>What is known of English words before any sentence is read.</summary>
static class EnglishWords
{
    const string Folder = "Engines/Rules/Grammar/Resources/";
    const int LongestWord = 40;

    static readonly FrozenDictionary<string, Trait>.AlternateLookup<ReadOnlySpan<char>> Known = Read().GetAlternateLookup<ReadOnlySpan<char>>();

    const int CacheSize = 1 << 13;

    // By the low bits of the key; a word that comes takes the place of the one that was there.
    static readonly CachedWord?[] Cache = new CachedWord?[CacheSize];

    sealed record CachedWord(ulong Key, Trait Traits);

    /// <summary>The traits of a word in small letters; its key is a hash of them.</summary>
    public static Trait TraitsOf(ReadOnlySpan<char> word, ulong key)
    {
        ref var place = ref Cache[(int)(key & (CacheSize - 1))];
        if (place is { } known && known.Key == key)
            return known.Traits;
        var traits = TraitsOf(word);
        place = new CachedWord(key, traits);
        return traits;
    }

    static Trait TraitsOf(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return Trait.None;
        var traits = Known.TryGetValue(word, out var listed) ? listed : Trait.None;
        if (char.IsDigit(word[0]))
            return traits | Trait.Digit | Trait.Number;
        const Trait Verbs = Trait.Verb | Trait.MaybeVerb;
        if ((traits & Verbs) != 0)
            traits |= Trait.Base;
        if (word.Length < 4)
            return traits;
        if (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
        {
            traits |= Trait.Plural | (BaseOfPresent(word) & Verbs);
        }
        else if (word.EndsWith("ed") && word is not ("hundred" or "seed" or "indeed" or "speed" or "need" or "breed" or "feed" or "sacred" or "naked" or "wicked" or "united" or "exceed"))
        {
            traits |= Trait.Past;
        }
        else if (word.EndsWith("ing") && word.Length > 4 && word is not ("thing" or "king" or "spring" or "string" or "evening" or "morning" or "building" or "meeting"
            or "nothing" or "something" or "everything" or "anything" or "wedding" or "sibling" or "during" or "ceiling" or "shilling" or "bring" or "sing" or "ring" or "wing"))
        {
            traits |= Trait.Ing;
        }
        else if (word.EndsWith("ly") && word is not ("family" or "july" or "supply" or "reply" or "italy" or "early" or "apply" or "assembly" or "ally" or "rally" or "only"
            or "daily" or "weekly" or "monthly" or "elderly" or "friendly" or "deadly" or "lively" or "anomaly" or "monopoly" or "likely" or "unlikely" or "comply" or "rely" or "imply"))
        {
            traits |= Trait.Ly | Trait.Adverb;
        }
        else if (word.EndsWith("est") && word.Length > 5 && word is not ("interest" or "request" or "protest" or "contest" or "invest" or "suggest" or "arrest" or "forest" or "harvest"
            or "honest" or "modest" or "northwest" or "southwest" or "digest" or "midwest" or "conquest" or "inquest" or "priest" or "behest" or "budapest" or "bequest" or "unrest"))
        {
            traits |= Trait.Superlative;
        }

        return traits;
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
        foreach (var (file, names) in new (string, Func<string, Trait>)[] { ("grammar.en.txt", Enum.Parse<Trait>), ("verbs.en.txt", VerbClass) })
        {
            foreach (var line in EmbeddedResource.ReadLines(Folder + file))
            {
                var colon = line.IndexOf(':');
                var trait = names(line[..colon]);
                foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    known[word] = known.GetValueOrDefault(word) | trait;
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
