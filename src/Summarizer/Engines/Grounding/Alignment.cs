using System.Runtime.InteropServices;
using Summarizer.Engines.Rules.Grammar;

namespace Summarizer.Engines.Grounding;

/// <summary>Whether a line is a sentence with words left out that may be left out.</summary>
/// <remarks>
/// The words of the line must be words of the sentence, in its order. Beside that a line may have an article more or another one, digits
/// for a number's word, and the name that a pronoun stands for. All ways to lay the line over the sentence are tried, within bounds:
/// nearest words first.
/// </remarks>
readonly ref struct Alignment
{
    /// <summary>A line may have a name for each of some pronouns, and articles that its sentence leaves unsaid.</summary>
    const int MostAdded = 12;

    readonly EnglishSentence line;
    readonly EnglishSentence sentence;
    readonly Antecedent antecedent;
    readonly bool isOpen;

    // By line word and sentence word behind what is laid: 1 where no way leads on.
    readonly Span<bool> isDead;

    // By the ends of an omission: 0 not asked, 1 allowed, 2 not.
    readonly Span<byte> omissions;
    readonly Effort effort;

    Alignment(EnglishSentence line, EnglishSentence sentence, Antecedent antecedent, bool isOpen, Span<bool> isDead, Span<byte> omissions,
        Effort effort)
    {
        this.line = line;
        this.sentence = sentence;
        this.antecedent = antecedent;
        this.isOpen = isOpen;
        this.isDead = isDead;
        this.omissions = omissions;
        this.effort = effort;
    }

    /// <summary>Whether there is a way.</summary>
    /// <param name="line">The line.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="antecedent">Who its "he" or "she" is.</param>
    /// <param name="effort">What may be spent on finding one.</param>
    /// <param name="isOpen">Whether the line says that it breaks off: then anything may be missing behind its end.</param>
    public static bool Find(EnglishSentence line, EnglishSentence sentence, Antecedent antecedent, Effort effort, bool isOpen = false)
    {
        if (sentence.IsCut || line.Count > sentence.Count + MostAdded)
            return false;
        var width = sentence.Count + 1;
        var (ways, questions) = (width * (line.Count + 1), width * width);
        Span<byte> room = ways + questions <= 4096 ? stackalloc byte[ways + questions] : new byte[ways + questions];
        room.Clear();
        return new Alignment(line, sentence, antecedent, isOpen, MemoryMarshal.Cast<byte, bool>(room[..ways]), room[ways..], effort)
            .Lay(0, 0);
    }

    /// <summary>
    /// Whether a sentence has all words of a line, in whatever order: most lines that are not proved have one that is not there.
    /// </summary>
    public static bool HasAllWords(EnglishSentence line, EnglishSentence sentence, Antecedent antecedent)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (!line.Is(i, Trait.Article | Trait.Clitic) && !antecedent.Names(line[i].Key) && !sentence.Has(line[i].Key))
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
        if (dead || !effort.SpendOn(words: 1))
            return false;
        for (var next = j; next < Math.Min(sentence.Count, j + Omissions.Most + 1) && !effort.IsSpent; next++)
        {
            var length = Match(i, next);
            if (length == 0 || next > j && !MayOmit(j, next))
                continue;
            // "his" is the name and its "'s".
            var isNamed = sentence[next].Key != line[i].Key && line.Is(i + length, Trait.Clitic) && sentence[next].Part == Part.Possessive;
            if (Lay(i + length, next + 1) || isNamed && Lay(i + length + 1, next + 1))
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
    bool IsAddedArticle(int i, int j) => line.Is(i, Trait.Article) && line[i].Quotation == 0 && i + 1 < line.Count
        && !line.Is(i + 1, Trait.Downward | Trait.Number | Trait.Quantifier | Trait.Superlative)
        && (j == sentence.Count || j == 0 || sentence[j].Quotation == 0 || sentence[j - 1].Quotation == 0);

    bool MayOmit(int from, int to)
    {
        ref var known = ref omissions[from * (sentence.Count + 1) + to];
        if (known == 0)
            known = Omissions.May(sentence, from, to, effort) ? (byte)1 : (byte)2;
        return known == 1;
    }
}
