using Microsoft.Data.Sqlite;
using Summarizer.Search.Sqlite;
using Summarizer.Searching;

namespace Summarizer.Search.Tests;

/// <summary>The contract by SQLite, and what can happen to a file.</summary>
public sealed class InAFile : SearchContract, IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("summarizer-search-").FullName;
    readonly SqliteSearchIndex index;

    public InAFile() => index = new SqliteSearchIndex(File);

    protected override ISearchIndex Index => index;

    string File => Path.Combine(folder, "of", "its", "own", "search.db");

    public void Dispose()
    {
        index.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task It_is_there_again_after_a_restart()
    {
        await index.PutAsync([Entries.Of("a.txt", "The ferry stops.")]);
        index.Dispose();
        using var again = new SqliteSearchIndex(File);
        Assert.Single((await again.FindAsync(SearchQuery.Parse("ferry"), "", 0, 10)).Entries);
    }

    [Fact]
    public async Task A_lost_file_is_made_again_while_the_program_runs()
    {
        await index.PutAsync([Entries.Of("a.txt", "The ferry stops.")]);
        foreach (var part in Directory.GetFiles(Path.GetDirectoryName(File)!))
            System.IO.File.Delete(part);
        Assert.Empty(await index.ListAsync().ToListAsync());
        await index.PutAsync([Entries.Of("b.txt", "The ferry stops.")]);
        Assert.Single((await index.FindAsync(SearchQuery.Parse("ferry"), "", 0, 10)).Entries);
        Assert.True(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task Of_more_than_five_thousand_matches_those_taken_in_last_are_weighed()
    {
        await index.PutAsync([Entries.Of("best.txt", "tide", headline: "Tide, tide, tide"),
            .. Enumerable.Range(0, 4_999).Select(number => Entries.Of($"{number}.txt", "The tide turns."))]);
        Assert.Equal("best.txt", (await index.FindAsync(SearchQuery.Parse("tide"), "", 0, 10)).Entries[0].Name.Value);

        await index.PutAsync([Entries.Of("one-more.txt", "The tide turns.")]);
        Assert.DoesNotContain((await index.FindAsync(SearchQuery.Parse("tide"), "", 0, 10)).Entries,
            entry => entry.Name.Value == "best.txt");
        Assert.Equal("best.txt", Assert.Single((await index.FindAsync(SearchQuery.Parse("tide"), "best", 0, 10)).Entries).Name.Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    public async Task A_damaged_file_says_so_once_and_is_made_again(int from)
    {
        await index.PutAsync([.. Enumerable.Range(0, 200)
            .Select(number => Entries.Of($"{number}.txt", $"The ferry stops {number} times."))]);
        index.Dispose();
        var bytes = await System.IO.File.ReadAllBytesAsync(File);
        bytes.AsSpan(from).Fill(0x5A);
        await System.IO.File.WriteAllBytesAsync(File, bytes);

        using var again = new SqliteSearchIndex(File);
        await Assert.ThrowsAsync<SearchUnavailableException>(() => again.FindAsync(SearchQuery.Parse("ferry"), "", 0, 10));
        Assert.Empty(await again.ListAsync().ToListAsync());
        await again.PutAsync([Entries.Of("b.txt", "The ferry stops.")]);
        Assert.Single((await again.FindAsync(SearchQuery.Parse("ferry"), "", 0, 10)).Entries);
    }

    [Fact]
    public async Task A_file_of_another_layout_is_made_again()
    {
        await index.PutAsync([Entries.Of("a.txt", "The ferry stops.")]);
        await using (var connection = new SqliteConnection($"Data Source={File};Pooling=false"))
        {
            connection.Open();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 999";
            command.ExecuteNonQuery();
        }
        Assert.Empty(await index.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_unavailable_search_and_nothing_worse()
    {
        await System.IO.File.WriteAllTextAsync(Path.Combine(folder, "file"), "no folder");
        using var nowhere = new SqliteSearchIndex(Path.Combine(folder, "file", "search.db"));
        await Assert.ThrowsAsync<SearchUnavailableException>(() => nowhere.PutAsync([Entries.Of("a.txt", "text")]));
    }

    [Fact]
    public async Task Many_read_and_write_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async worker =>
        {
            for (var number = 0; number < 20; number++)
            {
                await index.PutAsync([Entries.Of($"{worker}/{number}.txt", "The ferry stops.")]);
                Assert.NotEmpty((await index.FindAsync(SearchQuery.Parse("ferry"), $"{worker}/", 0, 50)).Entries);
            }
        }));
        Assert.Equal(160, (await index.ListAsync().ToListAsync()).Count);
    }
}
