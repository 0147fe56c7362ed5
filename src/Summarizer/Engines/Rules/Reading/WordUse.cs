using Summarizer.Engines.Rules.Lexicon;

namespace Summarizer.Engines.Rules.Reading;

/// <summary>What an article shows of one word.</summary>
struct WordUse
{
    /// <summary>What is known of it in any article.</summary>
    public WordEntry Entry;

    /// <summary>How often it is said.</summary>
    public int Count;

    /// <summary>In how many sentences.</summary>
    public int Sentences;

    /// <summary>The sentence that says it first.</summary>
    public int First;

    /// <summary>The sentence that says it last.</summary>
    public int Last;

    /// <summary>How often it is said in the first sentences.</summary>
    public int Early;

    /// <summary>How often it has a capital that is no matter of its place.</summary>
    public int Capitals;

    /// <summary>How many of its sentences quote somebody or speak for themselves.</summary>
    public int InQuotes;

    /// <summary>Whether it has a capital between words that have none: a surname without a first name.</summary>
    public bool StandsAlone;

    /// <summary>Whether the title has it.</summary>
    public bool InTitle;

    /// <summary>How many tokens stand before it in the sentence that says it first.</summary>
    public int Place;

    /// <summary>How many commas stand before it there.</summary>
    public int Commas;

    /// <summary>Whether it stands behind the beginning of a subordinate clause there.</summary>
    public bool IsSubordinate;

    /// <summary>Whether it stands in a quotation there.</summary>
    public bool IsQuoted;
}

/// <summary>What an article shows of two words in a row.</summary>
struct PairUse
{
    /// <summary>The number of the first word.</summary>
    public int Left;

    /// <summary>The number of the second.</summary>
    public int Right;

    /// <summary>How often they are said.</summary>
    public int Count;

    /// <summary>The sentence that says them first.</summary>
    public int First;
}
