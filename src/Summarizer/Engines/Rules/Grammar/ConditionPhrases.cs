namespace Summarizer.Engines.Rules.Grammar;

/// <summary>Words in a row that make a condition, as "if" does alone: "on condition", "as long as".</summary>
static class ConditionPhrases
{
    const Trait Opening = Trait.Preposition | Trait.MayOpenClause | Trait.Subordinator | Trait.Adverb;

    static readonly ulong[][] Phrases =
        [.. ListedWords.Of("conditions").Select(phrase => phrase.Split('-').Select(word => WordKey.Of(word)).ToArray())];

    /// <summary>Marks their words as a condition.</summary>
    public static void Mark(Span<SentenceWord> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((words[i].Traits & Opening) == 0)
                continue;
            foreach (var phrase in Phrases)
            {
                if (Begins(words[i..], phrase))
                    words[i].Traits |= Trait.Condition;
            }
        }
    }

    static bool Begins(ReadOnlySpan<SentenceWord> words, ulong[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (i == words.Length || words[i].Key != phrase[i])
                return false;
        }

        return true;
    }
}
