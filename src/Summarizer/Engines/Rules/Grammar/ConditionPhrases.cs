using Summarizer.Engines.Rules.Lexicon;

namespace Summarizer.Engines.Rules.Grammar;

/// <summary>Words in a row that make a condition, as "if" does alone: "on condition", "as long as".</summary>
static class ConditionPhrases
{
    /// <summary>The list's name.</summary>
    public const string List = "conditions";

    const Trait Opening = Trait.Preposition | Trait.MayOpenClause | Trait.Subordinator | Trait.Adverb;

    static readonly string[][] Phrases = [.. WordLists.Read(EnglishWords.Grammar).Where(list => list.Name == List).SelectMany(list => list.Words).Select(phrase => phrase.Split('-'))];

    /// <summary>Marks their words as a condition.</summary>
    public static void Mark(EnglishSentence sentence, Span<SentenceWord> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((words[i].Traits & Opening) == 0)
                continue;
            foreach (var phrase in Phrases)
            {
                if (Begins(sentence, i, phrase))
                    words[i].Traits |= Trait.Condition;
            }
        }
    }

    static bool Begins(EnglishSentence sentence, int at, string[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!sentence.IsWord(at + i, phrase[i]))
                return false;
        }
        return true;
    }
}
