using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Lines.Deletions;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Engines.Rules.Salience;

namespace Summarizer.Engines.Rules.Headlines;

/// <summary>The headline: the title where it tells the news, else the sentence that does, shortened no more than a line needs.</summary>
sealed class HeadlineWriter(HeadlineSettings settings)
{
    const int MostDeletions = 14;

    // A line with its end cut off must say so much more than one that is shortened within: it reads worse.
    const float MuchMore = 1.2f;

    readonly Line line = new();
    readonly Line best = new();
    readonly Soundness soundness = new();
    readonly List<Deletion> deletions = [];
    readonly List<(float Cost, Deletion Deletion)> weighed = [];
    int[] seen = new int[1024];
    int reading;

    /// <summary>
    /// Writes one line of at most <see cref="DraftCheck.MaxHeadlineLength"/> characters, of whole words, without a full stop.
    /// </summary>
    public string Write(IndexedArticle article, WordValues values, int lead) =>
        TitleLine.For(article, lead) ?? Shortened(article, values, lead);

    /// <summary>A sentence as a headline.</summary>
    /// <param name="article">The article.</param>
    /// <param name="values">What its words say.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="told">Where what is left out and what must stay is added; null when nobody asks.</param>
    public string Shortened(IndexedArticle article, WordValues values, int sentence, List<HeadlineCut>? told = null)
    {
        Begin(article, sentence);
        var least = settings.LeastSaid * Said(values);
        Shorten(values, told);
        var said = Said(values);
        if (said >= least || !article.Vocabulary.IsEnglish)
            return HeadlineText.Write(line, soundness);
        best.Become(line);
        Begin(article, sentence);
        SayWhatIsSaid();
        return HeadlineText.Cut(line, soundness) && Said(values) > said * MuchMore ? HeadlineText.Write(line, soundness)
            : HeadlineText.Write(best, soundness);
    }

    /// <summary>The line becomes a sentence; one that is too long leaves unsaid what headlines leave unsaid.</summary>
    void Begin(IndexedArticle article, int sentence)
    {
        line.Become(article, sentence);
        SentenceJoint.Remove(line);
        while (line.Count > 1 && line.Is(0, TokenMark.Dash | TokenMark.Hyphen | TokenMark.Bullet))
            line.Delete(0, 1);
        if (Over(settings.GoodLength) > 0)
            Headlinese.Apply(line);
    }

    /// <summary>How many characters the line has too many. The full stop is not written.</summary>
    int Over(int most) => line.LengthOf(0, line.Count) - 1 - most;

    /// <summary>What the line says: the values of their words.</summary>
    float Said(WordValues values)
    {
        reading++;
        if (seen.Length < line.Article.WordUses.Length)
            seen = new int[line.Article.WordUses.Length * 2];
        var said = 0f;
        for (var i = 0; i < line.Count; i++)
        {
            if (line.Tokens[i].Word is not (>= 0 and var word) || seen[word] == reading)
                continue;
            seen[word] = reading;
            said += values[word];
        }
        return said;
    }

    /// <summary>
    /// Leaves out what is missed least of what may be left out, until the line fits; what says little also until it has a good length.
    /// </summary>
    void Shorten(WordValues values, List<HeadlineCut>? told)
    {
        if (!line.Article.Vocabulary.IsEnglish)
            return;
        var little = settings.Little * Said(values);
        for (var step = 0; step < MostDeletions && Over(settings.GoodLength) > 0; step++)
        {
            deletions.Clear();
            DeletionPolicy.Headlines.Find(line, deletions);
            var over = Over(DraftCheck.MaxHeadlineLength);
            Weigh(values, over > 0 ? over : Over(settings.GoodLength));
            if (!Leave(over > 0 ? float.MaxValue : little, told))
                break;
        }
        SayWhatIsSaid();
    }

    void SayWhatIsSaid()
    {
        soundness.SayWhatMatters(line);
        line.DeleteUnsaid();
    }

    /// <summary>
    /// What each deletion costs: those that make the line fit by themselves cost what is missed, others more, by what is still to be saved
    /// then.
    /// </summary>
    void Weigh(WordValues values, int over)
    {
        weighed.Clear();
        foreach (var deletion in deletions)
        {
            if (WordsWithout(deletion) < settings.FewestWords || BreaksOff(deletion) || TakesComplement(deletion)
                || deletion.To >= line.Count - 1 && LineEnd.HangsOpen(line, deletion.From))
            {
                continue;
            }

            var saved = line.LengthOf(deletion.From, deletion.To);
            var cost = Cost(deletion, values) + 1;
            weighed.Add((saved < over ? cost * settings.StillTooLong * over / saved : cost, deletion));
        }
        weighed.Sort((a, b) => a.Cost.CompareTo(b.Cost));
    }

    /// <summary>Makes the cheapest deletion that grammar and meaning allow, if it costs no more than it may.</summary>
    bool Leave(float most, List<HeadlineCut>? told)
    {
        foreach (var (cost, deletion) in weighed)
        {
            if (cost > most)
                return false;
            var refusal = !Clause.IsWhole(line, deletion) ? HeadlineCut.NoClause
                : !soundness.Allows(line, deletion) ? HeadlineCut.Unsound : null;
            told?.Add(HeadlineCut.Of(line, deletion, cost, refusal));
            if (refusal is not null)
                continue;
            line.Delete(deletion.From, deletion.To);
            return true;
        }
        return false;
    }

    /// <summary>The values of the words that the line does not say any more.</summary>
    float Cost(Deletion deletion, WordValues values)
    {
        var cost = 0f;
        for (var i = deletion.From; i < deletion.To; i++)
        {
            if (line.Tokens[i].Word >= 0 && !IsSaidElsewhere(deletion, line.Tokens[i].Word))
                cost += values[line.Tokens[i].Word];
        }
        return cost;
    }

    bool IsSaidElsewhere(Deletion deletion, int word)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if ((i < deletion.From || i >= deletion.To) && line.Tokens[i].Word == word)
                return true;
        }
        return false;
    }

    int WordsWithout(Deletion deletion)
    {
        var words = 0;
        for (var i = 0; i < line.Count; i++)
            words += line.Is(i, TokenMark.Word) && (i < deletion.From || i >= deletion.To) ? 1 : 0;
        return words;
    }

    /// <summary>"… of the", "… to reach"; but not "…, the police said".</summary>
    bool BreaksOff(Deletion without)
    {
        var last = LastWord(line.Count, without);
        return last < 0 || line.Is(last, WordClass.BadEnd) && !line.Is(last, WordClass.Attribution)
            || line.Is(LastWord(last, without), WordClass.To);
    }

    /// <summary>"people pushing [for reforms], after …": a participle within the line keeps what belongs to it.</summary>
    bool TakesComplement(Deletion deletion) =>
        deletion.To < line.Count && line.Is(deletion.From - 1, WordClass.Ing)
        && line.Is(deletion.From, WordClass.EndPreposition | WordClass.To)
        && !line.Is(deletion.From + 1, WordClass.Day | WordClass.Month);

    int LastWord(int before, Deletion without)
    {
        do
            before--;
        while (before >= 0 && (before >= without.From && before < without.To || !line.Is(before, TokenMark.Word)));
        return before;
    }
}
