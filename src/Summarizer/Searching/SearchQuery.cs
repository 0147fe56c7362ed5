namespace Summarizer.Searching;

/// <summary>
/// What a reader looks for, as it was typed: <c>words</c> that must all stand there, <c>"phrases"</c>, <c>-words</c> that must not,
/// <c>beginnings*</c>.
/// </summary>
/// <remarks>There is no other syntax, and so nothing that a reader types can be wrong in it: what makes no sense is passed over.</remarks>
/// <param name="Wanted">What must stand there, at least one.</param>
/// <param name="Unwanted">What must not.</param>
public sealed record SearchQuery(IReadOnlyList<SearchTerm> Wanted, IReadOnlyList<SearchTerm> Unwanted)
{
    /// <summary>The longest query, in UTF-16 code units, and the most words in it.</summary>
    public const int MaxLength = 500, MaxWords = 64;

    const string Quotes = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u300C\u300D";

    /// <summary>Reads a query.</summary>
    /// <exception cref="FormatException">It is too long, or has no word that could be looked for; the message says so.</exception>
    public static SearchQuery Parse(string text)
    {
        if (text.Length > MaxLength)
            throw new FormatException($"The query is {text.Length} characters long; at most {MaxLength} are allowed.");
        var terms = Terms(text).Where(term => term.Term.Words.Count > 0).ToLookup(term => term.IsUnwanted, term => term.Term);
        var query = new SearchQuery([.. terms[false]], [.. terms[true]]);
        if (query.Wanted.Count == 0)
            throw new FormatException("The query has no word that must stand in the article.");
        return query.Wanted.Concat(query.Unwanted).Sum(term => term.Words.Count) <= MaxWords ? query
            : throw new FormatException($"The query has more than {MaxWords} words.");
    }

    static IEnumerable<(bool IsUnwanted, SearchTerm Term)> Terms(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var isUnwanted = text[at] == '-';
            at += isUnwanted ? 1 : 0;
            var isPhrase = at < text.Length && IsQuote(text[at]);
            at += isPhrase ? 1 : 0;
            var end = at;
            while (end < text.Length && !(isPhrase ? IsQuote(text[end]) : char.IsWhiteSpace(text[end]) || IsQuote(text[end])))
                end++;
            yield return (isUnwanted,
                new SearchTerm(SearchWords.Of(text[at..end]), IsBeginning: !isPhrase && end > at && text[end - 1] == '*'));
            at = isPhrase ? end + 1 : end;
        }
    }

    static bool IsQuote(char c) => Quotes.Contains(c, StringComparison.Ordinal);
}

/// <summary>Words that are looked for in a row.</summary>
/// <param name="Words">The words, of letters and digits only.</param>
/// <param name="IsBeginning">Whether the last may go on.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, bool IsBeginning);
