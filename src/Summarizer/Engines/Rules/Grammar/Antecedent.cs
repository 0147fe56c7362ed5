using System.Collections.Frozen;
using Summarizer.Engines.Rules.Lexicon;

namespace Summarizer.Engines.Rules.Grammar;

/// <summary>
/// Who "he", "she" or "the company" is in a sentence: the one whom the sentence before tells of and names, when it names nobody else.
/// </summary>
readonly record struct Antecedent(EnglishSentence? Before, int Start, int End, bool IsBody)
{
    const string Resource = "Engines/Rules/Grammar/Resources/referents.en.txt";
    const int LongestOpening = 14;
    const int LongestTitle = 6;
    const int LongestApposition = 8;

    static readonly string[] Pronouns = [.. Words("pronouns")];
    static readonly string[] Adjectives = [.. Words("adjectives")];
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Persons = Read("persons");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Holders = Read("holders");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Men = Read("he");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Women = Read("she");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Bodies = Read("bodies", "firms");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Firms = Read("firms");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> GenericBodies = Read("generic");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Companies = Read("companies");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Offices = Read("offices");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Things = Read("things");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Places = Read("places");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Peoples = Read("peoples");

    /// <summary>Nobody.</summary>
    public static Antecedent None => default;

    /// <summary>
    /// Whoever a sentence names as its subject, when it names nobody else and the next one nobody before the word that stands for him.
    /// </summary>
    public static Antecedent Of(EnglishSentence before, EnglishSentence sentence)
    {
        if (PlaceIn(sentence) is not (>= 0 and var place))
            return None;
        var isPronoun = IsPronoun(sentence, place);
        var (start, end) = OnlyName(before, isPronoun);
        if (start < 0 || !IsSubject(before, start, end))
            return None;
        if (!isPronoun)
        {
            return IsBodyNamed(before, start, end, sentence.Text(place)) && !HasOtherBody(before, start, end, sentence.Text(place))
                ? new Antecedent(before, start, end, IsBody: true) : None;
        }

        return !HasOtherPerson(before) && Agrees(before.Text(start - 1), sentence.Text(place))
            ? new Antecedent(before, start, end, IsBody: false) : None;
    }

    /// <summary>
    /// The place of the first word of a sentence that stands for a name: "he", "her", or "company" of "the company"; -1 when there is none,
    /// or somebody is named before it.
    /// </summary>
    public static int PlaceIn(EnglishSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (IsPronoun(sentence, i) || i <= LongestOpening && IsTheBody(sentence, i))
                return i;
            if (IsName(sentence, i) || MayBeName(sentence, i) || IsPerson(sentence, i))
                return -1;
        }
        return -1;
    }

    /// <summary>Whether a word of a sentence stands for the name.</summary>
    public bool IsMeantBy(EnglishSentence sentence, int place) =>
        Before is not null && (IsBody ? IsTheBody(sentence, place) : IsPronoun(sentence, place));

    /// <summary>Whether the name has a word.</summary>
    public bool Names(ulong key)
    {
        for (var i = Start; i < End; i++)
        {
            if (Before![i].Key == key)
                return true;
        }

        return false;
    }

    /// <summary>How many words of a line, from a place on, are the name or its surname; 0 when they are another's.</summary>
    public int LengthAt(EnglishSentence line, int place)
    {
        if (Before is null)
            return 0;
        for (var start = Start; start < End; start++)
        {
            var length = 0;
            while (start + length < End && place + length < line.Count && line[place + length].Key == Before[start + length].Key)
                length++;
            if (length == End - start && (start == Start || start == End - 1 && !IsBody))
                return length;
        }
        return 0;
    }

    /// <summary>The one name of a sentence, or its first mention; -1 when it has none or several.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="ofPersons">Whether names that are surely no person's do not count.</param>
    static (int Start, int End) OnlyName(EnglishSentence sentence, bool ofPersons)
    {
        var (start, end) = (-1, -1);
        for (var i = 0; i < sentence.Count; i++)
        {
            if (ofPersons && MayBeName(sentence, i))
                return (-1, -1);
            if (!IsName(sentence, i) && !MayBeName(sentence, i))
                continue;
            var last = i;
            while (IsName(sentence, last + 1) && sentence.Before(last + 1) == Marks.None)
                last++;
            if (ofPersons && IsNobody(sentence, i, last))
            {
                i = last;
                continue;
            }

            if (start >= 0 && sentence[last].Key != sentence[end - 1].Key)
                return (-1, -1);
            if (start < 0)
                (start, end) = (i, last + 1);
            i = last;
        }
        return (start, end);
    }

    /// <summary>"Norland", "NATO", "the Brandholm Post", "the president of Sele", "R-Ohio": a name that is no person's.</summary>
    static bool IsNobody(EnglishSentence sentence, int first, int last)
    {
        var word = sentence.Text(last);
        var isOne = first == last;
        if (Things.Contains(word) || Bodies.Contains(word) || Companies.Contains(word.TrimEnd('.'))
            || isOne && (Places.Contains(word) || Peoples.Contains(word) || IsAcronym(word)) || word.Length > 2 && word[1] == '-')
        {
            return true;
        }

        return (sentence.IsWord(first - 1, "of") || sentence.IsWord(first - 1, "at")) && Offices.Contains(sentence.Text(first - 2));
    }

    static bool IsAcronym(ReadOnlySpan<char> word) => word.Length > 1 && !word.ContainsAnyInRange('a', 'z');

    /// <summary>
    /// "Ida Lund resigned", "On Monday, the mayor Ida Lund, 52, resigned", "…, said Ida Lund": the sentence tells of the name, and not only
    /// with it.
    /// </summary>
    static bool IsSubject(EnglishSentence sentence, int start, int end)
    {
        var first = start;
        while (first > 0 && (sentence.Before(first) & Marks.Comma) == 0
            && sentence.PartOf(first - 1) is Part.Nominal or Part.Determiner or Part.Name or Part.Number)
        {
            first--;
        }

        if (sentence.PartOf(first - 1) == Part.Verb && sentence.Is(first - 1, Trait.Attribution)
            && (sentence.Before(end) & (Marks.Comma | Marks.Stop)) != 0)
        {
            return true;
        }

        if (first > 0 && ((sentence.Before(first) & Marks.Comma) == 0
            || sentence.PartOf(0) is not (Part.Preposition or Part.Subordinator or Part.Adverb or Part.Ing) || first > LongestOpening))
        {
            return false;
        }

        return sentence.PartOf(end) is Part.Verb or Part.Auxiliary or Part.Modal or Part.Adverb
            || (sentence.Before(end) & (Marks.Comma | Marks.Open)) != 0 && end < sentence.Count;
    }

    static bool HasOtherPerson(EnglishSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].Part == Part.Pronoun || (IsPerson(sentence, i) || IsHolder(sentence, i)) && !IsTitle(sentence, i))
                return true;
        }
        return false;
    }

    /// <summary>"the mayor", "a former president"; not "was elected president".</summary>
    static bool IsHolder(EnglishSentence sentence, int place) => Holders.Contains(sentence.Text(place))
        && (sentence.PartOf(place - 1) is Part.Determiner or Part.Possessive
        || sentence.PartOf(place - 1) == Part.Nominal && sentence.PartOf(place - 2) is Part.Determiner or Part.Possessive);

    /// <summary>Not "Mr. Lund" and "she".</summary>
    static bool Agrees(ReadOnlySpan<char> title, ReadOnlySpan<char> pronoun)
    {
        var isMan = pronoun.StartsWith("h", StringComparison.OrdinalIgnoreCase)
            && !pronoun.Equals("her", StringComparison.OrdinalIgnoreCase);
        title = title.TrimEnd('.');
        return title.IsEmpty || !(isMan ? Women : Men).Contains(title);
    }

    /// <summary>
    /// "Northlight Inc.", "the airline Northlight", "Northlight, the airline,": the sentence says that the name is of such a body.
    /// </summary>
    static bool IsBodyNamed(EnglishSentence sentence, int start, int end, ReadOnlySpan<char> noun)
    {
        if (IsSuch(sentence.Text(end - 1), noun) || IsSuch(sentence.Text(start - 1), noun))
            return true;
        for (var i = end; i < EndOfApposition(sentence, end); i++)
        {
            if (IsSuch(sentence.Text(i), noun))
                return true;
        }

        return false;
    }

    /// <summary>"Northlight, an airline, sued the bank": that may be "the company", too.</summary>
    static bool HasOtherBody(EnglishSentence sentence, int start, int end, ReadOnlySpan<char> noun)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if ((i < start - 1 || i >= EndOfApposition(sentence, end)) && IsSuch(sentence.Text(i), noun))
                return true;
        }

        return false;
    }

    /// <summary>Where what is said of a name behind a comma ends; right behind the name when there is none.</summary>
    static int EndOfApposition(EnglishSentence sentence, int end)
    {
        if ((sentence.Before(end) & (Marks.Comma | Marks.Dash)) == 0)
            return end;
        var i = end;
        while (i < Math.Min(sentence.Count, end + LongestApposition) && (i == end || sentence.Before(i) == Marks.None)
            && sentence[i].Part is not (Part.Verb or Part.Relative or Part.Preposition))
        {
            i++;
        }

        return i;
    }

    /// <summary>Whether what a body is or is called allows to call it so: any is a group, but only a bank is a bank.</summary>
    static bool IsSuch(ReadOnlySpan<char> known, ReadOnlySpan<char> noun) =>
        known.Equals(noun, StringComparison.OrdinalIgnoreCase)
            || GenericBodies.Contains(noun) && (Bodies.Contains(known) || Companies.Contains(known.TrimEnd('.')));

    /// <summary>"The company said", "On Monday, the company's board"; not "the company that …" nor "the company president".</summary>
    static bool IsTheBody(EnglishSentence sentence, int place) =>
        sentence.IsWord(place - 1, "the") && Bodies.Contains(sentence.Text(place))
        && (place == 1 || (sentence.Before(place - 1) & Marks.Comma) != 0)
        && (sentence.PartOf(place + 1) is Part.Verb or Part.Auxiliary or Part.Modal or Part.Adverb || sentence.Is(place + 1, Trait.Clitic)
        || (sentence.Before(place + 1) & Marks.Comma) != 0);

    /// <summary>Whether a word behind "the" may stand for a name: "company", "court".</summary>
    public static bool IsBodyNoun(ReadOnlySpan<char> word) => Bodies.Contains(word);

    /// <summary>Whether a word says of which kind a company is, and not which it is: "company", "airline".</summary>
    public static bool IsFirm(ReadOnlySpan<char> word) => Firms.Contains(word);

    static bool IsPronoun(EnglishSentence sentence, int place)
    {
        // What somebody else says may be of anybody.
        if (sentence.PartOf(place) is not (Part.Pronoun or Part.Possessive) || sentence[place].Quotation > 0)
            return false;
        return IsPronoun(sentence.Text(place));
    }

    /// <summary>Whether a word may stand for a name: "he", "her".</summary>
    public static bool IsPronoun(ReadOnlySpan<char> word)
    {
        foreach (var pronoun in Pronouns)
        {
            if (word.Equals(pronoun, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // A name behind "in" or "at" is a place; days and months are nobody.
    static bool IsName(EnglishSentence sentence, int place) =>
        (sentence.PartOf(place) == Part.Name || place == 0 && sentence.Count > 0 && sentence.IsNameInside(0))
        && !sentence.Is(place, Trait.Day | Trait.Month | Trait.Honorific)
        && !(sentence.PartOf(place - 1) == Part.Preposition
        && (sentence.IsWord(place - 1, "in") || sentence.IsWord(place - 1, "at") || sentence.IsWord(place - 1, "near")))
        && !IsAdjective(sentence.Text(place));

    /// <summary>A word that no list knows and that begins its sentence: "Frost closed the port", "Northlight closed the port".</summary>
    static bool MayBeName(EnglishSentence sentence, int place) =>
        place == 0 && sentence.PartOf(0) == Part.Nominal && sentence[0].Traits == Trait.Capital && !sentence.IsNameInside(0);

    static bool IsAdjective(ReadOnlySpan<char> word)
    {
        foreach (var ending in Adjectives)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    static bool IsPerson(EnglishSentence sentence, int place) =>
        sentence.Is(place, Trait.Honorific) || Persons.Contains(sentence.Text(place));

    /// <summary>"the mayor Ida Lund", "Ida Lund, the mayor", "resigned as mayor": the same person twice.</summary>
    static bool IsTitle(EnglishSentence sentence, int place)
    {
        for (var i = place + 1; i < Math.Min(place + LongestTitle, sentence.Count); i++)
        {
            if (IsName(sentence, i))
                return true;
            if (sentence[i].Part is Part.Verb or Part.Auxiliary or Part.Modal or Part.And or Part.Preposition)
                break;
        }
        return sentence.IsWord(place - 1, "as") || sentence.PartOf(place - 1) is Part.Determiner
            && (sentence.Before(place - 1) & Marks.Comma) != 0 && IsName(sentence, place - 2);
    }

    static IEnumerable<string> Words(params string[] names) =>
        WordLists.Read(Resource).Where(list => names.Contains(list.Name)).SelectMany(list => list.Words);

    static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Read(params string[] names) =>
        Words(names).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
