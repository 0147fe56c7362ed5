namespace Summarizer.Engines.Rules.Lexicon;

/// <summary>What is known of a word before any article is read.</summary>
/// <param name="Surface">The word in lower case.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Stem">A hash of its stem: words with the same stem are the same word to the engine.</param>
/// <param name="Rarity">The inverse document frequency of the stem, a logarithm.</param>
/// <param name="Classes">The classes of the word.</param>
sealed record WordEntry(string Surface, ulong Hash, ulong Stem, float Rarity, TokenTraits Classes)
{
    /// <summary>Whether the word has one letter or two.</summary>
    public bool IsShort { get; } = Surface.Length <= 2;
}
