using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines;

/// <summary>Whether an English line is a clause of its own: a subject with a verb, nothing begun that does not end.</summary>
/// <remarks>Not a parser: lists of verbs and of words that open a subordinate part, read once from left to right.</remarks>
ref struct Clause
{
    readonly Line line;
    readonly Deletion without;
    bool isLeaning;
    bool hasOwnWords;
    bool hasVerb;
    bool isAttributed;
    bool isBehindComma;
    bool isAside;
    bool isOpening;
    bool wantsVerb;
    bool hasComma;
    bool opensWithPreposition;
    int relatives;
    int verbs;
    int quotes;

    Clause(Line line, Deletion without) => (this.line, this.without) = (line, without);

    /// <summary>Whether a line without some of its tokens is whole.</summary>
    public static bool IsWhole(Line line, Deletion without)
    {
        var clause = new Clause(line, without);
        return clause.Read();
    }

    bool Read()
    {
        var last = -1;
        for (var i = Next(-1); i < line.Count; i = Next(i))
        {
            quotes += line.Is(i, TokenMark.Quote) ? 1 : 0;
            if (line.Is(i, TokenMark.Comma | TokenMark.Dash | TokenMark.Colon))
                ReadMark(i);
            if (!line.Is(i, TokenMark.Word))
                continue;
            hasOwnWords |= quotes % 2 == 0;
            if (last < 0)
                Open(i);
            else if (IsVerb(i, last))
                ReadVerb(ref i);
            else if (!hasVerb && BeginsClause(i) && !line.Is(i, WordClass.Relative))
                isOpening = true; // "Days after the vote was held …", "Sailors who met as it rained …"
            else if (!isAside && !isOpening && line.Is(i, WordClass.Relative))
                ReadRelative(ref i);
            else if (!isAside && !isOpening && line.Is(i, WordClass.That))
                ReadThat(ref i, last);
            last = i;
        }
        return !isLeaning && hasOwnWords && hasVerb && !wantsVerb && relatives == 0 && quotes % 2 == 0 && !BreaksOff(last);
    }

    /// <summary>
    /// "In May, the court …", "Having met, the court …", "Pressed by it, the court …" and "While it rained, the court …" begin behind their
    /// comma; "At least ten courts …" begins at once.
    /// </summary>
    void Open(int i)
    {
        isLeaning = line.Is(i, WordClass.Relative) || line.Is(i, WordClass.Coordinator) && !line.Is(i, WordClass.Contrast);
        opensWithPreposition = line.Is(i, WordClass.Opener | WordClass.EndPreposition);
        isOpening = line.Is(i, WordClass.Subordinator | WordClass.MidSubordinator)
            || line.Is(i, WordClass.Past) && line.Is(Next(i), WordClass.By)
            || (opensWithPreposition || line.Is(i, WordClass.Ing)
            && line.Is(Next(i), WordClass.Past | WordClass.Article | WordClass.To | WordClass.EndPreposition)) && HasCommaBehind(i);
    }

    /// <summary>A comma ends an opening or an aside, and may begin an aside.</summary>
    void ReadMark(int i)
    {
        if (isOpening)
        {
            isOpening = !line.Is(i, TokenMark.Comma);
            opensWithPreposition &= isOpening;
            return;
        }
        var next = Next(i);
        // "…, but the vote", and "…, and the vote" unless it ends a list.
        wantsVerb |= line.Is(i, TokenMark.Comma) && line.Is(next, WordClass.Coordinator)
            && (line.Is(next, WordClass.Contrast) || hasVerb && !hasComma);
        hasComma |= line.Is(i, TokenMark.Comma);
        isAttributed = false;
        isBehindComma = line.Is(i, TokenMark.Comma) && !line.Is(next, WordClass.Coordinator | WordClass.Relative);
        isAside = line.Is(next, WordClass.Relative | WordClass.Ing | WordClass.According | WordClass.Subordinator)
            || !isAside && (line.Is(next, WordClass.Past) && !hasVerb
            || line.Is(next, WordClass.ApposOpener) && (hasVerb || HasCommaBehind(next)));
    }

    void ReadVerb(ref int i)
    {
        i = EndOfVerb(i);
        isAttributed |= hasVerb && isBehindComma && line.Is(i, WordClass.Attribution);
        if (isAside || isOpening)
            return;
        if (relatives > 0)
        {
            relatives--;
            return;
        }
        isBehindComma = false;
        hasVerb = true;
        verbs++;
        var next = Next(i);
        wantsVerb = line.Is(i, WordClass.Clausal) && line.Is(next, TokenMark.Word)
            && line.Is(next, WordClass.ClauseOpener | TokenMark.Capital) && !line.Is(next, WordClass.Day);
    }

    /// <summary>"said that" wants a verb of its own.</summary>
    void ReadThat(ref int i, int before)
    {
        if (hasVerb && line.Is(before, WordClass.Attribution | WordClass.Clausal | WordClass.Past | WordClass.Finite))
            wantsVerb = true;
        else
            ReadRelative(ref i);
    }

    /// <summary>"who asks": the next word is its verb; "whom the court asks" and "that Paris asks for" have theirs later.</summary>
    void ReadRelative(ref int i)
    {
        var next = Next(i);
        if (line.Is(next, WordClass.Article | WordClass.Pronoun | WordClass.ClauseOpener | TokenMark.Capital) || next >= line.Count)
            relatives++;
        else
            i = EndOfVerb(next);
    }

    /// <summary>The last place of "has not yet been found".</summary>
    readonly int EndOfVerb(int i)
    {
        if (!line.Is(i, WordClass.Auxiliary | WordClass.Negated))
            return i;
        while (line.Is(Next(i), WordClass.Auxiliary | WordClass.Past | WordClass.Ing | WordClass.SoftAdverb | WordClass.Ly | WordClass.Guard
            | TokenMark.Apostrophe))
        {
            i = Next(i);
            // "… been feared [met …]": behind the participle there may be the verb that all this is about.
            if (line.Is(i, WordClass.Past) && !line.Is(i, WordClass.Auxiliary))
                return i;
        }
        return i;
    }

    readonly bool BeginsClause(int i) => line.Is(i, WordClass.MidSubordinator)
        || line.Is(i, WordClass.Subordinator) && !line.Is(i, WordClass.EndPreposition) && line.Is(Next(i), WordClass.Pronoun);

    readonly bool IsVerb(int i, int before)
    {
        if (line.Is(i, WordClass.Month) && line.Is(i, TokenMark.Capital))
            return false;
        if (line.Is(i, WordClass.Auxiliary | WordClass.Negated)
            || line.Is(i - 1, TokenMark.Apostrophe) && line.Is(i, WordClass.Clitic)
            && line.Is(before, WordClass.Pronoun | WordClass.VagueOpener | WordClass.That | WordClass.Relative))
        {
            return true;
        }

        if (line.Is(before, WordClass.Article | WordClass.To))
            return false;
        if (line.Is(before, WordClass.Clitic) && line.Is(before - 1, TokenMark.Apostrophe) && line.Is(i, WordClass.Past | WordClass.Finite))
            return false; // "the company's proposed merger"
        if (line.Is(before, WordClass.Ly) && Before(before) < 0)
            return false; // "Newly found letters"
        if (line.Is(i, WordClass.Finite) && line.Is(i, WordClass.EndsInS) && Next(i) >= line.Count)
            return false; // "household names"
        if (line.Is(i, WordClass.PluralVerb) && line.Is(before, WordClass.EndsInS) && line.Is(before, TokenMark.Word))
            return true; // "The islands find it …"
        return line.Is(i, WordClass.Finite) || line.Is(i, WordClass.Attribution) || line.Is(i, WordClass.Past) && !IsParticiple(i);
    }

    /// <summary>"the man accused of …", not "was accused of …" nor "the man accused the police".</summary>
    readonly bool IsParticiple(int i)
    {
        var next = Next(i);
        if (opensWithPreposition || line.Is(next, WordClass.By))
            return true;
        return hasVerb && !wantsVerb && line.Is(next, WordClass.EndPreposition | WordClass.Opener | WordClass.To)
            || line.Is(next, WordClass.Opener) && line.Is(next, WordClass.EndPreposition) && line.Is(Next(next), WordClass.Article)
            && HasVerbBehind(next);
    }

    readonly bool HasCommaBehind(int from)
    {
        for (var i = Next(from); i < line.Count; i = Next(i))
        {
            if (line.Is(i, TokenMark.Comma))
                return true;
        }
        return false;
    }

    readonly bool HasVerbBehind(int from)
    {
        for (var i = Next(from); i < line.Count && !line.Is(i, TokenMark.Comma); i = Next(i))
        {
            if (line.Is(i, WordClass.Auxiliary | WordClass.Finite | WordClass.Past))
                return true;
        }
        return false;
    }

    /// <summary>"… charges stemming", "… the company based", "… the tax would raise", "…, the mayor said nine days".</summary>
    readonly bool BreaksOff(int last)
    {
        var before = Before(last);
        if (line.EndsSentence(last))
            return false;
        if (isAttributed)
            return !line.Is(last, WordClass.Attribution);
        if (line.Is(last, WordClass.Ing))
            return !line.Is(before, WordClass.Be) && !line.Is(before, WordClass.Article);
        if (line.Is(last, WordClass.Past) && verbs > 1)
        {
            return !line.Is(before, WordClass.Auxiliary | WordClass.Negated | WordClass.Ly | WordClass.Conjunction | WordClass.Pronoun
                | WordClass.Relative);
        }

        if (line.Is(before, WordClass.Auxiliary) && !line.Is(before, WordClass.Be)
            && !line.Is(last, WordClass.Auxiliary | WordClass.Past | WordClass.Finite))
        {
            return true;
        }

        return line.Is(last, WordClass.Relative | WordClass.That | WordClass.Clausal | WordClass.Attribution);
    }

    readonly int Next(int i) => i + 1 == without.From && without.To > 0 ? without.To : i + 1;

    readonly int Before(int i)
    {
        do
            i = i == without.To && without.To > 0 ? without.From - 1 : i - 1;
        while (i >= 0 && !line.Is(i, TokenMark.Word));
        return i;
    }
}
