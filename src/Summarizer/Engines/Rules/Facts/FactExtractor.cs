using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Lines.Deletions;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Engines.Rules.Salience;

namespace Summarizer.Engines.Rules.Facts;

/// <summary>The key facts: the passages that together say most of what the article says of its story.</summary>
/// <remarks>
/// A passage is a sentence that stands alone, or one with the next, which leans on it ("… died on Friday. He was 79."). The story's own
/// sentence is taken first; then always the one that adds most that is not said yet: the greedy choice for a coverage that grows ever less
/// comes within 1 − 1/e of the best one (Nemhauser, Wolsey, Fisher, "An analysis of approximations for maximizing submodular set
/// functions", 1978). What adds no more than the best so far need not be asked again (Minoux, "Accelerated greedy algorithms for maximizing
/// submodular set functions", 1978).
/// </remarks>
sealed class FactExtractor(FactSettings settings)
{
    // An article of a book's length costs little more than a long one: its later sentences are indexed, but are no candidates.
    const int MostSentences = 200;
    const int MostDeletions = 6;
    const int FewestOfNext = 2;

    static readonly TokenTraits Telling = WordClass.Digit | WordClass.Number | WordClass.Negation | WordClass.Negated;

    readonly Line line = new();
    readonly Line best = new();
    readonly Soundness soundness = new();
    readonly NameForPronoun names = new();
    readonly List<Deletion> deletions = [];
    readonly Passages passages = new();
    readonly List<float> atMost = [];

    /// <summary>The facts of an article, in its order.</summary>
    /// <param name="article">The article.</param>
    /// <param name="values">What its words say.</param>
    /// <param name="lead">The sentence that tells the news.</param>
    /// <param name="most">How many facts.</param>
    /// <param name="told">Where the passages are added that were weighed, those taken first; null when nobody asks.</param>
    public IReadOnlyList<DraftFact> Extract(
        IndexedArticle article, WordValues values, int lead, int most, List<WeighedPassage>? told = null)
    {
        Collect(article, values, lead);
        atMost.Clear();
        atMost.AddRange(Enumerable.Repeat(float.MaxValue, passages.Count));
        var chosen = new List<int>(most);
        while (chosen.Count < most && Best(article, values, chosen.Count == 0 ? lead : -1) is >= 0 and var next)
        {
            told?.Add(new WeighedPassage(Text(article, next), Worth(values, next), null));
            passages.Say(next);
            chosen.Add(next);
        }
        Divide(article, chosen, most, told);
        if (told is not null)
            TellRest(article, values, chosen, told);
        chosen.Sort((a, b) => passages[a].First.CompareTo(passages[b].First));
        return chosen.ConvertAll(passage => ToFact(article, passage));
    }

    /// <summary>
    /// Where fewer facts are left than are asked for, two sentences that were taken together and stand alone are two facts.
    /// </summary>
    void Divide(IndexedArticle article, List<int> chosen, int most, List<WeighedPassage>? told)
    {
        for (var i = 0; i < chosen.Count && chosen.Count < most; i++)
        {
            var both = passages[chosen[i]];
            if (both.First == both.Last || passages.Alone(both.First) is not (>= 0 and var first)
                || passages.Alone(both.Last) is not (>= 0 and var second))
            {
                continue;
            }

            chosen[i] = first;
            chosen.Add(second);
            if (told is null)
                continue;
            told[i] = told[i] with { Text = Text(article, first) };
            told.Add(told[i] with { Text = Text(article, second) });
        }
    }

    /// <summary>Collects the passages that stand alone; when there is none, whatever is there.</summary>
    void Collect(IndexedArticle article, WordValues values, int lead)
    {
        passages.Begin(article);
        var leading = article.Article.Title is null ? settings.Leading : settings.LeadingUnderTitle;
        var sentences = Math.Min(article.Sentences.Count, MostSentences);
        for (var i = 0; i < sentences; i++)
        {
            var defect = DefectWhenShort(article, values, i, out var quoted);
            // Where nothing is known that may be left out, the news is told whole.
            if (defect is Fitness.TooLong && i == lead && !article.Vocabulary.IsEnglish
                && line.LengthOf(0, line.Count) <= DraftCheck.MaxFactLength)
            {
                passages.Add(i, quoted, line.Places, values, article);
                continue;
            }
            if (defect is null ? i < lead && LeadSentence.Softness(line) > leading : !NeedsNext(defect))
                continue;
            if (defect is null)
                passages.Add(i, quoted, line.Places, values, article);
            if (i + 1 < sentences && Follows(article, values, i + 1)
                && (defect is not Fitness.TooShort || Fitness.Defect(best) is Fitness.PointsBackwards))
            {
                passages.AddWithNext(i, quoted, line.Places, values, article);
            }
        }
        for (var i = 0; i < sentences && passages.Count == 0; i++)
        {
            line.Become(article, i);
            if (i == sentences - 1 || Fitness.Defect(line) is not Fitness.TooShort)
                passages.Add(i, i, line.Places, values, article);
        }
    }

    /// <summary>Whether the line says something only with the next sentence: who is meant, what is said, or who says it.</summary>
    bool NeedsNext(string defect) =>
        line.Sentence == 0 && Fitness.PointsForward(line) || defect is Fitness.TellsNothing
        || defect is Fitness.TooShort && IsCounted() && !Fitness.PointsBack(line, 0)
        || defect is not Fitness.PointsBackwards && Speech.Opens(line);

    /// <summary>"The plan affects 340 people.": short, but with a verb and a number.</summary>
    bool IsCounted()
    {
        var (hasVerb, hasNumber) = (false, false);
        for (var i = 1; i < line.Count; i++)
        {
            hasVerb |= line.Is(i, WordClass.Verb);
            hasNumber |= line.Is(i, WordClass.Digit);
        }
        return hasVerb && hasNumber && line.Is(0, TokenMark.Word) && Fitness.Ends(line);
    }

    /// <summary>
    /// The line becomes a sentence, with a name for its pronoun where there is one, shortened to what is read at a glance; its defect then.
    /// </summary>
    string? DefectWhenShort(IndexedArticle article, WordValues values, int sentence, out int quoted)
    {
        quoted = sentence;
        line.Become(article, sentence);
        var whole = line.Count;
        SentenceJoint.Remove(line);
        // "Yet nobody …": a joint that means something would be shown again.
        if (line.Count < whole && !soundness.Holds(line))
            return Fitness.PointsBackwards;
        var defect = Fitness.Defect(line);
        if (defect is Fitness.PointsBackwards && names.Say(line, soundness))
            (quoted, defect) = (sentence - 1, Fitness.Defect(line));
        for (var step = 0; step < MostDeletions && defect is Fitness.TooLong; step++)
        {
            deletions.Clear();
            DeletionPolicy.Facts.Find(line, deletions);
            var (least, lowest) = (default(Deletion), float.MaxValue);
            foreach (var deletion in deletions)
            {
                var cost = 0f;
                for (var i = deletion.From; i < deletion.To; i++)
                    cost += line.Tokens[i].Word >= 0 ? values[line.Tokens[i].Word] : 0;
                cost /= deletion.To - deletion.From;
                if (cost < lowest && Clause.IsWhole(line, deletion) && soundness.Allows(line, deletion))
                    (least, lowest) = (deletion, cost);
            }
            if (least.To == 0)
                break;
            line.Delete(least.From, least.To);
            defect = Fitness.Defect(line);
        }
        return defect;
    }

    /// <summary>
    /// Whether a sentence may stand behind the line in one fact: it belongs to the same paragraph, leans on the line, or speaks of the
    /// same.
    /// </summary>
    bool Follows(IndexedArticle article, WordValues values, int sentence)
    {
        if (HasWords(Between(article, sentence)))
            return false;
        best.Become(article, sentence);
        if (Fitness.Length(line) + Fitness.Length(best) > Fitness.MostLength(article))
            return false;
        if (IsSameParagraph(article, sentence) && (Speech.GoesOn(line, best) || Speech.IsInTwo(line, best)))
            return true;
        var defect = Fitness.Defect(best);
        if (Speech.Opens(line))
            return false;
        if (defect is not (null or Fitness.PointsBackwards or Fitness.TooShort) || !Fitness.Ends(best) || best.Is(0, TokenMark.Quote)
            || Fitness.HasLooseQuotation(best) || !SaysMore(best)
            || defect is null && LeadSentence.Softness(best) > settings.MostSoft)
        {
            return false;
        }

        return IsSameParagraph(article, sentence) || defect is Fitness.PointsBackwards
            || IsParagraph(article, sentence) && passages.HaveInCommon(line.Tokens, best.Tokens, values);
    }

    /// <summary>"It is sad.", "Imagine that.": nothing more; "But that is not so." says more.</summary>
    static bool SaysMore(Line line)
    {
        if (!line.Article.Vocabulary.IsEnglish || line.Is(0, WordClass.Connective | WordClass.CommaConnective))
            return true;
        if (line.Is(0, WordClass.Asking))
            return false;
        var words = 0;
        for (var i = 0; i < line.Count; i++)
        {
            if (line.Is(i, Telling) || i > 0 && line.Is(i, TokenMark.Capital))
                return true;
            words += line.Is(i, TokenMark.Word) && !line.Is(i, WordClass.Stop | WordClass.SoftAdverb) ? 1 : 0;
        }
        return words >= FewestOfNext;
    }

    static bool IsSameParagraph(IndexedArticle article, int sentence) => Between(article, sentence).Count('\n') < 2;

    /// <summary>Whether a sentence that begins a paragraph is all of it: what belongs to the next one is not taken from it.</summary>
    static bool IsParagraph(IndexedArticle article, int sentence) =>
        sentence + 1 == article.Sentences.Count || !IsSameParagraph(article, sentence + 1);

    static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }
        return false;
    }

    /// <summary>What stands between a sentence and the one before: white space, or what is no news.</summary>
    static ReadOnlySpan<char> Between(IndexedArticle article, int sentence)
    {
        var (before, span) = (article.Sentences[sentence - 1].Span, article.Sentences[sentence].Span);
        return article.Article.Text.AsSpan(before.End, span.Start - before.End);
    }

    /// <summary>The passage that adds most; of those with a sentence, if one is asked for and there are any.</summary>
    int Best(IndexedArticle article, WordValues values, int with)
    {
        var (best, most) = (-1, 0f);
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            if (with >= 0 && (with < passage.First || with > passage.Last) || passages.IsTaken(i))
                continue;
            // The more is said, the less a passage adds: no more than when it was last asked.
            if (atMost[i] <= most)
                continue;
            atMost[i] = Worth(values, i);
            if (atMost[i] > most)
                (best, most) = (i, atMost[i]);
        }
        return best < 0 && with >= 0 ? Best(article, values, -1) : best;
    }

    /// <summary>What a passage adds to those taken, for its length and its place; 0 when too little of it is new.</summary>
    float Worth(WordValues values, int passage)
    {
        var added = passages.Adds(passage, values);
        if (added.WordCount < settings.LeastNew * passages[passage].WordCount)
            return 0;
        var weight = (passages[passage].IsClaim ? settings.Claim : 1) * (passages[passage].IsToReader ? settings.ToReader : 1);
        var length = MathF.Pow(Math.Max(passages.Tokens(passage).Length, settings.FewestTokens), settings.Length);
        return added.Value * weight / length / (1 + settings.Later * passages[passage].First);
    }

    void TellRest(IndexedArticle article, WordValues values, List<int> chosen, List<WeighedPassage> told)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            if (chosen.Contains(i))
                continue;
            var worth = Worth(values, i);
            told.Add(new WeighedPassage(Text(article, i), worth,
                passages.IsTaken(i) ? WeighedPassage.Taken : worth <= 0 ? WeighedPassage.Said : WeighedPassage.Less));
        }
    }

    string Text(IndexedArticle article, int passage) => LineText.Write(passages.Tokens(passage), article);

    DraftFact ToFact(IndexedArticle article, int chosen)
    {
        var start = article.Sentences[passages[chosen].Quoted].Span.Start;
        var end = article.Sentences[passages[chosen].Last].Span.End;
        var (line, quote) = (Text(article, chosen), article.Article.Text[start..end]);
        // What does not fit into a fact is told as the article has it, as far as it fits.
        return new DraftFact(OneLine.Of(line.Length <= DraftCheck.MaxFactLength ? line : quote, DraftCheck.MaxFactLength), quote, start);
    }
}
