using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Summarizer.Evaluation;

/// <summary>An article with what people wrote about it. Its title is left out: no engine may see it.</summary>
/// <param name="Id">What it is called.</param>
/// <param name="Text">Its body as plain text; null for a page.</param>
/// <param name="Page">The bytes of a whole HTML page; null for plain text.</param>
/// <param name="References">What people wrote: highlights one per line, a headline, or a page's body.</param>
sealed record NewsArticle(string Id, string? Text, ReadOnlyMemory<byte>? Page, IReadOnlyList<string> References)
{
    /// <summary>Reads a file of articles, one JSON object a line.</summary>
    /// <exception cref="UsageException">The file is missing, empty or has a line that is no article.</exception>
    public static IReadOnlyList<NewsArticle> ReadAll(string file)
    {
        if (!File.Exists(file))
            throw new UsageException($"There is no file {file}.");
        var articles = new List<NewsArticle>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                articles.Add(Parse(line, Path.GetDirectoryName(Path.GetFullPath(file))!));
            }
            catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or IOException)
            {
                throw new UsageException($"{file}, line {number}: {problem.Message}");
            }
        }
        if (articles.Count == 0)
            throw new UsageException($"{file} has no articles.");
        if (articles.GroupBy(article => article.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new UsageException($"{file} has two articles with the id {twice.Key}.");
        return articles;
    }

    static NewsArticle Parse(string line, string folder)
    {
        using var json = JsonDocument.Parse(line);
        var article = json.RootElement;
        var html = Optional(article, "html");
        var text = html is null ? article.GetProperty("text").GetString() : null;
        var references = article.TryGetProperty("references", out var list) ? list.EnumerateArray().Select(item => item.GetString() ?? "")
            : [];
        return new NewsArticle(article.GetProperty("id").GetString() ?? throw new JsonException("The id is null."), text,
            html is null ? default(ReadOnlyMemory<byte>?) : PageOf(html, folder), [.. references]);
    }

    static string? Optional(JsonElement article, string name) =>
        article.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The page itself, or the file of that path beside the articles or in a folder above them.</summary>
    static byte[] PageOf(string html, string folder)
    {
        if (html.Contains('<'))
            return Encoding.UTF8.GetBytes(html);
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            var file = Path.Combine(at, html);
            if (File.Exists(file))
                return file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Unzip(file) : File.ReadAllBytes(file);
        }
        throw new FileNotFoundException($"The page {html} stands neither beside the articles nor in a folder above them.");
    }

    static byte[] Unzip(string file)
    {
        using var zipped = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        zipped.CopyTo(bytes);
        return bytes.ToArray();
    }
}
