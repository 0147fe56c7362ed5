namespace Summarizer.Engines.Rules.Facts;

/// <summary>What was tuned of the choice of facts, on news with the highlights that its outlets wrote.</summary>
sealed record FactSettings
{
    /// <summary>How many words three facts aim at.</summary>
    public float WordsOfThree { get; init; } = 38;

    /// <summary>How many words each further fact adds.</summary>
    public float WordsOfAnother { get; init; } = 12;

    /// <summary>What a pair of words counts against a word.</summary>
    public float PairShare { get; init; } = 0.5f;

    /// <summary>What a word counts that is said again.</summary>
    public float Again { get; init; } = 0.3f;

    /// <summary>What a deletion must bring.</summary>
    public float Deletion { get; init; } = -0.01f;

    /// <summary>The share of the content words of the shorter of two facts that makes them one.</summary>
    public float SameWords { get; init; } = 0.7f;

    /// <summary>Against a quotation without a lead.</summary>
    public float OpensWithQuote { get; init; } = 0.03f;

    /// <summary>Against a quotation.</summary>
    public float Quotes { get; init; } = 0.02f;

    /// <summary>For a number.</summary>
    public float Numbers { get; init; } = 0.02f;

    /// <summary>Against a sentence with neither number nor name.</summary>
    public float NothingNamed { get; init; } = 0.08f;

    /// <summary>Against "There is …", "Some say …".</summary>
    public float VagueOpener { get; init; } = 0.05f;
}
