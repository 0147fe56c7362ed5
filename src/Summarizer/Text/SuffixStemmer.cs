using System.Buffers;

namespace Summarizer.Text;

/// <summary>A light stemmer whose rules are a text file, <c>Text/Resources/stems.xx.txt</c>.</summary>
/// <remarks>
/// The file's lines are carried out in order:
/// <code>
/// fold àáâ a        each of these letters becomes the other one
/// single            of a doubled letter one stays
/// keep 5            no more than the first five letters stay
/// prefix 3 al wa    the first of these that has three letters or more behind it is left out
/// step              of the rules that follow, the first that fits is applied
/// 3 issant ir       with three letters or more before it, "issant" becomes "ir" (or nothing, when nothing is said)
/// 2 [bdfg]s *       any of the letters in brackets; * stands for the one that was found
/// </code>
/// </remarks>
sealed class SuffixStemmer
{
    readonly Pass[] passes;

    SuffixStemmer(Pass[] passes) => this.passes = passes;

    /// <summary>Reads the rules; a line that is none is a mistake of the build.</summary>
    public static SuffixStemmer Read(string path)
    {
        var passes = new List<Pass>();
        foreach (var line in EmbeddedResource.ReadLines(path))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (words)
            {
                case ["fold", var letters, [var letter]]:
                    passes.Add(new Fold(SearchValues.Create(letters), letter));
                    break;
                case ["single"]:
                    passes.Add(new Single());
                    break;
                case ["keep", var length]:
                    passes.Add(new Keep(int.Parse(length, null)));
                    break;
                case ["prefix", var behind, .. var prefixes]:
                    passes.Add(new Prefix(int.Parse(behind, null), prefixes));
                    break;
                case ["step"]:
                    passes.Add(new Step([]));
                    break;
                case [var before, var suffix, .. var replacement] when passes is [.., Step step] && replacement.Length <= 1:
                    step.Rules.AddRange(Rule.Expand(int.Parse(before, null), suffix, replacement is [var other] ? other : ""));
                    break;
                default:
                    throw new FormatException($"{path}: '{line}' is no rule.");
            }
        }

        return new SuffixStemmer([.. passes]);
    }

    /// <summary>Stems a lower-case word in place and gives the stem's length.</summary>
    public int Stem(Span<char> word)
    {
        foreach (var pass in passes)
        {
            word = word[..pass.Apply(word)];
        }

        return word.Length;
    }

    abstract record Pass
    {
        /// <summary>Changes the word and gives its new length.</summary>
        public abstract int Apply(Span<char> word);
    }

    sealed record Fold(SearchValues<char> Letters, char Letter) : Pass
    {
        public override int Apply(Span<char> word)
        {
            word.ReplaceAny(Letters, Letter);
            return word.Length;
        }
    }

    sealed record Single : Pass
    {
        public override int Apply(Span<char> word)
        {
            var length = 0;
            foreach (var letter in word)
            {
                if (length == 0 || letter != word[length - 1] || !char.IsLetter(letter))
                {
                    word[length++] = letter;
                }
            }

            return length;
        }
    }

    sealed record Keep(int Length) : Pass
    {
        public override int Apply(Span<char> word) => Math.Min(word.Length, Length);
    }

    sealed record Prefix(int Behind, string[] Prefixes) : Pass
    {
        public override int Apply(Span<char> word)
        {
            foreach (var prefix in Prefixes)
            {
                if (word.Length - prefix.Length >= Behind && word.StartsWith(prefix))
                {
                    word[prefix.Length..].CopyTo(word);
                    return word.Length - prefix.Length;
                }
            }

            return word.Length;
        }
    }

    sealed record Step(List<Rule> Rules) : Pass
    {
        public override int Apply(Span<char> word)
        {
            foreach (var (before, suffix, replacement) in Rules)
            {
                var stem = word.Length - suffix.Length;
                if (stem >= before && word.EndsWith(suffix))
                {
                    replacement.CopyTo(word[stem..]);
                    return stem + replacement.Length;
                }
            }

            return word.Length;
        }
    }

    sealed record Rule(int Before, string Suffix, string Replacement)
    {
        /// <summary>One rule for each of the letters in brackets.</summary>
        public static IEnumerable<Rule> Expand(int before, string suffix, string replacement)
        {
            var open = suffix.IndexOf('[');
            var close = suffix.IndexOf(']');
            return open < 0 ? [new Rule(before, suffix, replacement)]
                : suffix[(open + 1)..close].Select(letter => new Rule(before, suffix[..open] + letter + suffix[(close + 1)..],
                    replacement.Replace('*', letter)));
        }
    }
}
