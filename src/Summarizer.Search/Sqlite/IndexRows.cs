using System.Text;
using Microsoft.Data.Sqlite;
using Summarizer.Articles;
using Summarizer.Searching;

namespace Summarizer.Search.Sqlite;

/// <summary>The statements of the index.</summary>
static class IndexRows
{
    /// <summary>How many words an excerpt of the text has.</summary>
    const int WordsOfExcerpt = 32;

    /// <summary>
    /// Of so many matches all are weighed; of more, the ones that were taken in last: what so many say, says little about which is best.
    /// </summary>
    const int MostWeighed = 5_000;

    /// <summary>The columns of the words, in their order.</summary>
    static readonly SearchField[] Columns =
        [SearchField.Headline, SearchField.Facts, SearchField.Title, SearchField.Byline, SearchField.Source, SearchField.Name,
            SearchField.Text];

    static readonly string Passages = string.Join(", ", Columns.Select((column, at) => column is SearchField.Text or SearchField.Facts
        ? $"snippet(words, {at}, char({(int)MarkedText.Begin}), char({(int)MarkedText.End}), '…', {WordsOfExcerpt})"
        : $"highlight(words, {at}, char({(int)MarkedText.Begin}), char({(int)MarkedText.End}))"));

    // The words first: by itself SQLite might go through the names and ask of each whether it matches.
    const string Matches = """
        FROM words CROSS JOIN article ON article.id = words.rowid
            WHERE words MATCH $expression AND ($prefix = '' OR (article.name >= $first AND article.name < $last))
        """;

    /// <summary>Runs statements.</summary>
    public static void Run(this SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }

    /// <summary>Changes all of it or nothing.</summary>
    public static void Write(this SqliteConnection connection, Action<SqliteTransaction> change)
    {
        using var transaction = connection.BeginTransaction();
        change(transaction);
        transaction.Commit();
    }

    /// <summary>Takes an article out.</summary>
    public static void Remove(this SqliteTransaction transaction, ArticleName name)
    {
        using var command = Command(transaction.Connection!, """
            DELETE FROM words WHERE rowid = (SELECT id FROM article WHERE name = $name);
            DELETE FROM article WHERE name = $name;
            """, ("$name", Key(name.Value)));
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    /// <summary>Takes an article in.</summary>
    public static void Insert(this SqliteTransaction transaction, SearchEntry entry)
    {
        var (kept, words) = entry;
        using var command = Command(transaction.Connection!, """
            INSERT INTO article (name, version, header) VALUES ($key, $version, $header);
            INSERT INTO words (rowid, headline, facts, title, byline, source, name, text)
                VALUES (last_insert_rowid(), $headline, $facts, $title, $byline, $source, $name, $text);
            """, ("$key", Key(kept.Name.Value)), ("$version", kept.ETag), ("$header", HeaderJson.Write(kept.Header)),
            ("$headline", MarkedText.Of(kept.Header.Headline)),
            ("$facts", MarkedText.Of(words.Facts)), ("$title", MarkedText.Of(words.Title)), ("$byline", MarkedText.Of(words.Byline)),
            ("$source", MarkedText.Of(words.Source)), ("$name", MarkedText.Of(kept.Name.Value)), ("$text", MarkedText.Of(words.Text)));
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    /// <summary>The rows that match, the best first.</summary>
    public static SqliteDataReader Find(this SqliteConnection connection, string expression, string prefix, int skip, int size)
    {
        (string, object)[] asked =
            [("$expression", expression), ("$prefix", prefix), ("$first", Key(prefix)), ("$last", (byte[])[.. Key(prefix), 0xFF, 0xFF])];
        using var last = Command(connection, $"SELECT words.rowid {Matches} ORDER BY words.rowid DESC LIMIT 1 OFFSET {MostWeighed - 1}",
            asked);
        return Command(connection,
            $"SELECT article.name, article.header, {Passages} {Matches} AND words.rowid >= $oldest ORDER BY rank LIMIT $size OFFSET $skip",
            [.. asked, ("$oldest", last.ExecuteScalar() ?? 0L), ("$size", size), ("$skip", skip)]).ExecuteReader();
    }

    /// <summary>The names behind one, in their order.</summary>
    public static SqliteDataReader List(this SqliteConnection connection, ArticleName? after, int count) =>
        Command(connection, "SELECT name, version FROM article WHERE name > $after ORDER BY name LIMIT $count",
            ("$after", Key(after?.Value ?? "")), ("$count", count)).ExecuteReader();

    /// <summary>Reads a row of <see cref="List"/>.</summary>
    public static IndexedVersion ReadVersion(SqliteDataReader row) => new(Name(row), row.GetString(1));

    /// <summary>Reads a row of <see cref="Find"/>.</summary>
    public static FoundEntry ReadFound(SqliteDataReader row) => new(Name(row), HeaderJson.Read(row.GetString(1)),
        [.. Columns.Select((column, at) => MarkedText.Read(column, row.GetString(at + 2))).OfType<FoundPassage>()]);

    static SqliteCommand Command(SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }

    /// <summary>A name such that the order of its bytes is the order of names.</summary>
    static byte[] Key(string name) => Encoding.BigEndianUnicode.GetBytes(name);

    static ArticleName Name(SqliteDataReader row) => ArticleName.OfBlob(Encoding.BigEndianUnicode.GetString(row.GetFieldValue<byte[]>(0)));
}
