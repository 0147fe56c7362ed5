using Summarizer.Searching;

namespace Summarizer.Search.Sqlite;

/// <summary>A query as FTS5 takes it. Of what a reader typed only words come in, each in quotes: nothing can be taken for syntax.</summary>
static class MatchExpression
{
    /// <summary>The expression.</summary>
    public static string Of(SearchQuery query)
    {
        var wanted = string.Join(" AND ", query.Wanted.Select(Term));
        return query.Unwanted.Count == 0 ? wanted : $"({wanted}) NOT ({string.Join(" OR ", query.Unwanted.Select(Term))})";
    }

    static string Term(SearchTerm term) => $"\"{string.Join(' ', term.Words)}\"{(term.IsBeginning ? " *" : "")}";
}
