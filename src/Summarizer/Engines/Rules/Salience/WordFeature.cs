namespace Summarizer.Engines.Rules.Salience;

/// <summary>What a model can weigh of a word. Weights are kept under these names.</summary>
/// <remarks>Another feature is a name here, in front of those that only the headline's model weighs if facts shall have it, and a line in <see cref="WordFeatures"/>.</remarks>
enum WordFeature
{
    Bias,
    LogCount,
    Rarity,
    CountOfRare,
    LogFirst,
    InFirst,
    InSecond,
    InThird,
    LogEarly,
    SentenceShare,
    CapitalShare,
    Digit,
    Stop,
    StopLogCount,
    Short,
    CapitalLogCount,
    RaritySquared,
    FirstShare,
    HeadlineOdds,
    BestCentrality,
    MeanCentrality,
    QuotedShare,
    EarlyLogSentences,
    InTitle,
    LogPlace,
    Subordinate,
    Commas,
    Quoted,
    FirstSentenceLength,
    LogWords,
}

/// <summary>What a model can weigh of two words in a row. Weights are kept under these names.</summary>
enum PairFeature
{
    Bias,
    LogCount,
    Left,
    Right,
    Less,
    LogFirst,
    InFirst,
    AnyStop,
    BothStop,
    CapitalShares,
    LogBoth,
    Cohesion,
}
