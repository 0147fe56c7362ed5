namespace Summarizer.Summaries;

/// <summary>What all instances share in storage under one name, such as what the last sweep counted.</summary>
public interface INote
{
    /// <summary>What storage calls it; the same in every version of the program.</summary>
    static abstract string NoteName { get; }
}
