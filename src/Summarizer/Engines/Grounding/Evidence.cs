using System.Buffers;
using System.Collections.Frozen;
using Summarizer.Articles;
using Summarizer.Text;

namespace Summarizer.Engines.Grounding;

/// <summary>Whether the numbers, dates, percentages, proper names, markup and addresses of a claim stand in the article.</summary>
/// <remarks>
/// A name is a word with a capital. Where every noun has one, as in German, that is stricter than it need be. What a claim paraphrases in
/// other words is not judged: that is what its quote is for.
/// </remarks>
static class Evidence
{
    /// <summary>
    /// Words that a sentence begins with and that name nothing, whatever follows. Other short words are taken for such before a small
    /// letter.
    /// </summary>
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstWords =
        EmbeddedResource.ReadWords("Text/Resources/firstwords.txt")
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly string[] Markup =
        ["http:", "https:", "ftp:", "javascript:", "data:", "www.", "](", "**", "__", "```", "{{", "&lt;", "&#"];
    static readonly SearchValues<string> AnyMarkup = SearchValues.Create(Markup, StringComparison.OrdinalIgnoreCase);
    static readonly SearchValues<char> InAddresses = SearchValues.Create("./@");
    static readonly SearchValues<char> BetweenAddresses = SearchValues.Create(" ()\",");

    /// <summary>Whether all of it stands.</summary>
    public static bool Stands(string claim, Article article) => MarkupStands(claim, article) && WordsStand(claim, article);

    /// <summary>Whether its markup and addresses stand.</summary>
    public static bool MarkupStands(string claim, Article article)
    {
        foreach (var mark in claim.AsSpan().ContainsAny(AnyMarkup) ? Markup : [])
        {
            if (claim.Contains(mark, StringComparison.OrdinalIgnoreCase)
                && !article.Text.Contains(mark, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        for (var i = claim.IndexOf('<'); i >= 0; i = claim.IndexOf('<', i + 1))
        {
            var tag = claim.AsSpan(i, Math.Min(claim.Length - i, 8));
            if (tag.Length > 1 && (char.IsAsciiLetter(tag[1]) || tag[1] is '/' or '!' or '?') && article.Text.AsSpan().IndexOf(tag) < 0)
                return false;
        }
        return AddressesStand(claim, article.Text);
    }

    /// <summary>A word with a dot or an at-sign between letters is an address, or may be shown as one.</summary>
    static bool AddressesStand(string claim, string text)
    {
        for (var at = 0; claim.AsSpan(at).IndexOfAny(InAddresses) is >= 0 and var found; at++)
        {
            at += found;
            // "area...causing" is none.
            if (at == 0 || !char.IsLetterOrDigit(claim[at - 1]) || at > claim.Length - 3 || !char.IsAsciiLetter(claim[at + 1])
                || !char.IsAsciiLetter(claim[at + 2]))
            {
                continue;
            }

            var start = claim.AsSpan(0, at).LastIndexOfAny(BetweenAddresses) + 1;
            var length = claim.AsSpan(start).IndexOfAny(BetweenAddresses);
            var word = claim.AsSpan(start, length < 0 ? claim.Length - start : length);
            if (at > start && !text.AsSpan().Contains(word.TrimEnd(".,;:!?'’”»…"), StringComparison.OrdinalIgnoreCase))
                return false;
            at = start + word.Length - 1;
        }
        return true;
    }

    static bool WordsStand(string claim, Article article)
    {
        var opens = true;
        for (var i = 0; i < claim.Length;)
        {
            if (char.IsDigit(claim[i]))
            {
                var number = WrittenNumber.At(claim, i);
                if (!number.StandsIn(article.Text) && !(article.Title is { } title && number.StandsIn(title)))
                    return false;
                i = number.End;
                opens = false;
            }
            else if (char.IsLetter(claim[i]))
            {
                var end = WholeWord.End(claim, i);
                var word = claim.AsSpan(i, end - i);
                if (IsName(word, opens, NextIsLower(claim, end)) && !WholeWord.Stands(word, article.Text, article.Language)
                    && !WholeWord.Stands(word, article.Title, article.Language))
                {
                    return false;
                }

                i = end;
                opens = false;
            }
            else
            {
                opens |= claim[i] is '.' or '!' or '?' or ':' or '…' or '。' && !IsInitial(claim, i);
                i++;
            }
        }
        return true;
    }

    static bool IsName(ReadOnlySpan<char> word, bool opens, bool nextIsLower)
    {
        if (word.Length < 2 || !char.IsUpper(word[0]))
            return false;
        return !opens || (!(nextIsLower && word.Length <= 3) && !FirstWords.Contains(word));
    }

    static bool NextIsLower(string claim, int end)
    {
        var next = claim.AsSpan(end).TrimStart(" ,");
        return next.Length > 0 && next.Length < claim.Length - end && !char.IsUpper(next[0]);
    }

    /// <summary>Whether a dot belongs to an initial, as in <c>J. Smith</c>, and ends no sentence.</summary>
    static bool IsInitial(string claim, int dot) => dot > 0 && char.IsUpper(claim[dot - 1]) && (dot == 1 || !char.IsLetter(claim[dot - 2]));
}
