namespace Summarizer.Text;

/// <summary>Porter's stemmer with NLTK's extensions, so that stems are those of rouge-score and of the engine's lexicon.</summary>
/// <remarks>
/// M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980; NLTK's <c>PorterStemmer</c> in its default mode
/// differs in a few rules, marked NLTK here. rouge-score leaves words of up to three letters alone: that is the caller's part.
/// </remarks>
static class EnglishStemmer
{
    static readonly (string Word, string Stem)[] Irregular =
    [
        ("sky", "sky"), ("skies", "sky"), ("dying", "die"), ("lying", "lie"), ("tying", "tie"), ("news", "news"),
        ("innings", "inning"), ("inning", "inning"), ("outings", "outing"), ("outing", "outing"),
        ("cannings", "canning"), ("canning", "canning"), ("howe", "howe"),
        ("proceed", "proceed"), ("exceed", "exceed"), ("succeed", "succeed"),
    ];

    // In each step the first suffix that fits decides, whether or not its condition holds.
    static readonly (string Suffix, string Replacement)[] DoubleSuffixes =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("fulli", "ful"),
    ];

    static readonly (string Suffix, string Replacement)[] AdjectiveSuffixes =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    static readonly string[] LastSuffixes =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion",
        "ou", "ism", "ate", "iti", "ous", "ive", "ize",
    ];

    /// <summary>Stems a lower-case word in place and gives the stem's length.</summary>
    public static int Stem(Span<char> word)
    {
        foreach (var (irregular, stem) in Irregular)
        {
            if (word.SequenceEqual(irregular))
            {
                stem.CopyTo(word);
                return stem.Length;
            }
        }

        if (word.Length <= 2)
        {
            return word.Length;
        }

        word = Plural(word);
        word = PastAndGerund(word);
        word = FinalY(word);
        word = DoubleSuffix(word);
        word = AdjectiveSuffix(word);
        word = LastSuffix(word);
        word = FinalE(word);
        return DoubleL(word).Length;
    }

    static Span<char> Plural(Span<char> word)
    {
        if (!word.EndsWith('s'))
        {
            return word;
        }

        if (word.EndsWith("ies"))
        {
            return word[..^(word.Length == 4 ? 1 : 2)]; // NLTK: "dies" is "die", "flies" is "fli".
        }

        return word.EndsWith("sses") ? word[..^2] : word.EndsWith("ss") ? word : word[..^1];
    }

    static Span<char> PastAndGerund(Span<char> word)
    {
        if (word.EndsWith("ied"))
        {
            return word[..^(word.Length == 4 ? 1 : 2)]; // NLTK
        }

        if (word.EndsWith("eed"))
        {
            return Measure(word[..^3]) > 0 ? word[..^1] : word;
        }

        var suffix = word.EndsWith("ed") ? 2 : word.EndsWith("ing") ? 3 : 0;
        if (suffix == 0 || !HasVowel(word[..^suffix]))
        {
            return word;
        }

        var stem = word[..^suffix];
        if (stem.EndsWith("at") || stem.EndsWith("bl") || stem.EndsWith("iz"))
        {
            return WithE(word, stem.Length);
        }

        if (EndsInDoubleConsonant(stem))
        {
            return stem[^1] is 'l' or 's' or 'z' ? stem : stem[..^1];
        }

        return Measure(stem) == 1 && EndsShort(stem) ? WithE(word, stem.Length) : stem;
    }

    static Span<char> FinalY(Span<char> word)
    {
        // NLTK: after any consonant that is not the word's first letter ("happy", but not "by" or "enjoy").
        if (word.Length > 2 && word[^1] == 'y' && IsConsonant(word, word.Length - 2))
        {
            word[^1] = 'i';
        }

        return word;
    }

    static Span<char> DoubleSuffix(Span<char> word)
    {
        // NLTK: "alli" first, and what it leaves once more.
        while (word.EndsWith("alli") && Measure(word[..^4]) > 0)
        {
            word = word[..^2];
        }

        foreach (var (suffix, replacement) in DoubleSuffixes)
        {
            if (word.EndsWith(suffix))
            {
                return Replace(word, suffix, replacement);
            }
        }

        // NLTK: the l counts as part of the stem, so that "geology" goes the way of "archaeology".
        return word.EndsWith("logi") && Measure(word[..^3]) > 0 ? word[..^1] : word;
    }

    static Span<char> AdjectiveSuffix(Span<char> word)
    {
        foreach (var (suffix, replacement) in AdjectiveSuffixes)
        {
            if (word.EndsWith(suffix))
            {
                return Replace(word, suffix, replacement);
            }
        }

        return word;
    }

    static Span<char> LastSuffix(Span<char> word)
    {
        foreach (var suffix in LastSuffixes)
        {
            if (word.EndsWith(suffix))
            {
                var stem = word[..^suffix.Length];
                return Measure(stem) > 1 && (suffix != "ion" || stem[^1] is 's' or 't') ? stem : word;
            }
        }

        return word;
    }

    static Span<char> FinalE(Span<char> word)
    {
        if (!word.EndsWith('e'))
        {
            return word;
        }

        var stem = word[..^1];
        var measure = Measure(stem);
        return measure > 1 || (measure == 1 && !EndsShort(stem)) ? stem : word;
    }

    static Span<char> DoubleL(Span<char> word) => word.EndsWith("ll") && Measure(word[..^1]) > 1 ? word[..^1] : word;

    static Span<char> Replace(Span<char> word, string suffix, string replacement)
    {
        var stem = word.Length - suffix.Length;
        if (Measure(word[..stem]) == 0)
        {
            return word;
        }

        replacement.CopyTo(word[stem..]);
        return word[..(stem + replacement.Length)];
    }

    static Span<char> WithE(Span<char> word, int length)
    {
        word[length] = 'e';
        return word[..(length + 1)];
    }

    /// <summary>Porter's m: how often a consonant follows a vowel.</summary>
    static int Measure(ReadOnlySpan<char> stem)
    {
        var measure = 0;
        var afterVowel = false;
        for (var i = 0; i < stem.Length; i++)
        {
            var vowel = IsVowel(stem[i], afterVowel, i);
            if (afterVowel && !vowel)
            {
                measure++;
            }

            afterVowel = vowel;
        }

        return measure;
    }

    static bool HasVowel(ReadOnlySpan<char> stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            if (IsVowel(stem[i], afterVowel: false, i))
            {
                return true;
            }
        }

        return false;
    }

    static bool EndsInDoubleConsonant(ReadOnlySpan<char> word) =>
        word.Length >= 2 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    /// <summary>Porter's *o: consonant, vowel, consonant other than w, x, y; NLTK: also a vowel and a consonant alone.</summary>
    static bool EndsShort(ReadOnlySpan<char> word) => word.Length switch
    {
        >= 3 => word[^1] is not ('w' or 'x' or 'y') && IsConsonant(word, word.Length - 1) && !IsConsonant(word, word.Length - 2)
            && IsConsonant(word, word.Length - 3),
        2 => !IsConsonant(word, 0) && IsConsonant(word, 1),
        _ => false,
    };

    static bool IsConsonant(ReadOnlySpan<char> word, int index)
    {
        // Each y is what the letter before it is not: of a run of them only the first one's predecessor counts.
        var consonant = true;
        var start = index;
        while (start > 0 && word[start] == 'y')
        {
            start--;
        }

        consonant = word[start] is not ('a' or 'e' or 'i' or 'o' or 'u');
        return (index - start) % 2 == 0 ? consonant : !consonant;
    }

    static bool IsVowel(char letter, bool afterVowel, int index) =>
        letter is 'a' or 'e' or 'i' or 'o' or 'u' || (letter == 'y' && index > 0 && !afterVowel);
}
