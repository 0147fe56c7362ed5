using System.Globalization;

namespace Summarizer.Engines.Rules.Grammar;

/// <summary>A sentence as words with their marks and parts. In any language; the parts are those of English.</summary>
sealed class EnglishSentence
{
    /// <summary>Of a longer sentence no more words are read; nothing is left out of it.</summary>
    public const int MostWords = 160;

    string text = "";
    SentenceWord[] words = new SentenceWord[32];
    int quotation;
    int quotations;
    bool isSingle;

    /// <summary>How many words it has.</summary>
    public int Count { get; private set; }

    /// <summary>Whether it had more words than are read.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The marks behind the last word.</summary>
    public Marks Ending { get; private set; }

    /// <summary>Whether it asks.</summary>
    public bool IsQuestion { get; private set; }

    /// <summary>The first word of what it asks: behind its last colon or dash; -1 when it does not end with a question mark.</summary>
    public int Question { get; private set; }

    /// <summary>Whether a quotation that begins in it does not end in it.</summary>
    public bool HasOpenQuotation => quotation > 0;

    /// <summary>The words.</summary>
    public ReadOnlySpan<SentenceWord> Words => words.AsSpan(0, Count);

    /// <summary>A word.</summary>
    public ref readonly SentenceWord this[int place] => ref words[place];

    /// <summary>A word as it is written.</summary>
    public ReadOnlySpan<char> Text(int place) =>
        (uint)place < (uint)Count ? text.AsSpan(words[place].Start, words[place].End - words[place].Start) : [];

    /// <summary>Whether it has a word, by its key.</summary>
    public bool Has(ulong key)
    {
        foreach (ref readonly var word in Words)
        {
            if (word.Key == key)
                return true;
        }

        return false;
    }

    /// <summary>The text from one word to before another, with the marks inside.</summary>
    public ReadOnlySpan<char> Slice(int from, int to) =>
        to <= from ? [] : text.AsSpan(words[from].Start, words[to - 1].End - words[from].Start);

    /// <summary>The text from one word to before another, with the quotation marks around a quotation that begins or ends there.</summary>
    public ReadOnlySpan<char> Run(int from, int to)
    {
        var (start, end) = (words[from].Start, words[to - 1].End);
        if (words[from].Quotation > 0 && (from == 0 || words[from - 1].Quotation != words[from].Quotation))
        {
            while (start > 0 && IsQuotationMark(text[start - 1]))
                start--;
        }

        if (words[to - 1].Quotation > 0 && (to == Count || words[to].Quotation != words[to - 1].Quotation))
        {
            var close = end;
            while (close < text.Length && close < end + 3 && !IsQuotationMark(text[close]))
                close++;
            if (close < text.Length && IsQuotationMark(text[close]))
                end = close + 1;
        }
        return text.AsSpan(start, end - start);
    }

    /// <summary>The comma, colon or dash before a word, as it is written behind the word before.</summary>
    public ReadOnlySpan<char> MarksBefore(int place) =>
        (words[place].Before & (Marks.Comma | Marks.Semicolon | Marks.Colon | Marks.Dash)) == 0 ? []
            : text.AsSpan(words[place - 1].End, words[place].Start - words[place - 1].End).TrimEnd().Trim("”\"’)");

    static bool IsQuotationMark(char c) => c is '"' or '“' or '”' or '„' or '«' or '»' or '‘' or '’' or '\'' or '`' or '「' or '」';

    /// <summary>What a word is; <see cref="Part.None"/> outside.</summary>
    public Part PartOf(int place) => (uint)place < (uint)Count ? words[place].Part : Part.None;

    /// <summary>Whether a word has one of the traits; none outside.</summary>
    public bool Is(int place, Trait any) => (uint)place < (uint)Count && (words[place].Traits & any) != 0;

    /// <summary>The marks before a word, or behind the last one.</summary>
    public Marks Before(int place) => place < Count ? words[place].Before : Ending | Marks.Stop;

    /// <summary>Whether a word is written like this, in small letters.</summary>
    public bool IsWord(int place, ReadOnlySpan<char> word) =>
        (uint)place < (uint)Count && words[place].End - words[place].Start == word.Length
            && Text(place).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text has a word elsewhere without another name before or behind it: a surname that is used alone.</summary>
    public bool StandsAlone(int place) => words[place].StandsAlone ??= FindAlone(place);

    bool FindAlone(int place)
    {
        var word = Text(place);
        for (var from = 0; text.AsSpan(from).IndexOf(word, StringComparison.Ordinal) is >= 0 and var hit; from += hit + word.Length)
        {
            var at = from + hit;
            if (at != words[place].Start && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length])) && !HasNameBefore(at)
                && !HasNameBehind(at + word.Length))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a word that no list knows is written with a capital within some other sentence of the text too.</summary>
    public bool IsNameInside(int place)
    {
        if (words[place].Traits != Trait.Capital)
            return false;
        var word = Text(place);
        for (var from = 0; text.AsSpan(from).IndexOf(word, StringComparison.Ordinal) is >= 0 and var hit; from += hit + word.Length)
        {
            var at = from + hit;
            if (at > 1 && text[at - 1] == ' ' && (char.IsLetter(text[at - 2]) || text[at - 2] == ',')
                && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length])))
            {
                return true;
            }
        }
        return false;
    }

    bool HasNameBefore(int at)
    {
        if (at < 2 || text[at - 1] != ' ')
            return false;
        var start = text.AsSpan(0, at - 1).LastIndexOfAny(' ', '\n') + 1;
        return char.IsUpper(text[start]) && char.IsLetter(text[at - 2]);
    }

    bool HasNameBehind(int end) => end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]);

    /// <summary>Reads a stretch of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="end">The first character behind it.</param>
    /// <param name="isQuoted">Whether it begins inside a quotation.</param>
    public static EnglishSentence Read(string text, int start, int end, bool isQuoted = false)
    {
        var sentence = new EnglishSentence();
        sentence.Become(text, start, end, isQuoted);
        return sentence;
    }

    /// <summary>Reads another one, in the memory of the one before.</summary>
    public void Become(string text, int start, int end, bool isQuoted = false)
    {
        this.text = text;
        (Count, IsCut, IsQuestion, Question, Ending, quotation, quotations) = (0, false, false, -1, Marks.None, 0, 0);
        if (isQuoted)
            OpenQuotation(single: false);
        Cut(start, end);
        ConditionPhrases.Mark(words.AsSpan(0, Count));
        PartsOfSpeech.Tell(words.AsSpan(0, Count), text);
    }

    void Cut(int at, int end)
    {
        var marks = Marks.None;
        var start = at;
        while (at < end)
        {
            var wordEnd = WordEnd(at, end, start);
            if (wordEnd == at)
            {
                marks |= ReadMark(at, start, end);
                at++;
                continue;
            }
            if (Count == MostWords)
            {
                (IsCut, Question) = (true, -1);
                return;
            }
            if (Count == words.Length)
                Array.Resize(ref words, words.Length * 2);
            words[Count++] = Word(at, wordEnd, marks);
            marks = Marks.None;
            at = wordEnd;
        }
        Ending = marks;
        Question = Question == Count ? BehindLast(Marks.Colon | Marks.Semicolon | Marks.Dash) : -1;
    }

    /// <summary>The word behind the last of some marks; the first when there is none.</summary>
    int BehindLast(Marks marks)
    {
        var place = Math.Max(Count - 1, 0);
        while (place > 0 && (words[place].Before & marks) == 0)
            place--;
        return place;
    }

    SentenceWord Word(int start, int end, Marks marks)
    {
        Span<char> small = stackalloc char[WordKey.LongestWord];
        var written = text.AsSpan(start, end - start);
        ReadOnlySpan<char> word = small[..WordKey.Level(written, small)];
        var key = WordKey.HashOf(written, word);
        var traits = EnglishWords.TraitsOf(word, key);
        if (char.IsUpper(text[start]))
            traits |= Trait.Capital;
        // "U.S." and "US" are one name, and no pronoun.
        if (end - start > 1 && word is "us" or "it" or "who" && char.IsUpper(text[start + 1]) | text[start + 1] == '.')
        {
            traits = Trait.Capital;
            key = WordKey.Hash(word is "us" ? "u.s." : word is "it" ? "i.t." : "w.h.o.");
        }
        key = WordKey.WithDigits(key);
        if (word is "%")
            (key, traits) = (WordKey.Percent, Trait.Measure | Trait.Quantifier);
        else if (word is "$" or "£" or "€" or "¥" or "₹")
            traits = Trait.Currency;
        else if (word is "'s")
            traits = Trait.Clitic;
        return new SentenceWord { Start = start, End = end, Key = key, Traits = traits, Before = marks, Quotation = quotation };
    }

    /// <summary>Where the word that begins here ends; here, when none begins.</summary>
    int WordEnd(int at, int end, int first)
    {
        var c = text[at];
        if (c is '%' or '$' or '£' or '€' or '¥' or '₹' or '&')
            return at + 1;
        if (c is '\'' or '’' && at > first && char.IsLetterOrDigit(text[at - 1]) && at + 1 < end && text[at + 1] is 's' or 'S'
            && (at + 2 == end || !char.IsLetterOrDigit(text[at + 2])))
        {
            return at + 2;
        }

        if (!IsLetter(c))
            return at;
        if (text.AsSpan(at, end - at).StartsWith("per cent", StringComparison.OrdinalIgnoreCase))
            return at + "per cent".Length;
        var i = at;
        while (i < end && (IsLetter(text[i]) || IsInner(at, i, end)))
            i++;
        return i;
    }

    bool IsInner(int start, int at, int end)
    {
        if (at + 1 >= end || at == start)
            return text[at] == '.' && at - start == 3 && text[start + 1] == '.';
        var (before, c, next) = (text[at - 1], text[at], text[at + 1]);
        return c switch
        {
            '\'' or '’' => char.IsLetter(before) && char.IsLetter(next)
                && !(next is 's' or 'S' && (at + 2 == end || !char.IsLetterOrDigit(text[at + 2]))),
            '-' or '‑' or '‐' => IsLetter(next),
            '.' or ',' when char.IsDigit(before) && char.IsDigit(next) => true,
            // "U.S.", "p.m."
            '.' => char.IsLetter(before) && (at - start == 1 || text[at - 2] == '.')
                && (char.IsLetter(next) && (at + 2 >= end || !char.IsLetter(text[at + 2])) || at - start > 1),
            '\u00A0' or '\u202F' => char.IsDigit(before) && char.IsDigit(next),
            _ => false,
        };
    }

    Marks ReadMark(int at, int first, int end)
    {
        var c = text[at];
        switch (c)
        {
            case ',' or '、' or '，':
                return Marks.Comma;
            case ';':
                return Marks.Semicolon;
            case ':':
                return Marks.Colon;
            case '—' or '–':
                return Marks.Dash;
            case '-':
                return at > first && char.IsWhiteSpace(text[at - 1]) || at + 1 < end && text[at + 1] == '-' ? Marks.Dash : Marks.None;
            case '(' or '[':
                return Marks.Open;
            case ')' or ']':
                return Marks.Close;
            case '?' or '？' or '؟':
                (IsQuestion, Question) = (true, Count);
                return Marks.Stop;
            case '.' or '!' or '…' or '。':
                return Marks.Stop;
            case '“' or '«' or '„' or '「':
                return OpenQuotation(single: false);
            case '”' or '»' or '」':
                return CloseQuotation();
            case '"':
                return quotation > 0 ? CloseQuotation() : IsClosing(at, first, end) ? Marks.Quote : OpenQuotation(single: false);
            case '‘' or '\'' or '’' or '`':
                var opens = at + 1 < end && char.IsLetterOrDigit(text[at + 1]) && (at == first || !char.IsLetterOrDigit(text[at - 1]));
                if (opens && quotation == 0 && c != '’')
                    return OpenQuotation(single: true);
                return quotation > 0 && isSingle && !opens ? CloseQuotation() : Marks.None;
            default:
                return Marks.None;
        }
    }

    /// <summary>Whether a straight quotation mark stands behind a word and before none: it ends what began elsewhere.</summary>
    bool IsClosing(int at, int first, int end) =>
        at > first && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('(' or '[' or '—' or '–')
        && (at + 1 >= end || !char.IsLetterOrDigit(text[at + 1]));

    Marks OpenQuotation(bool single)
    {
        if (quotation == 0)
            (quotation, isSingle) = (++quotations, single);
        return Marks.Quote;
    }

    Marks CloseQuotation()
    {
        quotation = 0;
        return Marks.Quote;
    }

    static bool IsLetter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || c > 127 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
