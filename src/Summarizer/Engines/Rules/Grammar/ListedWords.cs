using Summarizer.Engines.Rules.Lexicon;

namespace Summarizer.Engines.Rules.Grammar;

/// <summary>Words that a rule asks for by the name of their list in <c>grammar.en.txt</c>.</summary>
/// <remarks>Another list is a line there and a line where it is asked for. Unlike traits, which every word carries, there may be any number
/// of them.</remarks>
sealed class ListedWords
{
    static readonly ILookup<string, IEnumerable<string>> All =
        WordLists.Read(EnglishWords.Grammar).Where(list => IsName(list.Name)).ToLookup(list => list.Name, list => list.Words);

    readonly HashSet<ulong> keys;

    ListedWords(string name) => keys = [.. Of(name).Select(word => WordKey.Of(word))];

    /// <summary>The words of a list, as they are written there.</summary>
    /// <exception cref="InvalidDataException">There is none of that name.</exception>
    public static IEnumerable<string> Of(string name) =>
        All.Contains(name) ? All[name].SelectMany(words => words)
            : throw new InvalidDataException($"There is no list '{name}' in {EnglishWords.Grammar}.");

    /// <summary>A list.</summary>
    /// <exception cref="InvalidDataException">There is none of that name.</exception>
    public static ListedWords Named(string name) => new(name);

    /// <summary>Whether a list of the grammar is asked for by its name: those that begin with a capital are traits.</summary>
    public static bool IsName(string list) => char.IsLower(list[0]);

    /// <summary>Whether a word of a sentence is one of them; nothing outside is.</summary>
    public bool Has(EnglishSentence sentence, int place) => (uint)place < (uint)sentence.Count && keys.Contains(sentence[place].Key);

    /// <summary>Whether the word with a key is one of them.</summary>
    public bool Has(ulong key) => keys.Contains(key);
}
