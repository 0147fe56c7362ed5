namespace Summarizer.Engines.Rules.Grammar;

/// <summary>
/// What may be spent on a line: hostile words could be laid over a sentence, and left out of it, in more ways than there is time for.
/// </summary>
sealed class Effort
{
    /// <summary>Enough for a line, many times over, in questions about a few words.</summary>
    public const int Most = 4_000;

    /// <summary>How much was spent.</summary>
    public int Spent { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    public bool IsSpent => Spent >= Most;

    /// <summary>Spends what a question about so many words costs; false when nothing is left.</summary>
    public bool SpendOn(int words)
    {
        if (IsSpent)
            return false;
        Spent += 1 + words / 8;
        return true;
    }
}
