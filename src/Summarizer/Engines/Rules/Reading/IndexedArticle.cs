using Summarizer.Articles;
using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Text;

namespace Summarizer.Engines.Rules.Reading;

/// <summary>An article as sentences of numbered words: all that the passes need, without a string.</summary>
sealed class IndexedArticle
{
    // An index grown by a huge article is not kept for the next one.
    const int MostKeptTokens = 1 << 16;

    // With the space before it; a guess at how many tokens a text has, so that room for a long one need not grow step by step.
    const int LettersOfAToken = 4;

    readonly List<TextSpan> spans = [];
    readonly NumberedSet words = new();
    readonly NumberedSet pairs = new();
    Token[] tokens = new Token[4096];
    WordUse[] uses = new WordUse[1024];
    PairUse[] pairUses = new PairUse[2048];
    int tokenCount;

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
    public ReadOnlySpan<WordUse> Words => uses.AsSpan(0, words.Count);

    /// <summary>The pairs by number.</summary>
    public ReadOnlySpan<PairUse> Pairs => pairUses.AsSpan(0, pairs.Count);

    /// <summary>Whether its memory is worth keeping for the next article.</summary>
    public bool IsWorthKeeping => tokens.Length <= MostKeptTokens;

    /// <summary>Indexes an article.</summary>
    public static IndexedArticle Of(Article article) => new IndexedArticle().Read(article);

    /// <summary>The tokens of a sentence.</summary>
    public ReadOnlySpan<Token> TokensOf(int sentence) => tokens.AsSpan(Sentences[sentence].First..Sentences[sentence].End);

    /// <summary>A token as it is written.</summary>
    public ReadOnlySpan<char> TextOf(in Token token) => Article.Text.AsSpan(token.Start, token.Length);

    /// <summary>The number of the pair that two words of a sentence make when they stand side by side, by their tokens' places; -1 when the article does not have it.</summary>
    public int PairAt(int left, int right)
    {
        ref readonly var token = ref tokens[right];
        if (right == left + 1)
            return token.Pair;
        var word = tokens[left].Word;
        return token.Pair >= 0 && pairUses[token.Pair].Left == word ? token.Pair : pairs.Find(Key(word, token.Word));
    }

    /// <summary>The number of a word in the article; -1 when it does not have it.</summary>
    public int Find(WordEntry word) => words.Find(word.Stem);

    /// <summary>Becomes the index of an article, in the memory of the one before.</summary>
    public IndexedArticle Read(Article article)
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
            var (at, isQuoted) = (paragraph.Span.Start, false);
            foreach (var span in spans)
            {
                isQuoted = Quotations.Continue(article.Text, paragraph.Span.Start, at, span.Start, isQuoted);
                at = span.Start;
                AddSentence(span, isQuoted);
            }
        }
        MarkTitle(article.Title);
        return this;
    }

    void AddSentence(TextSpan span, bool isQuoted)
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
        var traits = TokenTraits.None;
        foreach (ref readonly var token in tokens.AsSpan(first..tokenCount))
            traits |= token.Traits;
        Sentences.Add(new Sentence(span, first, tokenCount, isQuoted));
        CountWords(Sentences.Count - 1, first, traits.Has(TokenMark.Quote | WordClass.FirstPerson));
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
            commas += token.Is(TokenMark.Comma) ? 1 : 0;
            isSubordinate |= token.Is(WordClass.Relative | WordClass.Subordinator);
            isQuoted ^= token.Is(TokenMark.Quote);
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
            if (token.Is(TokenMark.Capital) && (left >= 0 || !token.Is(WordClass.UsuallyLower)))
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

    bool IsCapital(int token) => token < tokenCount && tokens[token].Is(TokenMark.Capital);

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
