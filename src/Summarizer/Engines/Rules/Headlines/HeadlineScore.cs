using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Engines.Rules.Salience;

namespace Summarizer.Engines.Rules.Headlines;

/// <summary>How much lines that are made of one sentence are like a headline; the sum of what <see cref="HeadlineSettings"/> weighs.</summary>
/// <param name="settings">The weights.</param>
/// <param name="likely">How many words of the article are likely to be in its headline.</param>
/// <param name="whole">What the words of the whole sentence are worth.</param>
readonly struct HeadlineScore(HeadlineSettings settings, float likely, float whole)
{
    /// <summary>The fewest words of a headline.</summary>
    public const int FewestWords = 5;

    // Against a line that does not fit: it is only taken when none fits, and then the shortest is.
    const float TooLong = 100;

    /// <summary>The score of a line without some of its tokens.</summary>
    /// <param name="line">The line.</param>
    /// <param name="shape">How it looks.</param>
    /// <param name="without">What is left out of it.</param>
    /// <param name="worth">What the rest is worth.</param>
    public float Of(Line line, in LineShape shape, Deletion without, LineWorth worth)
    {
        var (words, pairs, count) = worth;
        var (first, length) = (shape.FirstWord(without), shape.Length(without));
        if (first < 0)
            return -TooLong - length;

        var score = settings.Words * 2 * words / (count + settings.LongWords)
            + settings.Pairs * 2 * pairs / (count + settings.ShortWords - 2)
            + settings.Expected * 2 * words / (count + likely)
            + settings.Mean * words / Math.Max(count, 1)
            + settings.Kept * words / (whole + 0.01f)
            + settings.Late * Logarithm.Of(1 + line.Sentence)
            + settings.Capitals * shape.Capitals(without) / Math.Max(count, 1)
            + settings.Commas * shape.Commas(without)
            + settings.Deletions * Math.Min(line.Deletions + (without.To > 0 ? 1 : 0), 5)
            + settings.LongLine * Math.Max(0, length - 80) / 10
            + settings.ManyWords * Math.Max(0, count - 12);
        score += Ends(line, first, shape.LastWord(without)) + Traits(shape.Traits(without));
        if (count < FewestWords)
            score -= TooLong / 2;
        return length > DraftCheck.MaxHeadlineLength + 1 ? score - TooLong - length : score;
    }

    float Ends(Line line, int first, int last)
    {
        var score = 0f;
        if (line.Article.Vocabulary.IsEnglish ? line.Is(first, WordClass.Pronoun) : Fitness.PointsBack(line, first))
            score += settings.PointsBack;
        if (line.Is(first, WordClass.Opener))
            score += settings.OpensWithPreposition;
        if (line.Is(first, TokenMark.Capital) && !line.Is(first, WordClass.UsuallyLower))
            score += settings.OpensWithName;
        if (line.Is(first - 1, TokenMark.Quote | TokenMark.SingleQuote))
            score += settings.OpensWithQuote;
        if (line.EndsSentence(last))
            score += settings.Tail;
        return score;
    }

    float Traits(TokenTraits traits)
    {
        var score = 0f;
        if (traits.Has(WordClass.Auxiliary | WordClass.Past | WordClass.Attribution))
            score += settings.Verb;
        if (traits.Has(WordClass.Day))
            score += settings.Day;
        if (traits.Has(TokenMark.OpenParenthesis | TokenMark.Colon | TokenMark.Dash))
            score += settings.Marks;
        if (traits.Has(WordClass.FirstPerson))
            score += traits.Has(TokenMark.Quote) ? settings.QuotesFirstPerson : settings.FirstPerson;
        if (traits.Has(TokenMark.Question))
            score += settings.Question;
        return score;
    }
}
