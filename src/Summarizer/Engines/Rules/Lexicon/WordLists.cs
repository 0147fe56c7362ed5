using Summarizer.Text;

namespace Summarizer.Engines.Rules.Lexicon;

/// <summary>
/// Lists of English words by name. Where a list has <c>@Name</c>, it has the words of that list of <c>words.en.txt</c>: no list is written
/// twice.
/// </summary>
static class WordLists
{
    /// <summary>The classes of words, and the lists that they and others are made of.</summary>
    public const string Classes = "Engines/Rules/Lexicon/Resources/words.en.txt";

    static readonly Lazy<ILookup<string, string[]>> Shared =
        new(() => EmbeddedResource.ReadLists(Classes).ToLookup(list => list.Name, list => list.Words));

    /// <summary>The lists of a resource, each with all of its words.</summary>
    /// <exception cref="InvalidDataException">One names a list that is not there.</exception>
    public static IEnumerable<(string Name, IEnumerable<string> Words)> Read(string path) =>
        EmbeddedResource.ReadLists(path).Select(list => (list.Name, list.Words.SelectMany(WordsOf)));

    static IEnumerable<string> WordsOf(string word)
    {
        if (word[0] != '@')
            return [word];
        var list = Shared.Value[word[1..]];
        return list.Any() ? list.SelectMany(words => words).SelectMany(WordsOf)
            : throw new InvalidDataException($"There is no list '{word[1..]}' in {Classes}.");
    }
}
