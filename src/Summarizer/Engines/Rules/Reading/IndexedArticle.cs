using Summarizer.Articles;
using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Text;

namespace Summarizer.Engines.Rules.Reading;

/// <summary>A word or a mark of an article.</summary>
struct Token
{
    /// <summary>Where it stands in the article's text.</summary>
    public int Start;

    /// <summary>How many UTF-16 code units it has.</summary>
    public int Length;

    /// <summary>The number of its stem in this article; -1 for a mark.</summary>
    public int Word;

    /// <summary>The number of the pair it makes with the word before it in its sentence; -1 when there is none.</summary>
    public int Pair;

    /// <summary>What it is.</summary>
    public WordClass Class;

    /// <summary>Whether it has one of the classes.</summary>
    public readonly bool Is(WordClass any) => (Class & any) != 0;
}

/// <summary>A sentence of an article, as tokens.</summary>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token behind its last.</param>
readonly record struct Sentence(TextSpan Span, int First, int End);

/// <summary>What an article shows of one word.</summary>
struct WordUse
{
    public WordEntry Entry;
    public int Count;
    public int Sentences;
    public int First;
    public int Last;
    public int Early;
    public int Capitals;
    public int InQuotes;
    public bool StandsAlone;
    public bool InTitle;
    public float Best;
    public float Sum;

    // Where it is said first: how many tokens stand before it in the sentence, how many commas, and whether in a clause or a quotation inside it.
    public int Place;
    public int Commas;
    public bool IsSubordinate;
    public bool IsQuoted;
}

/// <summary>What an article shows of two words in a row.</summary>
struct PairUse
{
    public int Left;
    public int Right;
    public int Count;
    public int First;
}

/// <summary>An article as sentences of numbered words: all that the passes need, without a string. Used again for the next article.</summary>
sealed class IndexedArticle
{
    // An index grown by a huge article is not kept for the next one.
    const int MostKeptTokens = 1 << 16;

    // With the space before it; a guess at how many tokens a text has, so that room for a long one need not grow step by step.
    const int LettersOfAToken = 5;

    [ThreadStatic]
    static IndexedArticle? Kept;

    readonly List<TextSpan> spans = [];
    readonly NumberedSet words = new();
    readonly NumberedSet pairs = new();
    Token[] tokens = new Token[4096];
    WordUse[] uses = new WordUse[1024];
    PairUse[] pairUses = new PairUse[2048];
    int tokenCount;

    IndexedArticle()
    {
    }

    /// <summary>The article.</summary>
    public Article Article { get; private set; } = null!;

    /// <summary>Its language.</summary>
    public Language Language { get; private set; } = null!;

    /// <summary>Its lexicon.</summary>
    public Vocabulary Vocabulary { get; private set; } = null!;

    /// <summary>The sentences in order.</summary>
    public List<Sentence> Sentences { get; } = [];

    /// <summary>All tokens in order.</summary>
    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, tokenCount);

    /// <summary>The same with room behind them, for loops in which a span at each step would show.</summary>
    public Token[] TokensWithRoom => tokens;

    /// <summary>The words by number.</summary>
    public Span<WordUse> Words => uses.AsSpan(0, words.Count);

    /// <summary>The pairs by number.</summary>
    public ReadOnlySpan<PairUse> Pairs => pairUses.AsSpan(0, pairs.Count);

    /// <summary>Room for the passes to work in.</summary>
    public Workspace Workspace { get; } = new();

    /// <summary>Indexes an article, in memory of the last one that this thread gave back.</summary>
    public static IndexedArticle Of(Article article)
    {
        var index = Kept ?? new IndexedArticle();
        Kept = null;
        index.Read(article);
        return index;
    }

    /// <summary>Gives the memory back; the index must not be used any more.</summary>
    public void Release()
    {
        Article = null!;
        if (tokens.Length <= MostKeptTokens)
            Kept = this;
    }

    /// <summary>A token as it is written.</summary>
    public ReadOnlySpan<char> TextOf(in Token token) => Article.Text.AsSpan(token.Start, token.Length);

    /// <summary>The number of a pair of words, or -1 when the article does not have it.</summary>
    public int FindPair(int left, int right) => pairs.Find(Key(left, right));

    void Read(Article article)
    {
        Article = article;
        Language = Language.For(article.Language);
        Vocabulary = Vocabulary.For(Language);
        words.Clear();
        pairs.Clear();
        Sentences.Clear();
        tokenCount = 0;
        if (tokens.Length < article.Text.Length / LettersOfAToken)
            tokens = new Token[article.Text.Length / LettersOfAToken];
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Kind != ParagraphKind.Body)
                continue;
            spans.Clear();
            SentenceSplitter.Split(article.Text, paragraph.Span, Language, spans);
            foreach (var span in spans)
                AddSentence(span);
        }
        MarkTitle(article.Title);
    }

    void AddSentence(TextSpan span)
    {
        var first = tokenCount;
        var text = Article.Text.AsSpan(0, span.End);
        for (var at = span.Start; Tokenizer.Next(text, ref at, Vocabulary, out var token, out var entry);)
        {
            if (tokenCount == tokens.Length)
                Array.Resize(ref tokens, tokens.Length * 2);
            token.Word = entry is null ? -1 : Number(entry);
            tokens[tokenCount++] = token;
        }
        if (tokenCount == first)
            return;
        var classes = WordClass.None;
        foreach (ref readonly var token in tokens.AsSpan(first..tokenCount))
            classes |= token.Class;
        Sentences.Add(new Sentence(span, first, tokenCount));
        CountWords(Sentences.Count - 1, first, (classes & (WordClass.Quote | WordClass.FirstPerson)) != 0);
    }

    int Number(WordEntry entry)
    {
        var known = words.Count;
        var word = words.Add(entry.Stem);
        if (word == known)
        {
            if (word == uses.Length)
                Array.Resize(ref uses, uses.Length * 2);
            uses[word] = new WordUse { Entry = entry, First = Sentences.Count, Last = -1 };
        }
        return word;
    }

    void CountWords(int sentence, int first, bool quoted)
    {
        var left = -1;
        var commas = 0;
        var (isSubordinate, isQuoted) = (false, false);
        for (var i = first; i < tokenCount; i++)
        {
            ref var token = ref tokens[i];
            token.Pair = -1;
            commas += token.Is(WordClass.Comma) ? 1 : 0;
            isSubordinate |= token.Is(WordClass.Relative | WordClass.Subordinator);
            isQuoted ^= token.Is(WordClass.Quote);
            if (token.Word < 0)
                continue;
            ref var use = ref uses[token.Word];
            if (use.Count == 0)
                (use.Place, use.Commas, use.IsSubordinate, use.IsQuoted) = (i - first, commas, isSubordinate, isQuoted);
            use.Count++;
            if (sentence < 4)
                use.Early++;
            if (use.Last != sentence)
            {
                use.Last = sentence;
                use.Sentences++;
                if (quoted)
                    use.InQuotes++;
            }
            if (token.Is(WordClass.Capital) && (left >= 0 || !token.Is(WordClass.UsuallyLower)))
            {
                use.Capitals++;
                if (left >= 0 && !IsCapital(i - 1) && !IsCapital(i + 1))
                    use.StandsAlone = true;
            }
            if (left >= 0)
                token.Pair = CountPair(left, token.Word, sentence);
            left = token.Word;
        }
    }

    bool IsCapital(int token) => token < tokenCount && tokens[token].Is(WordClass.Capital);

    int CountPair(int left, int right, int sentence)
    {
        var known = pairs.Count;
        var pair = pairs.Add(Key(left, right));
        if (pair == known)
        {
            if (pair == pairUses.Length)
                Array.Resize(ref pairUses, pairUses.Length * 2);
            pairUses[pair] = new PairUse { Left = left, Right = right, First = sentence };
        }
        pairUses[pair].Count++;
        return pair;
    }

    void MarkTitle(string? title)
    {
        if (title is null)
            return;
        for (var at = 0; Tokenizer.Next(title, ref at, Vocabulary, out _, out var entry);)
        {
            if (entry is not null && words.Find(entry.Stem) is >= 0 and var word)
                uses[word].InTitle = true;
        }
    }

    static ulong Key(int left, int right) => ((ulong)(uint)left << 32) | (uint)right;
}
