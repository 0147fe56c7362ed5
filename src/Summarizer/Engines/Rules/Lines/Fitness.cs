using System.Collections.Frozen;
using Summarizer.Engines.Rules.Grammar;
using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Text;

namespace Summarizer.Engines.Rules.Lines;

/// <summary>Whether a line can stand alone as a statement.</summary>
static class Fitness
{
    /// <summary>The fewest words of a fact.</summary>
    public const int FewestWords = 6;

    /// <summary>The most words of a fact: more are not read at a glance.</summary>
    public const int MostWords = 45;

    /// <summary>The same where words are not set apart by spaces.</summary>
    public const int MostCharacters = 140;

    /// <summary>A defect: it can be shortened.</summary>
    public const string TooLong = "is too long";

    /// <summary>A defect: it has too few words.</summary>
    public const string TooShort = "is too short";

    /// <summary>A defect: it asks, or breaks off.</summary>
    public const string DoesNotEnd = "asks or does not end";

    /// <summary>A defect: it is of somebody or something that the sentence before names.</summary>
    public const string PointsBackwards = "points back";

    /// <summary>A defect: what is said stands in another sentence, if anywhere.</summary>
    public const string TellsNothing = "tells that somebody spoke, and not what";

    /// <summary>A defect: it is a heading, or half a sentence.</summary>
    public const string HasNoVerb = "has no verb";

    /// <summary>A defect: the writer or somebody who is asked speaks of himself.</summary>
    public const string SpeaksForItself = "speaks for itself";

    const int LongestOpening = 16;
    const int LongestPlace = 9;
    const int LongestLabel = 5;
    const int LongestSpeaker = 8;
    const int ShortestReport = 12;
    const int LastOfWriter = 3;
    const int FewestOfWriter = 6;
    const int LongestName = 6;
    const int LongestOffice = 16;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoisePhrases = EmbeddedResource
        .ReadLines("Engines/Rules/Lexicon/Resources/noise.en.txt")
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Why a line cannot stand alone: it points back at another sentence, asks, speaks for itself, belongs to the page, or is no whole
    /// sentence; null when it can.
    /// </summary>
    public static string? Defect(Line line)
    {
        var (written, first, last, isQuoted) = (0, -1, -1, false);
        var tokens = line.Tokens;
        var hasVerb = !line.Article.Vocabulary.IsEnglish;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            isQuoted ^= token.Is(TokenMark.Quote);
            hasVerb |= token.Is(WordClass.Verb | WordClass.Clitic);
            if (token.Is(WordClass.FirstPerson) && !isQuoted)
                return SpeaksForItself;
            if (token.Is(WordClass.Pleasantry) && isQuoted)
                return "is a pleasantry";
            if (token.Is(WordClass.Noise) || token.Is(WordClass.NoiseOpener) && IsNoise(line, i))
                return "belongs to the page";
            written += i == 0 || token.Is(TokenMark.SpaceBefore) ? 1 : 0;
            if (!token.Is(TokenMark.Word))
                continue;
            first = first < 0 ? i : first;
            last = i;
        }
        return first < 0 ? "has no words"
            : line.Article.Vocabulary.IsSpaced && written < FewestWords ? TooShort
            : IsDatedPicture(line, last) || ShowsPlaces(line) || IsLabelled(line, first) || IsDetached(line) ? "is a caption"
            : line.Article.Vocabulary.IsSpaced && written > MostWords ? TooLong
            : !hasVerb || IsReasonAlone(line, first) ? HasNoVerb
            : line.Is(first, WordClass.Asking) && !line.Is(first + 1, WordClass.Verb | TokenMark.Capital) ? SpeaksForItself
            : IsOfTheWriter(line, first) ? "is about who wrote it"
            : IsAsideOrItem(line) ? "is an aside or an item of a list"
            : IsEmpty(line, first) ? TellsNothing
            : PointsBack(line, first) || PointsBackBehindOpening(line, first) ? PointsBackwards
            : !EndsWhole(line, last + 1) ? DoesNotEnd
            : line.Article.Sentences[line.Sentence].IsQuoted ? "stands inside a quotation"
            : HasLooseQuotation(line) ? "quotes somebody whom it does not name"
            : null;
    }

    /// <summary>How long a line is to a reader: in words, or in characters where words are not set apart.</summary>
    public static int Length(Line line)
    {
        var length = 0;
        var isSpaced = line.Article.Vocabulary.IsSpaced;
        for (var i = 0; i < line.Count; i++)
            length += !isSpaced || i == 0 || line.Is(i, TokenMark.SpaceBefore) ? 1 : 0;
        return length;
    }

    /// <summary>The longest fact, as <see cref="Length"/> counts.</summary>
    public static int MostLength(IndexedArticle article) => article.Vocabulary.IsSpaced ? MostWords : MostCharacters;

    /// <summary>Whether a line ends with a question mark.</summary>
    public static bool Asks(Line line)
    {
        for (var i = line.Count - 1; i >= 0 && !line.Is(i, TokenMark.Word); i--)
        {
            if (line.Is(i, TokenMark.Question))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether a line's first word leans on the sentence before. In English one that begins a sentence in lower case continues another.
    /// </summary>
    public static bool PointsBack(Line line, int first)
    {
        var (word, article) = (line[first], line.Article);
        if (!line.Is(first, TokenMark.Word))
            return false;
        if (!article.Vocabulary.IsEnglish)
        {
            var sentence = article.Article.Text.AsSpan(word.Start..article.Sentences[line.Sentence].Span.End);
            return article.Language.IsDanglingOpener(article.WordUses[word.Word].Entry.Surface)
                || !line.Is(0, TokenMark.Quote) && article.Language.OpensBackwards(sentence);
        }

        // "“I will resign,” the mayor said": the speaker is named behind.
        if (word.Is(WordClass.FirstPerson) && line.Is(0, TokenMark.Quote))
            return false;
        return word.Is(WordClass.Pronoun | WordClass.Connective) || IsTheCompany(line, first) || IsOneOfThem(line, first)
            || word.Is(WordClass.CommaConnective) && line.Is(first + 1, TokenMark.Comma)
            || !word.Is(TokenMark.Capital | WordClass.Digit) && line.Places[0] == article.Sentences[line.Sentence].First;
    }

    /// <summary>"One of them", "Now its banks", "Which is strange", "Nor is the bank", "Instead the bank", "Still another".</summary>
    static bool IsOneOfThem(Line line, int first) =>
        line.Text(first) is "Which" or "Nor"
        || line.Text(first) is "Instead" && line.Text(first + 1) is not "of"
        || line.Text(first) is "Still" && line.Text(first + 1) is "another"
        || line.Text(first + 1) is "of" && line.Is(first + 2, WordClass.PointingPronoun)
        || line.Text(first).Equals("now", StringComparison.OrdinalIgnoreCase) && line.Is(first + 1, WordClass.Pronoun)
        || IsOfThese(line, first);

    /// <summary>"Of these, nine …", "In that case, …"; not "At this week's …", "In those who …".</summary>
    static bool IsOfThese(Line line, int first) =>
        line.Text(first) is "Of" && line.Is(first + 1, WordClass.PointingPronoun) && line.Is(first + 2, TokenMark.Comma)
        || line.Is(first, WordClass.EndPreposition | WordClass.Opener) && line.Is(first + 1, WordClass.That | WordClass.PointingPronoun)
        && line.Is(first + 2, TokenMark.Word) && !line.Is(first + 2, WordClass.Relative | WordClass.TimeUnit | WordClass.Article);

    /// <summary>"The company said": the sentence before says which; not "The bank robbers".</summary>
    static bool IsTheCompany(Line line, int first) =>
        line.Sentence > 0 && line.Is(first, WordClass.Article) && Antecedent.IsFirm(line.Text(first + 1))
        && line.Text(first).Equals("the", StringComparison.OrdinalIgnoreCase)
        && line.Is(first + 2, WordClass.Verb | WordClass.Ly | WordClass.SoftAdverb | TokenMark.Comma | TokenMark.Apostrophe
            | TokenMark.Dash | TokenMark.OpenParenthesis);

    /// <summary>"…, March 21, 2020.", "… on May 4, 2017 in Lund, Norland.": pictures end with their day and place, news does not.</summary>
    static bool IsDatedPicture(Line line, int last)
    {
        for (var i = last; i > Math.Max(3, last - LongestPlace); i--)
        {
            if (line.Is(i, WordClass.Attribution))
                return false;
            if (line.Is(i, WordClass.Year) && line.Is(i - 1, TokenMark.Comma) && line.Is(i - 2, WordClass.Digit)
                && line.Is(i - 3, WordClass.Month))
            {
                return line.Is(i - 4, TokenMark.Comma | TokenMark.Capital)
                    || line.Is(i + 1, WordClass.EndPreposition) && line.Is(i + 2, TokenMark.Capital);
            }
        }
        return false;
    }

    /// <summary>"Ida Lund (left) at the dam", "Ida Lund, left, is …", "The dam (pictured, in May) is closed".</summary>
    static bool ShowsPlaces(Line line)
    {
        for (var i = 1; i < line.Count - 2; i++)
        {
            if (line.Is(i, TokenMark.Comma) && line.Is(i + 1, WordClass.CaptionPlace) && line.Is(i + 2, TokenMark.Comma)
                || line.Is(i, TokenMark.OpenParenthesis) && line.Is(i + 1, WordClass.CaptionPlace)
                && line.Is(i + 2, TokenMark.CloseParenthesis | TokenMark.Comma))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// "The dam in May .": where an article's sentences end with a stop, what has its stop apart was put together from a caption.
    /// </summary>
    static bool IsDetached(Line line) => HasStopApart(line.Article.TokensOf(line.Sentence)) && !HasStopApart(line.Article.TokensOf(0));

    static bool HasStopApart(ReadOnlySpan<Token> sentence) =>
        sentence[^1].Is(TokenMark.Stopper) && sentence[^1].Is(TokenMark.SpaceBefore) && !sentence[^1].Is(TokenMark.Question);

    /// <summary>
    /// "Software: Ida Lund made it", "Behind the scenes: …": what stands before the colon is no sentence, and nobody who speaks.
    /// </summary>
    static bool IsLabelled(Line line, int first)
    {
        if (!line.Article.Vocabulary.IsEnglish)
            return false;
        for (var i = first + 1; i < Math.Min(line.Count - 1, first + LongestLabel); i++)
        {
            if (line.Is(i, TokenMark.Colon))
                return line.Is(i + 1, TokenMark.Capital) && !line.Is(i + 1, TokenMark.Quote) && !IsPlace(line, first, i);
            // "Northlight (BRH: NLT) said …": a ticker's symbol labels nothing.
            if (line.Is(i, WordClass.Verb | TokenMark.Comma | TokenMark.Quote | TokenMark.OpenParenthesis))
                return false;
        }
        return false;
    }

    /// <summary>"Kolva: Government forces took …": before a whole sentence a name says where.</summary>
    static bool IsPlace(Line line, int first, int colon) =>
        colon == first + 1 && line.Count - colon > ShortestReport && line.Is(first, TokenMark.Capital)
        && !line.Is(first, WordClass.UsuallyLower) && HasPast(line, colon);

    static bool HasPast(Line line, int from)
    {
        for (var i = from + 2; i < line.Count; i++)
        {
            if (line.Is(i, WordClass.Past))
                return true;
        }
        return false;
    }

    /// <summary>"Lund said on Monday.", "Lund spoke about the bridge on Monday."</summary>
    static bool IsEmpty(Line line, int first)
    {
        if (!line.Article.Vocabulary.IsEnglish)
            return false;
        var verb = first + 1;
        while (verb < line.Count && !line.Is(verb, WordClass.Verb | TokenMark.Comma | TokenMark.Quote | WordClass.Relative))
            verb++;
        var isTopic = line.Is(verb, WordClass.Talked) && line.Is(verb + 1, WordClass.TopicPreposition);
        if (!isTopic && !(line.Text(verb) is "said" && line.Is(verb + 1, WordClass.EndPreposition)))
            return false;
        for (var i = verb + 1; i < line.Count; i++)
        {
            if (line.Is(i, WordClass.Digit | TokenMark.Quote | TokenMark.Colon) || line.Is(i, WordClass.Verb | WordClass.That) && !isTopic
                || line.Is(i, TokenMark.Comma) && line.Is(i + 1, WordClass.Ing))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>
    /// "Ida Lund is a professor of law.": at an article's beginning or end, of somebody whom it does not name elsewhere.
    /// </summary>
    static bool IsOfTheWriter(Line line, int first)
    {
        var sentences = line.Article.Sentences.Count;
        if (line.Sentence > 0 && line.Sentence < sentences - LastOfWriter || sentences < FewestOfWriter
            || !line.Article.Vocabulary.IsEnglish)
        {
            return false;
        }

        var verb = first;
        while (line.Is(verb, TokenMark.Capital | TokenMark.Stopper) && verb < first + LongestName)
            verb++;
        if (verb < first + 2 || !line.Is(verb, WordClass.PresentBe) || line[verb - 1].Word is not (>= 0 and var name)
            || line.Article.WordUses[name].SentenceCount > 1)
        {
            return false;
        }

        for (var i = verb + 1; i < Math.Min(line.Count, verb + LongestOffice); i++)
        {
            if (line.Is(i, WordClass.Writer))
                return true;
        }
        return false;
    }

    /// <summary>"Because the bridge is closed.": what comes of it stands in another sentence.</summary>
    static bool IsReasonAlone(Line line, int first)
    {
        if (line.Text(first) is not ("Because" or "because"))
            return false;
        for (var i = first; i < line.Count; i++)
        {
            if (line.Is(i, TokenMark.Comma))
                return false;
        }
        return true;
    }

    /// <summary>"(The bridge is closed.)", "• Melons by 24 cents".</summary>
    static bool IsAsideOrItem(Line line) =>
        line.Is(0, TokenMark.OpenParenthesis | TokenMark.Dash | TokenMark.Hyphen | TokenMark.Bullet);

    /// <summary>"In May, he resigned", "On Sunday he spoke": whoever he is, the circumstance before does not name him.</summary>
    static bool PointsBackBehindOpening(Line line, int first)
    {
        var (names, hasVerb) = (false, false);
        // "Set up in May, it …": who was set up is named before.
        var isParticiple = line.Is(first, WordClass.Past | WordClass.Participle | WordClass.Ing);
        for (var i = first; i < Math.Min(line.Count, LongestOpening); i++)
        {
            if (line.Is(i, TokenMark.Comma))
            {
                return (!names || isParticiple) && line.Is(i + 1, WordClass.SubjectPronoun) && !IsNobody(line, i + 1)
                    || line.Text(i + 1) is "such" && line.Is(i + 2, WordClass.Article);
            }

            if (i > first + 1 && line.Is(first, WordClass.EndPreposition)
                && (line.Is(i, WordClass.PersonPronoun) || !hasVerb && line.Is(i, WordClass.SubjectPronoun)
                && line.Is(i + 1, WordClass.Auxiliary) && !line.Is(i + 1, WordClass.Be)))
            {
                return !names && !IsNamedBehindOpening(line, i);
            }

            names |= i > first && line.Is(i, TokenMark.Capital) && !line.Is(i, WordClass.Day | WordClass.Month);
            hasVerb |= line.Is(i, WordClass.Verb | WordClass.Ing);
            if (line.Is(i, TokenMark.Quote))
                return false;
        }
        return false;
    }

    /// <summary>Whether an article's first sentence has a pronoun behind its opening: the next one says who it is.</summary>
    public static bool PointsForward(Line line) =>
        Defect(line) is PointsBackwards && !line.Is(0, WordClass.Pronoun) && PointsBackBehindOpening(line, 0);

    /// <summary>"On Monday, it was announced that …".</summary>
    static bool IsNobody(Line line, int it) =>
        line.Text(it) is "it" && line.Is(it + 1, WordClass.Be)
            && (line.Is(it + 3, WordClass.That)
            || line.Is(it + 4, WordClass.That) && line.Is(it + 2, WordClass.Ly | WordClass.SoftAdverb | WordClass.Past));

    /// <summary>"In a case that she says is about honour, Ida Lund …".</summary>
    static bool IsNamedBehindOpening(Line line, int from)
    {
        for (var i = from; i < Math.Min(line.Count, from + LongestOpening); i++)
        {
            if (line.Is(i, TokenMark.Comma))
                return line.Is(i + 1, TokenMark.Capital) && line.Is(i + 2, TokenMark.Capital);
        }
        return false;
    }

    /// <summary>
    /// Whether a quotation of a line does not end in it, or opens it and is of somebody whom it does not name: nobody, or "he".
    /// </summary>
    public static bool HasLooseQuotation(Line line)
    {
        var (isOpen, speaker) = (false, -1);
        for (var i = 0; i < line.Count; i++)
        {
            if (line.Is(i, TokenMark.Quote))
                isOpen = !isOpen;
            else if (!isOpen && speaker < 0 && line.Is(i, TokenMark.Word))
                speaker = i;
        }
        if (isOpen || !line.Is(0, TokenMark.Quote))
            return isOpen;
        if (!line.Article.Vocabulary.IsEnglish)
            return speaker < 0 || LeavesSpeakerOut(line, speaker);
        return speaker < 0 || line.Is(speaker, WordClass.Pronoun)
            || line.Is(speaker, WordClass.Attribution) && line.Is(speaker + 1, WordClass.Pronoun);
    }

    /// <summary>"…", sagte er; «…», a-t-elle dit; "…", ha detto in aula.</summary>
    static bool LeavesSpeakerOut(Line line, int speaker)
    {
        var language = line.Article.Language;
        var end = Math.Min(line.Count, speaker + LongestSpeaker);
        for (var i = speaker; i < end && !line.Is(i, TokenMark.Quote); i++)
        {
            if (line.Is(i, TokenMark.Capital))
                return false;
            if (line.Is(i, WordClass.Pronoun))
                return true;
            // Who speaks stands behind the verb, or nowhere.
            if (language.DropsSubjects && line.Is(i, WordClass.Attribution) && !line.Is(i + 1, WordClass.Attribution)
                && (!line.Is(i + 1, TokenMark.Word) || line.Is(i + 1, WordClass.Stop) && language.OpensCircumstance(line.Text(i + 1))))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// Whether a line is a part of what somebody says, who is named in another sentence: it begins inside a quotation, or with one that it
    /// does not end.
    /// </summary>
    public static bool IsInsideQuotation(Line line)
    {
        if (line.Article.Sentences[line.Sentence].IsQuoted)
            return true;
        var isOpen = false;
        for (var i = 0; line.Is(0, TokenMark.Quote) && i < line.Count; i++)
            isOpen ^= line.Is(i, TokenMark.Quote);
        return isOpen;
    }

    static bool IsNoise(Line line, int place)
    {
        var next = place + 1;
        while (next < line.Count && !line.Is(next, TokenMark.Word))
            next++;
        if (next > place + 2 || next >= line.Count)
            return false;
        Span<char> phrase = stackalloc char[24];
        var (left, right) = (line[place], line[next]);
        if (left.Length + 1 + right.Length > phrase.Length)
            return false;
        var text = line.Article.Article.Text.AsSpan();
        text.Slice(left.Start, left.Length).CopyTo(phrase);
        phrase[left.Length] = ' ';
        text.Slice(right.Start, right.Length).CopyTo(phrase[(left.Length + 1)..]);
        return NoisePhrases.Contains(phrase[..(left.Length + 1 + right.Length)]);
    }

    /// <summary>Whether a line ends with a full stop.</summary>
    public static bool Ends(Line line) => line.Is(line.Count - 1, TokenMark.Stopper | TokenMark.Quote) && !Asks(line);

    static bool EndsWhole(Line line, int behindLastWord)
    {
        for (var i = behindLastWord; i < line.Count; i++)
        {
            if (line.Is(i, TokenMark.Stopper))
                return !line.Is(i, TokenMark.Question) && (line.Article.Vocabulary.IsEnglish || !CriesOrBreaksOff(line, i));
        }
        return false;
    }

    /// <summary>
    /// "… rána, kterou nikdo nečekal!", "… les interactions économi...": a cry tells little, and of what breaks off the page shows no
    /// more. In English both are often a writer's own.
    /// </summary>
    static bool CriesOrBreaksOff(Line line, int stop) => line.Text(stop) is "!" or "！" or "…"
        || line.Is(stop + 1, TokenMark.Stopper) && line.Is(stop + 2, TokenMark.Stopper);
}
