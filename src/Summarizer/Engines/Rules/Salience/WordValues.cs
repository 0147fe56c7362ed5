using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Salience;

/// <summary>
/// What each word of an article says of its story: what is rare elsewhere, comes back here, comes early, and stands in the title, says
/// most.
/// </summary>
/// <remarks>
/// The weight of a term by its rarity is K. Spärck Jones, "A statistical interpretation of term specificity", Journal of Documentation
/// 28(1), 1972; that news says first what matters most is its form. Nothing is learned: nothing can be learned of one outlet that does not
/// hold for another.
/// </remarks>
sealed class WordValues(SalienceSettings settings)
{
    float[] values = new float[1024];

    /// <summary>The value of a word, by its number; 0 for words that every article has.</summary>
    public float this[int word] => values[word];

    /// <summary>Becomes the values of an article's words.</summary>
    public WordValues Read(IndexedArticle article)
    {
        if (values.Length < article.WordUses.Length)
            values = new float[article.WordUses.Length * 2];
        for (var i = 0; i < article.WordUses.Length; i++)
        {
            ref readonly var use = ref article.WordUses[i];
            var entry = use.Entry;
            values[i] = entry.Rarity < settings.LeastRarity || entry.Classes.Has(WordClass.Stop) ? 0
                : entry.Rarity * (1 + Logarithm.Of(use.SentenceCount)) / (1 + settings.Later * use.First)
                    * (entry.Classes.Has(WordClass.Digit) ? settings.Number : 1) * (use.InTitle ? settings.Title : 1);
        }
        return this;
    }

    /// <summary>How much a sentence says of what its article comes back to: its words by how many sentences have them.</summary>
    public float Returning(IndexedArticle article, int sentence)
    {
        var returning = 0f;
        foreach (ref readonly var token in article.TokensOf(sentence))
        {
            if (token.Word >= 0 && values[token.Word] > 0)
                returning += Logarithm.Of(article.WordUses[token.Word].SentenceCount);
        }
        return returning;
    }
}
