namespace Summarizer.Engines.Rules.Facts;

/// <summary>A passage that may become a fact.</summary>
/// <param name="Text">What the fact would say.</param>
/// <param name="Worth">What it adds to those taken before it, for its length and its place; of one that is not taken, to all of
/// them.</param>
/// <param name="Refusal">Why it is no fact; null when it is one.</param>
public sealed record WeighedPassage(string Text, float Worth, string? Refusal)
{
    internal const string Taken = "has a sentence of another fact";
    internal const string Said = "says too little that is new";
    internal const string Less = "says less than those taken";
}
