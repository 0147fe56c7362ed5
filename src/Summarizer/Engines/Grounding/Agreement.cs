using Summarizer.Articles;
using Summarizer.Engines.Rules.Grammar;

namespace Summarizer.Engines.Grounding;

/// <summary>
/// Whether a line in other words agrees with its quote where changes are worst: names, numbers, denials, doubts, and who says it.
/// </summary>
static class Agreement
{
    const Trait Weighty = Trait.Negation | Trait.Downward | Trait.Guard | Trait.Condition | Trait.Hedge;

    /// <summary>Whether it does.</summary>
    public static bool Agrees(string line, string quote, Article article)
    {
        if (!Evidence.Stands(line, article with { Text = quote, Title = null }))
            return false;
        if (article.Language is not null and not "en")
            return true;
        var (mine, its) = (EnglishSentence.Read(line, 0, line.Length), EnglishSentence.Read(quote, 0, quote.Length));
        return !mine.IsCut && !its.IsCut && Weigh(mine, Weighty) == Weigh(its, Weighty) && Says(mine) == Says(its);
    }

    static int Weigh(EnglishSentence sentence, Trait traits)
    {
        var count = 0;
        foreach (ref readonly var word in sentence.Words)
            count += (word.Traits & traits) != 0 ? 1 : 0;
        return count;
    }

    static bool Says(EnglishSentence sentence)
    {
        foreach (ref readonly var word in sentence.Words)
        {
            if (word.Quotation > 0 || (word.Traits & (Trait.Clausal | Trait.Viewpoint)) != 0)
                return true;
        }

        return false;
    }
}
