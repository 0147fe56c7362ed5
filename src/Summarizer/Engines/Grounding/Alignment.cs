using Summarizer.Engines.Rules.Grammar;

namespace Summarizer.Engines.Grounding;

/// <summary>Whether a line is a sentence with words left out that may be left out.</summary>
/// <remarks>
/// The words of the line must be words of the sentence, in its order. Beside that a line may have an article more or another one, digits for a number's word,
/// and the name that a pronoun stands for. All ways to lay the line over the sentence are tried, within bounds: nearest words first.
/// </remarks>
readonly ref struct Alignment
{
    /// <summary>Hostile words could be laid in more ways than there is time for.</summary>
    public const int MostTries = 4000;

    readonly EnglishSentence line;
    readonly EnglishSentence sentence;
    readonly Antecedent antecedent;
    readonly bool isOpen;

    // By line word and sentence word behind what is laid: 1 where no way leads on.
    readonly Span<bool> isDead;

    // By the ends of an omission: 0 not asked, 1 allowed, 2 not.
    readonly Span<byte> omissions;
    readonly ref int tries;

    Alignment(EnglishSentence line, EnglishSentence sentence, Antecedent antecedent, bool isOpen, Span<bool> isDead, Span<byte> omissions, ref int tries)
    {
        this.line = line;
        this.sentence = sentence;
        this.antecedent = antecedent;
        this.isOpen = isOpen;
        this.isDead = isDead;
        this.omissions = omissions;
        this.tries = ref tries;
    }

    /// <summary>Whether there is a way.</summary>
    /// <param name="line">The line.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="antecedent">Who its "he" or "she" is.</param>
    /// <param name="isOpen">Whether the line says that it breaks off: then anything may be missing behind its end.</param>
    public static bool Find(EnglishSentence line, EnglishSentence sentence, Antecedent antecedent, bool isOpen = false) =>
        Find(line, sentence, antecedent, isOpen, out _);

    /// <summary>The same, with how much was tried: a way counts one, a question whether words may be left out by <see cref="Cost"/>.</summary>
    public static bool Find(EnglishSentence line, EnglishSentence sentence, Antecedent antecedent, bool isOpen, out int tries)
    {
        tries = 0;
        if (sentence.IsCut || line.Count > sentence.Count + 12 || !HasAllWords(line, sentence, antecedent))
            return false;
        var width = sentence.Count + 1;
        var size = width * (line.Count + 1) + width * width;
        Span<byte> room = size <= 4096 ? stackalloc byte[size] : new byte[size];
        room.Clear();
        var alignment = new Alignment(line, sentence, antecedent, isOpen, System.Runtime.InteropServices.MemoryMarshal.Cast<byte, bool>(room[..(width * (line.Count + 1))]), room[(width * (line.Count + 1))..], ref tries);
        return alignment.Lay(0, 0);
    }

    /// <summary>Most lines that are not proved have a word that is not there.</summary>
    static bool HasAllWords(EnglishSentence line, EnglishSentence sentence, Antecedent antecedent)
    {
        for (var i = 0; i < line.Count; i++)
        {
            var has = line.Is(i, Trait.Article) || antecedent.Names(line[i].Key) || line.Is(i, Trait.Clitic);
            for (var j = 0; j < sentence.Count && !has; j++)
                has = line[i].Key == sentence[j].Key;
            if (!has)
                return false;
        }
        return true;
    }

    /// <summary>Lays the line from a word on over the sentence from a word on.</summary>
    bool Lay(int i, int j)
    {
        if (i == line.Count)
            return isOpen || j == sentence.Count || MayOmit(j, sentence.Count);
        ref var dead = ref isDead[i * (sentence.Count + 1) + j];
        if (dead || ++tries > MostTries)
            return false;
        for (var next = j; next < Math.Min(sentence.Count, j + Omissions.Most + 1) && tries <= MostTries; next++)
        {
            var length = Match(i, next);
            if (length > 0 && (next == j || MayOmit(j, next)) && Lay(i + length, next + 1))
                return true;
            // "his" is the name and its "'s".
            if (length > 0 && sentence[next].Key != line[i].Key && line.Is(i + length, Trait.Clitic) && sentence[next].Part == Part.Possessive && (next == j || MayOmit(j, next)) && Lay(i + length + 1, next + 1))
                return true;
        }
        if (IsAddedArticle(i, j) && Lay(i + 1, j))
            return true;
        dead = true;
        return false;
    }

    /// <summary>How many words of the line a word of the sentence is: one, or those of the name that it stands for.</summary>
    int Match(int i, int j)
    {
        if (line[i].Quotation > 0 != sentence[j].Quotation > 0)
            return 0;
        if (line[i].Key == sentence[j].Key)
            return 1;
        return antecedent.IsMeantBy(sentence, j) ? antecedent.LengthAt(line, i) : 0;
    }

    /// <summary>"the" or "a" where the sentence has none, or the other; not "a few" for "few".</summary>
    bool IsAddedArticle(int i, int j) => line.Is(i, Trait.Article) && line[i].Quotation == 0 && i + 1 < line.Count && !line.Is(i + 1, Trait.Downward | Trait.Number | Trait.Quantifier | Trait.Superlative)
        && (j == sentence.Count || j == 0 || sentence[j].Quotation == 0 || sentence[j - 1].Quotation == 0);

    /// <summary>Words that are several parts are asked about in as many ways as half their square.</summary>
    static int Cost(int words) => 4 + words * words / 16;

    bool MayOmit(int from, int to)
    {
        ref var known = ref omissions[from * (sentence.Count + 1) + to];
        if (known == 0)
        {
            tries += Cost(to - from);
            known = tries <= MostTries && Omissions.May(sentence, from, to) ? (byte)1 : (byte)2;
        }
        return known == 1;
    }
}
