namespace Summarizer.Engines.Rules;

/// <summary>A line that may become a fact.</summary>
/// <param name="Sentence">Its sentence.</param>
/// <param name="From">Where its tokens begin among all candidates' tokens.</param>
/// <param name="Count">How many tokens it has.</param>
/// <param name="IsDefective">Whether it does not stand alone.</param>
/// <param name="Penalty">What else speaks against it.</param>
internal readonly record struct Candidate(int Sentence, int From, int Count, bool IsDefective, float Penalty);

/// <summary>The lines that may become facts, with copies of their tokens.</summary>
internal sealed class Candidates
{
    readonly List<Candidate> all = [];
    int[] tokens = new int[4096];
    int used;

    /// <summary>How many there are.</summary>
    public int Count => all.Count;

    /// <summary>One of them.</summary>
    public Candidate this[int index] => all[index];

    /// <summary>The places of a candidate's tokens in the article.</summary>
    public ReadOnlySpan<int> Tokens(int index) => tokens.AsSpan(all[index].From, all[index].Count);

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        all.Clear();
        used = 0;
    }

    /// <summary>Adds a line as it is now.</summary>
    public void Add(Line line, bool isDefective, float penalty)
    {
        if (used + line.Count > tokens.Length)
            Array.Resize(ref tokens, (used + line.Count) * 2);
        line.Tokens.CopyTo(tokens.AsSpan(used));
        all.Add(new Candidate(line.Sentence, used, line.Count, isDefective, penalty));
        used += line.Count;
    }
}
