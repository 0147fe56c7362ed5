using Summarizer.Engines.Rules.Lexicon;

namespace Summarizer.Engines.Rules.Reading;

/// <summary>What an article shows of one word.</summary>
struct WordUse
{
    /// <summary>What is known of it in any article.</summary>
    public WordEntry Entry;

    /// <summary>In how many sentences.</summary>
    public int SentenceCount;

    /// <summary>The sentence that says it first.</summary>
    public int First;

    /// <summary>The sentence that says it last.</summary>
    public int Last;

    /// <summary>Whether it has a capital between words that have none: a surname without a first name.</summary>
    public bool StandsAlone;

    /// <summary>Whether the title has it.</summary>
    public bool InTitle;
}
