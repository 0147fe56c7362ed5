using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Facts;

/// <summary>A line that may become a fact.</summary>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Tokens">Where its tokens stand among all candidates' tokens.</param>
/// <param name="Words">Where its words stand among all candidates' words.</param>
/// <param name="Defect">Why it does not stand alone; null when it does.</param>
/// <param name="Penalty">What else speaks against it.</param>
readonly record struct Candidate(int Sentence, Range Tokens, Range Words, string? Defect, float Penalty)
{
    /// <summary>Whether it does not stand alone.</summary>
    public bool IsDefective => Defect is not null;
}

/// <summary>A word of a candidate.</summary>
/// <param name="Word">Its number in the article.</param>
/// <param name="Pair">The number of the pair that it makes with the word before; -1 when the article, or the candidate before, has no such pair.</param>
/// <param name="Before">How often the candidate has said it before.</param>
/// <param name="IsContent">Whether it is no stop word.</param>
readonly record struct Said(int Word, int Pair, int Before, bool IsContent);

/// <summary>The lines that may become facts, with copies of their tokens.</summary>
sealed class Candidates
{
    readonly List<Candidate> all = [];
    int[] tokens = new int[4096];
    Said[] words = new Said[4096];
    (int Candidate, int Times)[] lastWords = new (int, int)[1024];
    int[] lastPairs = new int[2048];
    int tokenCount;
    int wordCount;

    /// <summary>How many there are.</summary>
    public int Count => all.Count;

    /// <summary>One of them.</summary>
    public Candidate this[int index] => all[index];

    /// <summary>The places of a candidate's tokens in the article.</summary>
    public ReadOnlySpan<int> Tokens(int index) => tokens.AsSpan(all[index].Tokens);

    /// <summary>A candidate's words.</summary>
    public ReadOnlySpan<Said> Words(int index) => words.AsSpan(all[index].Words);

    /// <summary>Forgets all, and makes room for those of an article.</summary>
    public void Begin(IndexedArticle article)
    {
        all.Clear();
        (tokenCount, wordCount) = (0, 0);
        if (lastWords.Length < article.Words.Length)
            lastWords = new (int, int)[article.Words.Length * 2];
        if (lastPairs.Length < article.Pairs.Length)
            lastPairs = new int[article.Pairs.Length * 2];
        Array.Clear(lastWords, 0, article.Words.Length);
        Array.Clear(lastPairs, 0, article.Pairs.Length);
    }

    /// <summary>Adds a line as it is now.</summary>
    public void Add(Line line, string? defect, float penalty)
    {
        var article = line.Article;
        var (firstToken, firstWord) = (tokenCount, wordCount);
        if (tokenCount + line.Count > tokens.Length)
            Array.Resize(ref tokens, (tokenCount + line.Count) * 2);
        if (wordCount + line.Count > words.Length)
            Array.Resize(ref words, (wordCount + line.Count) * 2);
        line.Places.CopyTo(tokens.AsSpan(tokenCount));
        tokenCount += line.Count;

        // Numbered from 1: what was cleared is of no candidate.
        var candidate = all.Count + 1;
        var left = -1;
        foreach (var place in line.Places)
        {
            ref readonly var token = ref article.TokensWithRoom[place];
            if (token.Word < 0)
                continue;
            ref var last = ref lastWords[token.Word];
            last = (candidate, last.Candidate == candidate ? last.Times + 1 : 0);
            var pair = left < 0 ? -1 : article.PairAt(left, place);
            if (pair >= 0 && lastPairs[pair] == candidate)
                pair = -1;
            else if (pair >= 0)
                lastPairs[pair] = candidate;
            words[wordCount++] = new Said(token.Word, pair, last.Times, !token.Is(WordClass.Stop));
            left = place;
        }
        all.Add(new Candidate(line.Sentence, firstToken..tokenCount, firstWord..wordCount, defect, penalty));
    }
}
