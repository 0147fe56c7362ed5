using Microsoft.Data.Sqlite;
using Summarizer.Searching;

namespace Summarizer.Search.Sqlite;

/// <summary>The file of an index. A lost one is made again when it is next used, a damaged one when the damage shows.</summary>
sealed class IndexFile(string path) : IDisposable
{
    /// <summary>Another layout of the tables is another number, and the file is made again.</summary>
    const int Layout = 1;

    /// <summary>SQLite's codes of what cannot be read as a database: SQLITE_CORRUPT and SQLITE_NOTADB.</summary>
    const int Corrupt = 11, NotADatabase = 26;

    // Accents are folded as readers leave them out; marks are parts of words, as in Hindi.
    const string Tables = """
        CREATE TABLE article (id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE, version TEXT NOT NULL, header TEXT NOT NULL);
        CREATE VIRTUAL TABLE words USING fts5 (headline, facts, title, byline, source, name, text,
            tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'", prefix = '2 3 4');
        INSERT INTO words (words, rank) VALUES ('rank', 'bm25(10, 5, 8, 6, 3, 4, 1)');
        """;

    readonly string connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 10 }.ToString();
    readonly Lock turn = new();

    /// <summary>Does something with the file.</summary>
    /// <exception cref="SearchUnavailableException">It cannot be done; a damaged file is gone, so that the next use makes
    /// another.</exception>
    public void Use(Action<SqliteConnection> work)
    {
        try
        {
            using var connection = Open();
            work(connection);
        }
        catch (SqliteException damage) when (damage.SqliteErrorCode is Corrupt or NotADatabase)
        {
            Delete();
            throw new SearchUnavailableException("The file of the search index was damaged and is made again.", damage);
        }
        catch (Exception trouble) when (trouble is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new SearchUnavailableException($"The file of the search index cannot be used ({Cause(trouble)}).", trouble);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            lock (turn)
            {
                if (!File.Exists(path))
                {
                    // A file that was deleted lives on in the connections that are open.
                    SqliteConnection.ClearPool(connection);
                    Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                }
                connection.Open();
                if (LayoutOf(connection) is var layout && layout != Layout)
                    connection = Make(connection, layout);
            }
            connection.Run("PRAGMA synchronous = NORMAL");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    SqliteConnection Make(SqliteConnection connection, long layout)
    {
        if (layout != 0)
        {
            connection.Dispose();
            Delete();
            connection = new SqliteConnection(connectionString);
            connection.Open();
        }
        connection.Run("PRAGMA journal_mode = WAL");
        connection.Run($"BEGIN IMMEDIATE; {Tables} PRAGMA user_version = {Layout}; COMMIT");
        return connection;
    }

    void Delete()
    {
        lock (turn)
        {
            using var connection = new SqliteConnection(connectionString);
            SqliteConnection.ClearPool(connection);
            foreach (var part in (string[])["", "-wal", "-shm"])
                File.Delete(path + part);
        }
    }

    static long LayoutOf(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return (long)command.ExecuteScalar()!;
    }

    static string Cause(Exception trouble) =>
        trouble is SqliteException sqlite ? $"SQLite {sqlite.SqliteExtendedErrorCode}" : trouble.GetType().Name;
}
