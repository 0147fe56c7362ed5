using System.Collections.Frozen;
using Summarizer.Text;

namespace Summarizer.Engines.Rules.Lexicon;

/// <summary>Phrases that join a sentence to the one before, "In addition", and labels of parts of an article, "Why it matters".</summary>
static class OpeningPhrases
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Phrases = EmbeddedResource
        .ReadLines("Engines/Rules/Lexicon/Resources/openings.en.txt")
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a phrase is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> phrase) => Phrases.Contains(phrase);
}
