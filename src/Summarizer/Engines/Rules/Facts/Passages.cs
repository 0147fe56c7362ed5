using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Engines.Rules.Salience;

namespace Summarizer.Engines.Rules.Facts;

/// <summary>A sentence, or two in a row, that may become a fact.</summary>
/// <param name="First">Its first sentence.</param>
/// <param name="Last">Its last.</param>
/// <param name="Quoted">The first sentence of what it is proved by: the one before where a name of it is said for a pronoun.</param>
/// <param name="Tokens">Where its tokens stand among all passages' tokens.</param>
/// <param name="WordCount">How many different words it has that say something.</param>
/// <param name="IsClaim">Whether it says what should or must be.</param>
/// <param name="IsToReader">Whether it speaks to somebody, outside of quotations: "you".</param>
readonly record struct Passage(int First, int Last, int Quoted, Range Tokens, int WordCount, bool IsClaim, bool IsToReader);

/// <summary>The passages of an article, with what of them is said already.</summary>
sealed class Passages
{
    readonly List<Passage> all = [];
    int[] tokens = new int[4096];
    bool[] said = new bool[1024];
    int[] seen = new int[1024];
    int[] words = new int[4096];
    bool[] taken = new bool[128];
    int count;
    int reading;

    /// <summary>How many there are.</summary>
    public int Count => all.Count;

    /// <summary>One of them.</summary>
    public Passage this[int index] => all[index];

    /// <summary>The places of a passage's tokens in the article.</summary>
    public ReadOnlySpan<int> Tokens(int index) => tokens.AsSpan(all[index].Tokens);

    /// <summary>Forgets all, and makes room for those of an article.</summary>
    public void Begin(IndexedArticle article)
    {
        all.Clear();
        count = 0;
        if (said.Length < article.WordUses.Length)
            (said, seen) = (new bool[article.WordUses.Length * 2], new int[article.WordUses.Length * 2]);
        Array.Clear(said, 0, article.WordUses.Length);
        if (taken.Length < article.Sentences.Count)
            taken = new bool[article.Sentences.Count * 2];
        Array.Clear(taken, 0, article.Sentences.Count);
    }

    /// <summary>Adds a sentence, or what is left of it.</summary>
    public void Add(int sentence, int quoted, ReadOnlySpan<int> places, WordValues values, IndexedArticle article)
    {
        var start = count;
        Append(places, article);
        Close(sentence, sentence, quoted, start, values, article);
    }

    /// <summary>Adds a sentence, or what is left of it, with the next one.</summary>
    public void AddWithNext(int sentence, int quoted, ReadOnlySpan<int> places, WordValues values, IndexedArticle article)
    {
        var start = count;
        Append(places, article);
        var (first, end) = (article.Sentences[sentence + 1].First, article.Sentences[sentence + 1].End);
        Span<int> next = end - first <= 256 ? stackalloc int[end - first] : new int[end - first];
        for (var i = 0; i < next.Length; i++)
            next[i] = first + i;
        Append(next, article);
        Close(sentence, sentence + 1, quoted, start, values, article);
    }

    /// <summary>The passage that a sentence is by itself; -1 when it is none.</summary>
    public int Alone(int sentence) => all.FindIndex(passage => passage.First == sentence && passage.Last == sentence);

    /// <summary>Whether two lines have a word in common that says something of the story.</summary>
    public bool HaveInCommon(ReadOnlySpan<Token> line, ReadOnlySpan<Token> other, WordValues values)
    {
        reading++;
        foreach (ref readonly var token in line)
        {
            if (token.Word >= 0)
                seen[token.Word] = reading;
        }
        foreach (ref readonly var token in other)
        {
            if (token.Word >= 0 && seen[token.Word] == reading && values[token.Word] > 0)
                return true;
        }
        return false;
    }

    /// <summary>Whether one of a passage's sentences is in a passage that is said already.</summary>
    public bool IsTaken(int index) => taken[all[index].First] || taken[all[index].Last];

    /// <summary>What a passage adds to those that are said: the values of its words, and how many they are.</summary>
    public (float Value, int WordCount) Adds(int index, WordValues values) => Sum(all[index].Tokens, values, isNew: true);

    /// <summary>Says a passage.</summary>
    public void Say(int index)
    {
        taken[all[index].First] = taken[all[index].Last] = true;
        foreach (var word in words.AsSpan(all[index].Tokens))
        {
            if (word >= 0)
                said[word] = true;
        }
    }

    void Append(ReadOnlySpan<int> places, IndexedArticle article)
    {
        if (count + places.Length > tokens.Length)
        {
            Array.Resize(ref tokens, (count + places.Length) * 2);
            Array.Resize(ref words, tokens.Length);
        }
        foreach (var place in places)
        {
            words[count] = article.Tokens[place].Word;
            tokens[count++] = place;
        }
    }

    void Close(int first, int last, int quoted, int start, WordValues values, IndexedArticle article)
    {
        var (isClaim, isToReader, isQuoted) = (false, false, false);
        foreach (var place in tokens.AsSpan(start..count))
        {
            ref readonly var token = ref article.Tokens[place];
            isQuoted ^= token.Is(TokenMark.Quote);
            isClaim |= token.Is(WordClass.Claim);
            isToReader |= !isQuoted && token.Is(WordClass.SecondPerson);
        }
        var wordCount = Sum(start..count, values, isNew: false).WordCount;
        all.Add(new Passage(first, last, quoted, start..count, wordCount, isClaim, isToReader));
    }

    /// <summary>The values of the different words of some tokens: of all, or of those that are not said.</summary>
    (float Value, int WordCount) Sum(Range range, WordValues values, bool isNew)
    {
        reading++;
        var (sum, different) = (0f, 0);
        foreach (var word in words.AsSpan(range))
        {
            if (word < 0 || seen[word] == reading || isNew && said[word])
                continue;
            seen[word] = reading;
            sum += values[word];
            different += values[word] > 0 ? 1 : 0;
        }
        return (sum, different);
    }
}
