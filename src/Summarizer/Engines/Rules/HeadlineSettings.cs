namespace Summarizer.Engines.Rules;

/// <summary>What was tuned of the headline, on news with the headlines that their outlets wrote.</summary>
internal sealed record HeadlineSettings
{
    /// <summary>How many words the headline is expected to have; small, because a word too many costs more than a word too few.</summary>
    public float ExpectedWords { get; init; } = 5;

    /// <summary>What a pair of words counts against a word.</summary>
    public float PairShare { get; init; } = 1;

    /// <summary>The least that a deletion must bring; negative, because shorter is better.</summary>
    public float Gain { get; init; } = -0.003f;

    /// <summary>From how many characters on length costs.</summary>
    public int FreeLength { get; init; } = 80;

    /// <summary>What ten more characters cost.</summary>
    public float Length { get; init; } = 0.01f;

    /// <summary>How many sentences from the start are looked at.</summary>
    public int Sentences { get; init; } = 8;

    /// <summary>Of how many of them, the best, lines are made.</summary>
    public int Varied { get; init; } = 6;

    /// <summary>Up to how many words a whole sentence is not yet too long.</summary>
    public int WholeWords { get; init; } = 22;

    /// <summary>Against a line that leans on another sentence.</summary>
    public float PointsBack { get; init; } = 0.1f;

    /// <summary>Against a line that opens with a quotation.</summary>
    public float OpensWithQuote { get; init; } = 0.1f;

    /// <summary>Against "I" and "we".</summary>
    public float FirstPerson { get; init; } = 0.05f;

    /// <summary>Against a question.</summary>
    public float Question { get; init; } = 0.1f;

    /// <summary>For the first sentence; half of it for the second, and so on.</summary>
    public float Earliness { get; init; } = 0.02f;
}
