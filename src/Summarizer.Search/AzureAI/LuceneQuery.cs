using Summarizer.Searching;

namespace Summarizer.Search.AzureAI;

/// <summary>A query in Lucene's syntax, of which only words come from a reader: in quotes, or, before a star, in small letters.</summary>
static class LuceneQuery
{
    /// <summary>The query.</summary>
    public static string Of(SearchQuery query) =>
        string.Join(' ', query.Wanted.Select(term => Term('+', term)).Concat(query.Unwanted.Select(term => Term('-', term))));

    // No phrase can end in a beginning there: it is its words but the last, and that one anywhere.
    static string Term(char sign, SearchTerm term)
    {
        if (!term.IsBeginning)
            return $"{sign}{Phrase(term.Words)}";
        var beginning = $"(\"{term.Words[^1]}\" OR {term.Words[^1].ToLowerInvariant()}*)";
        return term.Words.Count == 1 ? sign + beginning : $"{sign}(+{Phrase(term.Words.Take(term.Words.Count - 1))} +{beginning})";
    }

    static string Phrase(IEnumerable<string> words) => $"\"{string.Join(' ', words)}\"";
}
