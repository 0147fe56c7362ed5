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

    // So many words are looked up at once; one by one, each would be waited for until the memory has it.
    const int LookedUpAtOnce = 64;

    static readonly TokenTraits ByEnding = WordClass.Ing | WordClass.EndsInEd | WordClass.Past | WordClass.Ly;

    readonly ulong[] hashes = new ulong[LookedUpAtOnce];
    readonly WordEntry?[] entries = new WordEntry?[LookedUpAtOnce];
    readonly List<TextSpan> spans = [];
    readonly NumberedSet words = new();
    Token[] tokens = new Token[4096];
    WordUse[] uses = new WordUse[1024];
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

    /// <summary>The words by number.</summary>
    public ReadOnlySpan<WordUse> WordUses => uses.AsSpan(0, words.Count);

    /// <summary>Whether its memory is worth keeping for the next article.</summary>
    public bool IsWorthKeeping => tokens.Length <= MostKeptTokens;

    /// <summary>Indexes an article.</summary>
    public static IndexedArticle Of(Article article) => new IndexedArticle().Read(article);

    /// <summary>The tokens of a sentence.</summary>
    public ReadOnlySpan<Token> TokensOf(int sentence) => tokens.AsSpan(Sentences[sentence].First..Sentences[sentence].End);

    /// <summary>A token as it is written.</summary>
    public ReadOnlySpan<char> TextOf(in Token token) => Article.Text.AsSpan(token.Start, token.Length);

    /// <summary>The number of a word in the article; -1 when it does not have it.</summary>
    public int Find(WordEntry word) => words.Find(word.Stem);

    /// <summary>Becomes the index of an article, in the memory of the one before.</summary>
    public IndexedArticle Read(Article article)
    {
        Article = article;
        Language = Language.For(article.Language);
        Vocabulary = Vocabulary.For(Language);
        words.Clear();
        Sentences.Clear();
        tokenCount = 0;
        var most = article.Text.Length / LettersOfAToken + LookedUpAtOnce;
        if (tokens.Length < most)
            tokens = new Token[most];
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
        var at = span.Start;
        while (AddTokens(text, ref at, first) == LookedUpAtOnce)
        {
        }

        if (tokenCount == first)
            return;
        Sentences.Add(new Sentence(span, first, tokenCount, isQuoted));
        CountWords(Sentences.Count - 1, first);
    }

    /// <summary>Adds the next tokens of a sentence, which begins with the token <paramref name="first"/>; gives how many.</summary>
    int AddTokens(ReadOnlySpan<char> text, ref int at, int first)
    {
        if (tokens.Length < tokenCount + LookedUpAtOnce)
            Array.Resize(ref tokens, tokens.Length * 2);
        var next = tokens.AsSpan(tokenCount, LookedUpAtOnce);
        var count = 0;
        while (count < LookedUpAtOnce && Tokenizer.Next(text, ref at, out next[count], out hashes[count]))
            count++;
        Vocabulary.Glance(hashes.AsSpan(0, count), entries);
        for (var i = 0; i < count; i++)
        {
            ref var token = ref next[i];
            token.Word = -1;
            if (!token.Is(TokenMark.Word))
                continue;
            var entry = entries[i] ?? Vocabulary[Tokenizer.WordOf(text, token), hashes[i]];
            Tokenizer.Describe(text, ref token, entry, Vocabulary);
            // "Beijing", "Mohamed" and "Italy" only look like what they end like.
            if (token.Is(TokenMark.Capital) && tokenCount + i > first && tokens[tokenCount + i - 1].Is(TokenMark.Word))
                token.Traits &= ~ByEnding;
            token.Word = NumberOf(entry);
        }

        tokenCount += count;
        return count;
    }

    int NumberOf(WordEntry entry)
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

    void CountWords(int sentence, int first)
    {
        var isFirst = true;
        for (var i = first; i < tokenCount; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Word < 0)
                continue;
            ref var use = ref uses[token.Word];
            if (use.Last != sentence)
            {
                use.Last = sentence;
                use.SentenceCount++;
            }
            if (!isFirst && token.Is(TokenMark.Capital) && !IsCapital(i - 1) && !IsCapital(i + 1))
                use.StandsAlone = true;
            isFirst = false;
        }
    }

    bool IsCapital(int token) => token < tokenCount && tokens[token].Is(TokenMark.Capital);

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
}
