using System.Text;
using Summarizer.Articles;
using Summarizer.Searching;

namespace Summarizer.Search.Tests;

/// <summary>What every index does, whatever keeps it.</summary>
public abstract class SearchContract
{
    /// <summary>An empty index.</summary>
    protected abstract ISearchIndex Index { get; }

    [Fact]
    public async Task What_stands_in_the_text_is_found_and_marked_as_the_table_says()
    {
        var wrong = new StringBuilder();
        foreach (var line in Cases.Lines("found.txt"))
        {
            var (text, typed, expected) = line.Split(" | ");
            await Index.PutAsync([Entries.Of("case.txt", text)]);
            var found = (await FindAsync(typed)).Entries.SelectMany(entry => entry.Passages)
                .FirstOrDefault(passage => passage.Field == SearchField.Text);
            if (Marked(found) != expected)
                wrong.AppendLine($"{line} is {Marked(found)}");
        }
        Assert.Equal("", wrong.ToString());
    }

    [Fact]
    public async Task A_hostile_query_finds_something_or_nothing_and_is_no_error()
    {
        await Index.PutAsync([Entries.Of("ferry.txt", "The ferry leaves the harbour.")]);
        var found = 0;
        foreach (var typed in Cases.Lines("hostile.txt"))
        {
            try
            {
                found += (await FindAsync(typed)).Entries.Count;
            }
            catch (FormatException refused)
            {
                Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
            }
        }
        Assert.InRange(found, 20, Cases.Lines("hostile.txt").Count);
        Assert.Single((await FindAsync("ferry")).Entries);
    }

    [Theory]
    [InlineData(SearchField.Headline)]
    [InlineData(SearchField.Facts)]
    [InlineData(SearchField.Title)]
    [InlineData(SearchField.Byline)]
    [InlineData(SearchField.Source)]
    [InlineData(SearchField.Name)]
    [InlineData(SearchField.Text)]
    public async Task Every_field_is_searched(SearchField field)
    {
        string Put(SearchField one) => one == field ? "Carrow" : "other";
        await Index.PutAsync([Entries.Of($"news/{Put(SearchField.Name)}.txt", Put(SearchField.Text), Put(SearchField.Headline), "\"1\"",
            Put(SearchField.Facts), Put(SearchField.Title), Put(SearchField.Byline), Put(SearchField.Source))]);

        var passage = Assert.Single(Assert.Single((await FindAsync("carrow")).Entries).Passages);

        Assert.Equal(field, passage.Field);
        Assert.Equal("Carrow", passage.Text.Substring(passage.Marks[0].Start, passage.Marks[0].Length));
    }

    [Fact]
    public async Task Words_may_stand_in_different_fields()
    {
        await Index.PutAsync([Entries.Of("a.txt", "The ferry stops.", byline: "Mara Lindqvist"),
            Entries.Of("b.txt", "The ferry goes on.")]);
        Assert.Equal(["a.txt"], await NamesAsync("ferry lindqvist"));
    }

    [Fact]
    public async Task The_best_come_first_in_pages_that_miss_none()
    {
        await Index.PutAsync([.. Enumerable.Range(0, 25)
            .Select(number => Entries.Of($"page/{number:D2}.txt", "The ferry stops, and many other things happen."))]);
        await Index.PutAsync([Entries.Of("best.txt", "Nothing.", headline: "Ferry stops")]);
        var names = new List<string>();
        for (var (skip, more) = (0, true); more; skip += 10)
        {
            var page = await Index.FindAsync(SearchQuery.Parse("ferry"), "", skip, 10);
            names.AddRange(page.Entries.Select(entry => entry.Name.Value));
            more = page.HasMore;
        }
        Assert.Equal("best.txt", names[0]);
        Assert.Equal(26, names.Distinct().Count());
    }

    [Fact]
    public async Task A_prefix_is_taken_letter_by_letter()
    {
        await Index.PutAsync([.. ((string[])["a_b/1.txt", "a%b/2.txt", "axb/3.txt", "A_b/4.txt", "a_b", "a_c", "a'b/5.txt", "ä/6.txt",
            "\U0001F6A2/7.txt"]).Select(name => Entries.Of(name, "ferry"))]);
        foreach (var (prefix, expected) in new[] { ("a_b", "a_b,a_b/1.txt"), ("a%", "a%b/2.txt"), ("a'", "a'b/5.txt"), ("ä", "ä/6.txt"), ("\U0001F6A2", "\U0001F6A2/7.txt"), ("zz", "") })
            Assert.Equal(expected, string.Join(',', (await Index.FindAsync(SearchQuery.Parse("ferry"), prefix, 0, 10)).Entries.Select(entry => entry.Name.Value).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task What_is_put_again_takes_the_place_of_what_was_there()
    {
        await Index.PutAsync([Entries.Of("a.txt", "The ferry stops.", version: "\"1\"")]);
        await Index.PutAsync([Entries.Of("a.txt", "The bus goes on.", headline: "Another", version: "\"2\"")]);
        Assert.Empty(await NamesAsync("ferry"));
        Assert.Equal("Another", Assert.Single((await FindAsync("bus")).Entries).Header.Headline);
        Assert.Equal([new IndexedVersion(ArticleName.Parse("a.txt"), "\"2\"")], await Index.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task What_is_removed_is_gone_and_removing_it_twice_is_no_error()
    {
        await Index.PutAsync([Entries.Of("a.txt", "The ferry stops."), Entries.Of("b.txt", "The ferry stops.")]);
        await Index.RemoveAsync(ArticleName.Parse("a.txt"));
        await Index.RemoveAsync(ArticleName.Parse("a.txt"));
        Assert.Equal(["b.txt"], await NamesAsync("ferry"));
    }

    [Fact]
    public async Task The_listing_is_in_the_order_of_names_and_has_all()
    {
        string[] names = ["a", "B", "ä", "\uFF5E", "\U0001F6A2", "a/b", "a b", "a'b", "東京.txt", new string('x', ArticleName.MaxLength),
            .. Enumerable.Range(0, 2500).Select(number => $"many/{number}.txt")];
        await Index.PutAsync([.. names.Select(name => Entries.Of(name, "text"))]);
        Assert.Equal(names.Order(StringComparer.Ordinal), (await Index.ListAsync().ToListAsync()).Select(version => version.Name.Value));
    }

    [Fact]
    public async Task Marks_in_an_article_are_no_marks()
    {
        await Index.PutAsync([Entries.Of("a.txt", "A \u0002false\u0003 ferry <mark>and</mark> more.")]);
        var passage = Assert.Single(Assert.Single((await FindAsync("ferry")).Entries).Passages);
        Assert.Equal("A  false  [ferry] <mark>and</mark> more.", Marked(passage));
    }

    [Fact]
    public async Task A_long_article_is_found_by_its_last_word_in_a_short_passage()
    {
        await Index.PutAsync([Entries.Of("long.txt",
            string.Concat(Enumerable.Repeat("One sentence follows another here. ", 20_000)) + "The end is Aldermouth.")]);
        var passage = Assert.Single(Assert.Single((await FindAsync("aldermouth")).Entries).Passages);
        Assert.InRange(passage.Text.Length, 10, 400);
        Assert.Contains("Aldermouth", passage.Text, StringComparison.Ordinal);
    }

    Task<FoundPage> FindAsync(string typed) => Index.FindAsync(SearchQuery.Parse(typed), "", 0, 50);

    async Task<IEnumerable<string>> NamesAsync(string typed) => (await FindAsync(typed)).Entries.Select(entry => entry.Name.Value);

    static string Marked(FoundPassage? passage)
    {
        if (passage is null)
            return "–";
        var text = new StringBuilder(passage.Text);
        foreach (var mark in passage.Marks.Reverse())
            text.Insert(mark.End, ']').Insert(mark.Start, '[');
        return text.ToString();
    }
}
