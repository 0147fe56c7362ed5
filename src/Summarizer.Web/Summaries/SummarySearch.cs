using System.Globalization;
using Microsoft.AspNetCore.Http;
using Summarizer.Searching;
using Summarizer.Summaries;
using Summarizer.Web.Answers;
using Summarizer.Web.Requests;

namespace Summarizer.Web.Summaries;

/// <summary><c>/api/summaries?q=</c>: the headlines of articles that say something, the best first.</summary>
public sealed class SummarySearch(ISummaryStore store, ISearchIndex? index = null)
{
    /// <summary>A page has at most so many, and what is narrowed is looked through in so many steps of them.</summary>
    const int MostOfAPage = 100, MostSteps = 10;

    /// <summary>Behind so many better ones nobody looks.</summary>
    const int MostSkipped = 10_000;

    /// <summary>A page of what is found: 200, 304; 400; 501 where there is no index, 503 where it is in trouble.</summary>
    /// <exception cref="FormatException">The query or the continuation is refused.</exception>
    public async Task<IResult> FindAsync(string text, HeadlineFilter filter, int size, bool withFacts, HttpRequest request,
        CancellationToken cancellation)
    {
        if (index is null)
            return Problems.NoSearch();
        var query = SearchQuery.Parse(text);
        var (asked, continuation) = ($"q={Uri.EscapeDataString(text)}&{Filters.Query(request)}", request.Query["continuation"].ToString());
        var skip = continuation.Length == 0 ? 0
            : int.Parse(Continuation.Unwrap(continuation, asked), NumberStyles.None, CultureInfo.InvariantCulture);
        size = Math.Min(size, MostOfAPage);

        var found = new List<Headline>(size);
        var hasMore = true;
        for (var step = 0; step < MostSteps && hasMore && found.Count < size; step++)
        {
            var page = await index.FindAsync(query, filter.Prefix, skip, size, cancellation);
            var looked = 0;
            for (; looked < page.Entries.Count && found.Count < size; looked++)
                Take(page.Entries[looked], filter, found);
            (skip, hasMore) = (skip + looked, page.HasMore || looked < page.Entries.Count);
        }
        var next = hasMore && skip <= MostSkipped
            ? HeadlineList.Next(asked, size, withFacts, skip.ToString(CultureInfo.InvariantCulture)) : null;
        return new HeadlineList(withFacts ? await store.WithFactsAsync(found, cancellation) : found, next).ToResult(request);
    }

    static void Take(FoundEntry entry, HeadlineFilter filter, List<Headline> found)
    {
        var item = HeadlineItem.Of(entry.Name, entry.Header);
        if (filter.Shows(item))
            found.Add(Headline.Of(item) with { Hits = [.. entry.Passages.Select(Hit.Of)] });
    }
}

/// <summary>A piece of an article, or of what is known of it, in which something was found.</summary>
/// <param name="Field">Where it stands: <c>headline</c>, <c>facts</c>, <c>title</c>, <c>byline</c>, <c>source</c>, <c>name</c> or
/// <c>text</c>.</param>
/// <param name="Text">The piece: plain text, never markup.</param>
/// <param name="Marks">What was found, in order.</param>
public sealed record Hit(string Field, string Text, IReadOnlyList<Mark> Marks)
{
    internal static Hit Of(FoundPassage passage) =>
        new(passage.Field.ToString().ToLowerInvariant(), passage.Text,
            [.. passage.Marks.Select(mark => new Mark(mark.Start, mark.Length))]);
}

/// <summary>A stretch of a hit's text.</summary>
/// <param name="Start">In UTF-16 code units, from 0.</param>
/// <param name="Length">In UTF-16 code units.</param>
public sealed record Mark(int Start, int Length);
