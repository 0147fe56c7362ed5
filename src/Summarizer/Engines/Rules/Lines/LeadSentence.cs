using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Engines.Rules.Salience;

namespace Summarizer.Engines.Rules.Lines;

/// <summary>The sentence that tells the news: what the title says most exactly, or the first that is no soft opening.</summary>
sealed class LeadSentence(LeadSettings settings)
{
    // A sentence that is shorter says little; in scripts without spaces, each character counts.
    const int FewWords = 9;
    const int FewCharacters = 18;

    // Without a grammar there are fewer signs, and each says more.
    const float OpensSoftly = 2.5f;
    const float NamesNothing = 0.8f;
    const float SaysLittle = 0.6f;
    const float MoreByWords = 2;

    // In marks of quotation, in words.
    const int LongestName = 3;
    const float ComesBackNowhere = 1.2f;
    const int FewestComingBack = 6;

    // A short article comes back to little: two words that five sentences have, say, are the least that means something.
    const float LeastReturning = 5;

    readonly Line line = new();

    /// <summary>Finds it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="values">What its words say.</param>
    /// <param name="told">Where each sentence that is looked at is added; null when nobody asks.</param>
    public int Find(IndexedArticle article, WordValues values, List<LeadCandidate>? told = null)
    {
        var (best, most) = (0, float.MinValue);
        var title = article.Article.Title is null ? 0 : TitleWeight(article);
        for (var i = 0; title > 0 && i < Math.Min(article.Sentences.Count, settings.LookedWithTitle); i++)
        {
            var share = TitleShare(article, i) / title;
            if (share < settings.LeastShare)
            {
                told?.Add(new LeadCandidate(i, share, LeadCandidate.OffTitle));
                continue;
            }
            line.Become(article, i);
            var defect = Fitness.Defect(line);
            if (Fitness.IsInsideQuotation(line)
                || defect is Fitness.HasNoVerb or Fitness.SpeaksForItself)
            {
                told?.Add(new LeadCandidate(i, share, LeadCandidate.Quoted));
                continue;
            }
            // Without a grammar a sentence is told as far as it fits, and is no worse for being long.
            var isSound = article.Vocabulary.IsEnglish ? defect is null : defect is null or Fitness.TooLong && !OpensSoftlyByWords(line);
            // Where all its words weigh the same, the place says more.
            var later = settings.LaterThanTitle * (article.Vocabulary.IsEnglish ? i : MoreByWords * i);
            var score = share - later - (isSound ? 0 : settings.LeastShare);
            told?.Add(new LeadCandidate(i, score, null));
            if (score > most)
                (best, most) = (i, score);
        }
        // Far below the title, where it is not known how rare its words are, a sentence may only share some with it.
        var least = article.Vocabulary.IsEnglish ? float.MinValue : settings.LeastShare / 2;
        return most > least ? best : FindWithoutTitle(article, values, told);
    }

    /// <summary>The firmest among the first sentences.</summary>
    int FindWithoutTitle(IndexedArticle article, WordValues values, List<LeadCandidate>? told)
    {
        var (best, most) = (0, float.MinValue);
        var looked = Math.Min(article.Sentences.Count, settings.Looked);
        Span<float> returning = stackalloc float[looked];
        var mostReturning = LeastReturning;
        for (var i = 0; article.Vocabulary.IsEnglish && i < looked; i++)
        {
            returning[i] = values.Returning(article, i);
            mostReturning = MathF.Max(mostReturning, returning[i]);
        }
        for (var i = 0; i < looked; i++)
        {
            line.Become(article, i);
            SentenceJoint.Remove(line);
            var score = article.Vocabulary.IsEnglish ? Firmness(line) + settings.Returning * returning[i] / mostReturning
                : FirmnessByWords(line);
            var isQuoted = Fitness.IsInsideQuotation(line);
            told?.Add(new LeadCandidate(i, score, isQuoted ? LeadCandidate.Quoted : null));
            if (score > most && !isQuoted)
                (best, most) = (i, score);
        }
        return best;
    }

    /// <summary>News says first what matters most; when its first sentence does not, the others are much alike.</summary>
    float Firmness(Line line) =>
        (line.Sentence == 0 && Begins(line) ? settings.First : 0) - Softness(line) - settings.Later * line.Sentence;

    float FirmnessByWords(Line line) =>
        -Softness(line) - (ComesBack(line) ? 0 : ComesBackNowhere) - settings.Later * line.Sentence;

    /// <summary>
    /// Whether an article begins with its first sentence: one that stands alone, or is the writer's, and is no soft opening.
    /// </summary>
    static bool Begins(Line line) => EnglishOpening.Softness(line) == 0 && Fitness.Defect(line) switch
    {
        null or Fitness.TooLong => true,
        Fitness.SpeaksForItself => line.Is(0, TokenMark.Word) && !Fitness.Asks(line),
        Fitness.PointsBackwards => SaysWhen(line),
        _ => false,
    };

    /// <summary>"This week, the mayor resigned": a day of the article's own.</summary>
    static bool SaysWhen(Line line) => line.Text(0) is "This" && line.Is(1, WordClass.TimeUnit | WordClass.DayPart);

    /// <summary>How much of the title's words, by their rarity, a sentence has.</summary>
    public static float TitleShare(IndexedArticle article, int sentence)
    {
        var share = 0f;
        var tokens = article.TokensOf(sentence);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Word < 0 || !article.WordUses[tokens[i].Word].InTitle || IsSaidBefore(tokens, i))
                continue;
            share += WeightOf(article, tokens[i].Word);
        }
        return share;
    }

    /// <summary>How much of the title's words the article has.</summary>
    public static float TitleWeight(IndexedArticle article)
    {
        var weight = 0f;
        for (var i = 0; i < article.WordUses.Length; i++)
            weight += article.WordUses[i].InTitle ? WeightOf(article, i) : 0;
        return weight;
    }

    // Before the first word there may be a mark; of marks alone nothing leans on anything.
    static bool PointsBack(Line line)
    {
        var first = line.Is(0, TokenMark.Word) ? 0 : 1;
        return line.Is(first, TokenMark.Word) && Fitness.PointsBack(line, first);
    }

    /// <summary>
    /// How many signs of a soft opening a sentence shows: a scene, a joke, a question, an aside to the reader, a general statement.
    /// </summary>
    public static float Softness(Line line)
    {
        var softness = Fitness.Defect(line) switch
        {
            null => 0f,
            Fitness.TooLong => 0,
            Fitness.TooShort => line.Article.Vocabulary.IsEnglish && !line.Is(0, TokenMark.Word) || PointsBack(line) ? 3 : 1,
            Fitness.DoesNotEnd => Fitness.Asks(line) ? 3 : 1.5f,
            Fitness.PointsBackwards when SaysWhen(line) => 0,
            _ => SentenceJoint.Length(line) > 0 ? 1 : 3f,
        };
        return softness + (line.Article.Vocabulary.IsEnglish ? SoftnessOfEnglish(line) : SoftnessByWords(line));
    }

    /// <summary>
    /// Signs that need no grammar: how it begins, to whom it speaks, that it names nothing that can be told by its letters.
    /// </summary>
    static float SoftnessByWords(Line line)
    {
        var article = line.Article;
        var softness = OpensSoftlyByWords(line) ? OpensSoftly : 0;
        var (isNamed, isTold, isQuoted) = (false, !line.Is(0, TokenMark.Quote), false);
        var (words, cried) = (0, 0);
        for (var i = 0; i < line.Count; i++)
        {
            isQuoted ^= line.Is(i, TokenMark.Quote);
            if (!line.Is(i, TokenMark.Word))
                continue;
            words++;
            cried += isQuoted && cried == words - 1 ? 1 : 0;
            isTold |= !isQuoted && line.Is(i, WordClass.Attribution);
            if (!isQuoted && line.Is(i, WordClass.SecondPerson))
                softness += 2;
            isNamed |= line.Is(i, WordClass.Digit | WordClass.Attribution) || words > 1 && line.Is(i, TokenMark.Capital) && IsName(line, i);
        }
        if (!isNamed)
            softness += NamesNothing;
        // "“I cannot believe it”, repeats Mr Lund": a scene begins with what somebody cries out.
        if (!isTold && cried > LongestName)
            softness += OpensSoftly;
        return words < (article.Vocabulary.IsSpaced ? FewWords : FewCharacters) ? softness + SaysLittle : softness;
    }

    static bool OpensSoftlyByWords(Line line)
    {
        var span = line.Article.Sentences[line.Sentence].Span;
        return line.Article.Language.OpensSoftly(line.Article.Article.Text.AsSpan(span.Start, span.Length));
    }

    /// <summary>Whether another sentence has a word of it: the news is what an article comes back to.</summary>
    static bool ComesBack(Line line)
    {
        var article = line.Article;
        var comesBack = article.Sentences.Count < FewestComingBack;
        for (var i = 0; i < line.Count && !comesBack; i++)
            comesBack = line.Is(i, TokenMark.Word) && !line.Is(i, WordClass.Stop) && article.WordUses[line[i].Word].SentenceCount > 1;
        return comesBack;
    }

    /// <summary>German writes all its nouns with capitals: a name is two of them in a row, or has a second one.</summary>
    static bool IsName(Line line, int i) =>
        line.Article.Language.Code != "de" || i > 1 && line.Is(i - 1, TokenMark.Capital)
        || line.Text(i) is [_, var second, ..] && char.IsUpper(second);

    static float SoftnessOfEnglish(Line line)
    {
        var softness = 0f;
        var (isEvent, isTold, isNamed, words, isQuoted) = (false, false, false, 0, false);
        for (var i = 0; i < line.Count; i++)
        {
            isQuoted ^= line.Is(i, TokenMark.Quote);
            if (!line.Is(i, TokenMark.Word))
                continue;
            words++;
            if (!isQuoted && line.Is(i, WordClass.SecondPerson))
                softness += 2;
            if (words == 1)
                continue;
            isNamed |= line.Is(i, TokenMark.Capital | WordClass.Digit) && !line.Is(i, WordClass.Day | WordClass.Month);
            isTold |= line.Is(i, WordClass.Past | WordClass.Attribution);
            isEvent |= !isQuoted && IsEvent(line, i);
        }
        if (!isEvent)
            softness += 1;
        if (!isNamed && line.Is(0, WordClass.Ing) && !HasComma(line))
            softness += 1.5f;
        if (!isNamed)
            softness += isTold ? 0.6f : 1.2f;
        if (line.Is(0, WordClass.VagueOpener))
            softness += 0.5f;
        softness += EnglishOpening.Softness(line);
        return words < FewWords ? softness + 0.5f : softness;
    }

    /// <summary>"Swimming in winter is good for the heart" has none: what somebody does opens it, and nobody who does it.</summary>
    static bool HasComma(Line line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (line.Is(i, TokenMark.Comma))
                return true;
        }
        return false;
    }

    /// <summary>"closed", "said", "has been", "will close", "is closing", "is to close"; not "is a bridge".</summary>
    static bool IsEvent(Line line, int i)
    {
        if (line.Is(i, WordClass.Be))
        {
            var next = i + 1;
            while (line.Is(next, WordClass.SoftAdverb | WordClass.Ly | WordClass.Negation | WordClass.Be))
                next++;
            return line.Is(next, WordClass.Past | WordClass.Participle | WordClass.Ing | WordClass.To);
        }
        if (line.Is(i, WordClass.Past) && line.Is(i - 1, WordClass.Article | WordClass.Ing)
            || line.Is(i, WordClass.Have)
            && !line.Is(i + 1, WordClass.Past | WordClass.Participle | WordClass.SoftAdverb | WordClass.Be | WordClass.Negation))
        {
            return false;
        }

        return line.Is(i, WordClass.Attribution | WordClass.Past | WordClass.Auxiliary)
            || line.Is(i, WordClass.Finite) && !line.Is(i, TokenMark.Capital);
    }

    static float WeightOf(IndexedArticle article, int word)
    {
        var entry = article.WordUses[word].Entry;
        return entry.Classes.Has(WordClass.Stop) ? 0 : entry.Rarity;
    }

    static bool IsSaidBefore(ReadOnlySpan<Token> tokens, int place)
    {
        for (var i = 0; i < place; i++)
        {
            if (tokens[i].Word == tokens[place].Word)
                return true;
        }
        return false;
    }
}
