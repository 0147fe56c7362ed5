using Summarizer.Searching;

namespace Summarizer.Search.Tests;

public sealed class Queries
{
    public static TheoryData<string> Read() => [.. Cases.Lines("queries.txt")];

    public static TheoryData<string> Senseless() => [.. Cases.Lines("senseless.txt")];

    [Theory]
    [MemberData(nameof(Read))]
    public void A_query_means_what_its_line_says(string line)
    {
        var (typed, meant, _) = line.Split(" => ");
        var query = SearchQuery.Parse(typed);
        Assert.Equal(meant, string.Join(' ',
            query.Wanted.Select(term => '+' + Text(term)).Concat(query.Unwanted.Select(term => '-' + Text(term)))));
    }

    [Theory]
    [MemberData(nameof(Senseless))]
    public void A_query_with_nothing_to_look_for_is_refused_in_a_sentence(string typed) =>
        Assert.EndsWith(".", Assert.Throws<FormatException>(() => SearchQuery.Parse(typed)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_query_without_an_end_is_refused()
    {
        Assert.Throws<FormatException>(() => SearchQuery.Parse(new string('a', SearchQuery.MaxLength + 1)));
        Assert.Throws<FormatException>(() => SearchQuery.Parse(new string('東', SearchQuery.MaxWords + 1)));
    }

    static string Text(SearchTerm term) => string.Join('_', term.Words) + (term.IsBeginning ? "*" : "");
}

static class Parts
{
    public static void Deconstruct(this string[] parts, out string first, out string second, out string? third) =>
        (first, second, third) = (parts[0], parts[1], parts.ElementAtOrDefault(2));
}
