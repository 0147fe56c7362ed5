using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines;

/// <summary>A sentence with some of its tokens left out.</summary>
sealed class Line
{
    Token[] tokens = new Token[256];
    int[] places = new int[256];

    /// <summary>A line of nothing, which can become others one after the other.</summary>
    public Line()
    {
    }

    /// <summary>A whole sentence.</summary>
    public Line(IndexedArticle article, int sentence) => Become(article, sentence);

    /// <summary>The article it is of.</summary>
    public IndexedArticle Article { get; private set; } = null!;

    /// <summary>The sentence's place in the article.</summary>
    public int Sentence { get; private set; }

    /// <summary>How many tokens are left.</summary>
    public int Count { get; private set; }

    /// <summary>How often something has been left out.</summary>
    public int Deletions { get; private set; }

    /// <summary>Another one whenever the line has changed.</summary>
    public int Version { get; private set; }

    /// <summary>The places in the article of the tokens that are left.</summary>
    public ReadOnlySpan<int> Places => places.AsSpan(0, Count);

    /// <summary>The tokens that are left.</summary>
    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, Count);

    /// <summary>A token that is left; an empty one before the first and behind the last.</summary>
    public Token this[int place] => (uint)place < (uint)Count ? tokens[place] : default;

    /// <summary>Whether a token that is left has one of the traits.</summary>
    public bool Is(int place, TokenTraits any) => (uint)place < (uint)Count && tokens[place].Traits.Has(any);

    /// <summary>A token that is left, as it is written; nothing before the first and behind the last.</summary>
    public ReadOnlySpan<char> Text(int place) => (uint)place < (uint)Count ? Article.TextOf(tokens[place]) : [];

    /// <summary>Becomes a whole sentence.</summary>
    public void Become(IndexedArticle article, int sentence)
    {
        Article = article;
        Sentence = sentence;
        var whole = article.TokensOf(sentence);
        MakeRoom(whole.Length);
        whole.CopyTo(tokens);
        for (var i = 0; i < whole.Length; i++)
            places[i] = article.Sentences[sentence].First + i;
        (Count, Deletions) = (whole.Length, 0);
        Version++;
    }

    /// <summary>Becomes what another line is now.</summary>
    public void Become(Line other)
    {
        (Article, Sentence, Count, Deletions) = (other.Article, other.Sentence, other.Count, other.Deletions);
        MakeRoom(Count);
        other.Tokens.CopyTo(tokens);
        other.Places.CopyTo(places);
        Version++;
    }

    /// <summary>Leaves out the tokens from one place to before another.</summary>
    public void Delete(int from, int to)
    {
        Array.Copy(tokens, to, tokens, from, Count - to);
        Array.Copy(places, to, places, from, Count - to);
        Count -= to - from;
        Deletions++;
        Version++;
    }

    /// <summary>Says other tokens of the article in the place of some: a name for a pronoun.</summary>
    public void Replace(int from, int to, int first, int end)
    {
        var grown = Count + (end - first) - (to - from);
        if (tokens.Length < grown)
        {
            Array.Resize(ref tokens, grown * 2);
            Array.Resize(ref places, grown * 2);
        }
        Array.Copy(tokens, to, tokens, from + (end - first), Count - to);
        Array.Copy(places, to, places, from + (end - first), Count - to);
        for (var i = first; i < end; i++)
            (tokens[from + i - first], places[from + i - first]) = (Article.Tokens[i], i);
        Count = grown;
        Version++;
    }

    /// <summary>Has a token, but does not say it: it is neither counted nor written.</summary>
    public void LeaveUnsaid(int place)
    {
        tokens[place].Traits |= TokenMark.Unsaid;
        Version++;
    }

    /// <summary>Says a token again.</summary>
    public void Say(int place)
    {
        tokens[place] = Article.Tokens[places[place]];
        Version++;
    }

    /// <summary>Leaves out what is not said.</summary>
    public void DeleteUnsaid()
    {
        var left = 0;
        for (var i = 0; i < Count; i++)
        {
            if (!tokens[i].Is(TokenMark.Unsaid))
                (tokens[left], places[left++]) = (tokens[i], places[i]);
        }
        Count = left;
        Version++;
    }

    /// <summary>Whether a token that is left is the last word of the whole sentence.</summary>
    public bool EndsSentence(int place)
    {
        var behind = places[place] + 1 - Article.Sentences[Sentence].First;
        foreach (ref readonly var token in Article.TokensOf(Sentence)[behind..])
        {
            if (token.Word >= 0)
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
            ref readonly var token = ref tokens[i];
            if (!token.Is(TokenMark.Unsaid))
                length += token.Length + (i > 0 && token.Is(TokenMark.SpaceBefore) ? 1 : 0);
        }
        return length;
    }

    void MakeRoom(int count)
    {
        if (tokens.Length >= count)
            return;
        tokens = new Token[count * 2];
        places = new int[count * 2];
    }
}
