namespace Summarizer.Engines.Rules.Grammar;

/// <summary>A word of a sentence.</summary>
struct SentenceWord
{
    /// <summary>Where it stands in the text.</summary>
    public int Start;

    /// <summary>The first character behind it.</summary>
    public int End;

    /// <summary>A hash of what it says: small letters, numbers as digits. Words with the same key are the same word.</summary>
    public ulong Key;

    /// <summary>What is known of it.</summary>
    public Trait Traits;

    /// <summary>What it is here.</summary>
    public Part Part;

    /// <summary>The marks between the word before and it.</summary>
    public Marks Before;

    /// <summary>The number of the quotation it stands in, from 1; 0 outside.</summary>
    public int Quotation;

    /// <summary>Whether it stands elsewhere in the text as a surname alone; null as long as nobody asked.</summary>
    public bool? StandsAlone;
}
