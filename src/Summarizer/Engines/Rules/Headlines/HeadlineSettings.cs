namespace Summarizer.Engines.Rules.Headlines;

/// <summary>What a line is weighed by as a headline.</summary>
/// <remarks>
/// The weights of a linear ranking, learned so that of all lines of an article the one with the highest sum has the most of the headline that its
/// outlet wrote (the softmax over an article's lines maximizes the expected overlap; L2 0.4, 1 060 articles, checked by five-fold cross-validation).
/// They were learned for an earlier <c>HeadlineSalience</c>; learned again for this one from 20 600 articles they found no better headlines.
/// Six were set by hand where readers are stricter than overlap: <see cref="PointsBack"/>, <see cref="OpensWithPreposition"/>,
/// <see cref="Question"/>, <see cref="FirstPerson"/>, <see cref="QuotesFirstPerson"/> and <see cref="Broken"/>.
/// </remarks>
sealed record HeadlineSettings
{
    /// <summary>Of how many of the early sentences, the best, lines are made.</summary>
    public int Varied { get; init; } = 6;

    /// <summary>Up to how many words a whole sentence is not yet too long.</summary>
    public int WholeWords { get; init; } = 22;

    /// <summary>The words of a short headline.</summary>
    public float ShortWords { get; init; } = 5;

    /// <summary>The words of a long headline.</summary>
    public float LongWords { get; init; } = 10;

    /// <summary>For each step, on a logarithmic scale, of a whole sentence from the article's start; against overlaps between 0 and 1.</summary>
    public float LateSentence { get; init; } = -0.02f;

    /// <summary>How much pairs count beside words where lines are only compared with each other: which deletion to make, which sentence to begin with.</summary>
    public float PairShare { get; init; } = 0.4f;

    /// <summary>For the expected overlap in words with a headline of <see cref="LongWords"/>.</summary>
    public float Words { get; init; } = 12.6f;

    /// <summary>For the expected overlap in pairs with a headline of <see cref="ShortWords"/>.</summary>
    public float Pairs { get; init; } = 27.6f;

    /// <summary>For the expected overlap in words with a headline as long as the article's words make it likely.</summary>
    public float Expected { get; init; } = 13.5f;

    /// <summary>For the likelihood of a word, on average.</summary>
    public float Mean { get; init; } = 11.9f;

    /// <summary>For the share that is left of what the whole sentence is worth.</summary>
    public float Kept { get; init; } = -0.63f;

    /// <summary>For each step, on a logarithmic scale, from the article's start.</summary>
    public float Late { get; init; } = -1.16f;

    /// <summary>For the share of capitals behind the first word.</summary>
    public float Capitals { get; init; } = 0.98f;

    /// <summary>For each comma.</summary>
    public float Commas { get; init; } = -0.22f;

    /// <summary>For each deletion, up to five.</summary>
    public float Deletions { get; init; } = -0.14f;

    /// <summary>For each ten characters above 80.</summary>
    public float LongLine { get; init; } = -0.06f;

    /// <summary>For each word above twelve.</summary>
    public float ManyWords { get; init; } = -0.04f;

    /// <summary>When the first word leans on another sentence.</summary>
    public float PointsBack { get; init; } = -2;

    /// <summary>When it opens with a circumstance.</summary>
    public float OpensWithPreposition { get; init; } = -1.1f;

    /// <summary>When it opens with a name.</summary>
    public float OpensWithName { get; init; } = 0.55f;

    /// <summary>When it opens with a quotation.</summary>
    public float OpensWithQuote { get; init; } = -0.68f;

    /// <summary>When it has the end of its sentence, where the least important stands.</summary>
    public float Tail { get; init; } = -0.41f;

    /// <summary>When it has a word that can only be a verb.</summary>
    public float Verb { get; init; } = 0.7f;

    /// <summary>When it names a day of the week.</summary>
    public float Day { get; init; } = -0.71f;

    /// <summary>When it has a parenthesis, a colon or a dash.</summary>
    public float Marks { get; init; } = -0.52f;

    /// <summary>When it says "I", "we" or "you".</summary>
    public float FirstPerson { get; init; } = -9;

    /// <summary>When it has a quotation and says "I", "we" or "you".</summary>
    public float QuotesFirstPerson { get; init; } = -1;

    /// <summary>When it is no whole clause.</summary>
    public float Broken { get; init; } = -14;

    /// <summary>When it asks.</summary>
    public float Question { get; init; } = -16;
}
