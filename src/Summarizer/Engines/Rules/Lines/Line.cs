using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Engines.Rules.Salience;

namespace Summarizer.Engines.Rules.Lines;

/// <summary>A sentence with some of its tokens left out.</summary>
sealed class Line
{
    IndexedArticle article = null!;
    Token[] all = [];
    int[] tokens = new int[256];
    float[] wordSums = new float[257];
    float[] pairSums = new float[257];
    int[] wordCounts = new int[257];
    WordClass unsaid;

    /// <summary>The sentence's place in the article.</summary>
    public int Sentence { get; private set; }

    /// <summary>The tokens that are left, by their place in the article.</summary>
    public ReadOnlySpan<int> Tokens => tokens.AsSpan(0, Count);

    /// <summary>How many tokens are left.</summary>
    public int Count { get; private set; }

    /// <summary>How many deletions have been made.</summary>
    public int Deletions { get; private set; }

    /// <summary>How many words are left.</summary>
    public int Words => wordCounts[Count];

    /// <summary>A token that is left.</summary>
    public ref readonly Token Token(int place) => ref all[tokens[place]];

    /// <summary>A token that is left; an empty one before the first and behind the last.</summary>
    public Token this[int place] => (uint)place < (uint)Count ? all[tokens[place]] : default;

    /// <summary>Whether a token that is left has one of the classes.</summary>
    public bool Is(int place, WordClass any) => (uint)place < (uint)Count && all[tokens[place]].Is(any);

    /// <summary>A token that is left, as it is written; nothing before the first and behind the last.</summary>
    public ReadOnlySpan<char> Text(int place) => (uint)place < (uint)Count ? article.TextOf(Token(place)) : [];

    /// <summary>Starts with a whole sentence.</summary>
    /// <param name="of">Its article.</param>
    /// <param name="sentence">Its place in the article.</param>
    /// <param name="without">Tokens with one of these classes are left, but neither counted nor written.</param>
    public void Begin(IndexedArticle of, int sentence, WordClass without = WordClass.None)
    {
        article = of;
        unsaid = without;
        all = of.TokensWithRoom;
        Sentence = sentence;
        var (first, end) = (of.Sentences[sentence].First, of.Sentences[sentence].End);
        Count = end - first;
        Deletions = 0;
        if (tokens.Length < Count)
        {
            tokens = new int[Count * 2];
            wordSums = new float[tokens.Length + 1];
            pairSums = new float[tokens.Length + 1];
            wordCounts = new int[tokens.Length + 1];
        }
        for (var i = 0; i < Count; i++)
            tokens[i] = first + i;
    }

    /// <summary>Becomes what another line is now.</summary>
    public void Copy(Line other)
    {
        Begin(other.article, other.Sentence, other.unsaid);
        other.Tokens.CopyTo(tokens);
        Count = other.Count;
        Deletions = other.Deletions;
    }

    /// <summary>Leaves out the tokens from one place to before another.</summary>
    public void Delete(int from, int to)
    {
        Array.Copy(tokens, to, tokens, from, Count - to);
        Count -= to - from;
        Deletions++;
    }

    /// <summary>Leaves out the tokens that are not written.</summary>
    public void DeleteUnsaid()
    {
        var left = 0;
        for (var i = 0; i < Count; i++)
        {
            if (!all[tokens[i]].Is(unsaid))
                tokens[left++] = tokens[i];
        }
        Count = left;
    }

    /// <summary>Adds up what the tokens are worth, so that <see cref="Worth"/> and <see cref="WorthWithout"/> are subtractions.</summary>
    /// <remarks>A word that stands twice counts once.</remarks>
    public void Measure(WordSalience salience)
    {
        var seen = article.Workspace.NextMark(article.Words.Length, out var mark);
        var words = salience.Words;
        var last = -1;
        for (var i = 0; i < Count; i++)
        {
            ref readonly var token = ref all[tokens[i]];
            var (word, pair) = (0f, 0f);
            if (Counts(token))
            {
                if (seen[token.Word] != mark)
                    word = words[token.Word];
                seen[token.Word] = mark;
                if (last >= 0)
                    pair = salience.PairWorth(article, last, tokens[i]);
                last = tokens[i];
            }
            wordSums[i + 1] = wordSums[i] + word;
            pairSums[i + 1] = pairSums[i] + pair;
            wordCounts[i + 1] = wordCounts[i] + (Counts(token) ? 1 : 0);
        }
    }

    /// <summary>The worth of the words, of the pairs, and the number of words.</summary>
    public (float Words, float Pairs, int Count) Worth() => (wordSums[Count], pairSums[Count], wordCounts[Count]);

    /// <summary>The same as if the tokens from one place to before another were left out.</summary>
    public (float Words, float Pairs, int Count) WorthWithout(int from, int to, WordSalience salience)
    {
        var (left, right) = (from - 1, to);
        while (left >= 0 && !Counts(all[tokens[left]]))
            left--;
        while (right < Count && !Counts(all[tokens[right]]))
            right++;
        var pairs = pairSums[Count] - (pairSums[Math.Min(right + 1, Count)] - pairSums[from]);
        if (left >= 0 && right < Count)
            pairs += salience.PairWorth(article, tokens[left], tokens[right]);
        return (wordSums[Count] - (wordSums[to] - wordSums[from]), pairs, wordCounts[Count] - (wordCounts[to] - wordCounts[from]));
    }

    /// <summary>How many words stand between two places.</summary>
    public int WordsOf(int from, int to) => wordCounts[to] - wordCounts[from];

    /// <summary>Whether a token that is left is the last word of the whole sentence.</summary>
    public bool EndsSentence(int place)
    {
        var end = article.Sentences[Sentence].End;
        for (var i = tokens[place] + 1; i < end; i++)
        {
            if (all[i].Word >= 0)
                return false;
        }
        return true;
    }

    /// <summary>How many characters the tokens between two places have when they are written.</summary>
    public int LengthOf(int from, int to)
    {
        var length = 0;
        for (var i = from; i < to; i++)
        {
            ref readonly var token = ref all[tokens[i]];
            if (!token.Is(unsaid))
                length += token.Length + (i > 0 && token.Is(WordClass.SpaceBefore) ? 1 : 0);
        }
        return length;
    }

    /// <summary>The pair that two words of a sentence make when they stand side by side; -1 when the article does not have it.</summary>
    public static int PairAt(IndexedArticle article, int left, int right)
    {
        ref readonly var token = ref article.TokensWithRoom[right];
        if (right == left + 1)
            return token.Pair;
        var word = article.TokensWithRoom[left].Word;
        return token.Pair >= 0 && article.Pairs[token.Pair].Left == word ? token.Pair : article.FindPair(word, token.Word);
    }

    bool Counts(in Token token) => token.Word >= 0 && !token.Is(unsaid);
}
