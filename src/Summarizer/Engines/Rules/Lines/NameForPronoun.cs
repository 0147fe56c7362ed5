using Summarizer.Engines.Rules.Grammar;
using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines;

/// <summary>
/// Says the name for the "he", "she" or "the company" that a sentence opens with, where the sentence before has the only one that can be
/// meant.
/// </summary>
sealed class NameForPronoun
{
    readonly EnglishSentence before = new();

    /// <summary>
    /// Says the name in a line, when there is one to say; the sentence before belongs to what the line is proved by then.
    /// </summary>
    /// <param name="line">A sentence that points back.</param>
    /// <param name="soundness">Has the sentence as words, or reads it.</param>
    public bool Say(Line line, Soundness soundness)
    {
        var (article, number) = (line.Article, line.Sentence);
        if (number == 0 || !article.Vocabulary.IsEnglish || article.Sentences[number].IsQuoted || article.Sentences[number - 1].IsQuoted)
            return false;
        // Most have no such word, and need not be read.
        if (!HasStandIn(line))
            return false;
        var sentence = soundness.Read(line);
        if (Antecedent.PlaceIn(sentence) is not (>= 0 and var place) || !IsSubject(sentence, place))
            return false;
        var span = article.Sentences[number - 1].Span;
        before.Become(article.Article.Text, span.Start, span.End);
        var who = Antecedent.Of(before, sentence);
        if (who.Before is null)
            return false;
        var (first, end) = (FirstFrom(article, number - 1, before[who.Start].Start),
            FirstFrom(article, number - 1, before[who.End - 1].End));
        if (end - first == 1 && !who.IsBody && !IsSurname(article, first))
            return false;
        var at = 0;
        while (at < line.Count && line[at].Start != sentence[place].Start)
            at++;
        if (at == line.Count || line.Is(at + 1, TokenMark.Apostrophe) && !who.IsBody)
            return false;
        line.Replace(who.IsBody ? at - 1 : at, at + 1, first, end);
        return true;
    }

    static bool HasStandIn(Line line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (line.Is(i, WordClass.Pronoun) && Antecedent.IsPronoun(line.Text(i))
                || line.Is(i - 1, WordClass.Article) && Antecedent.IsBodyNoun(line.Text(i)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"he said", "she later resigned"; not "her lawyer".</summary>
    static bool IsSubject(EnglishSentence sentence, int place) =>
        sentence.PartOf(place) is not Part.Possessive && !sentence.IsWord(place, "him") && !sentence.IsWord(place, "her");

    /// <summary>The first token of a sentence from a place of the text on.</summary>
    static int FirstFrom(IndexedArticle article, int number, int place)
    {
        var at = article.Sentences[number].First;
        while (at < article.Sentences[number].End && article.Tokens[at].Start < place)
            at++;
        return at;
    }

    /// <summary>Whether a name of one word stands elsewhere behind another: only so is it known to be a person's.</summary>
    static bool IsSurname(IndexedArticle article, int token)
    {
        var tokens = article.Tokens;
        var word = tokens[token].Word;
        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Word == word && tokens[i].Is(TokenMark.Capital) && tokens[i].Is(TokenMark.SpaceBefore)
                && (tokens[i - 1].Is(TokenMark.Capital) && !tokens[i - 1].Is(WordClass.Stop | WordClass.Day | WordClass.Month)
                || tokens[i - 1].Is(TokenMark.Stopper) && i > 1 && tokens[i - 2].Is(WordClass.Honorific)))
            {
                return true;
            }
        }
        return false;
    }
}
