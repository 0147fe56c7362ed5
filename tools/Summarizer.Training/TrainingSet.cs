using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Text;

namespace Summarizer.Training;

/// <summary>An article to learn from.</summary>
/// <param name="Id">What it is called.</param>
/// <param name="Article">The article, as the product reads it.</param>
sealed record TrainingArticle(string Id, Article Article)
{
    /// <summary>Who published it, or where it was collected: what the id begins with.</summary>
    public string Source => Id.Split('-')[0];
}

/// <summary>Articles to learn from.</summary>
/// <param name="Name">The names of their files.</param>
/// <param name="Sha256">The hash of all that is in them, in lower-case hexadecimal.</param>
/// <param name="Articles">Those that are not left out.</param>
sealed record TrainingSet(string Name, string Sha256, IReadOnlyList<TrainingArticle> Articles)
{
    /// <summary>Reads files of articles, one JSON object a line: <c>id</c> and <c>text</c>.</summary>
    /// <param name="files">The files.</param>
    /// <param name="leaveOut">A file of ids that nothing is learned from, one a line; null when there are none.</param>
    /// <param name="most">So many articles are enough; a seeded choice of them.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="language">The language to learn of; null for any.</param>
    /// <exception cref="InvalidDataException">A line is no article, or none is left.</exception>
    public static TrainingSet Read(IReadOnlyList<FileInfo> files, FileInfo? leaveOut, int most, int seed, string? language)
    {
        var left = leaveOut is null ? [] : File.ReadLines(leaveOut.FullName).Select(line => line.Trim()).ToHashSet();
        var reader = new ArticleReader(Options.Create(new ArticleOptions()));
        var articles = new List<TrainingArticle>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(File.ReadAllBytes(file.FullName));
            var number = 0;
            foreach (var line in File.ReadLines(file.FullName))
            {
                number++;
                if (Parse(line, reader, $"{file.Name}, line {number}") is { } article
                    && (language is null || Language.For(article.Article.Language).Code == language)
                    && !left.Contains(article.Id) && !left.Contains(article.Id[(article.Id.IndexOf('-') + 1)..]))
                {
                    articles.Add(article);
                }
            }
        }
        var random = new Random(seed);
        var chosen = articles.Count <= most ? articles
            : [.. articles.OrderBy(_ => random.Next()).Take(most).OrderBy(article => article.Id, StringComparer.Ordinal)];
        return chosen.Count == 0
            ? throw new InvalidDataException("No article is left to learn from.")
            : new TrainingSet(string.Join(", ", files.Select(file => file.Name)), Convert.ToHexStringLower(hash.GetHashAndReset()), chosen);
    }

    static TrainingArticle? Parse(string line, ArticleReader reader, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var text = root.GetProperty("text").GetString()!;
            var article = reader.Read(new UploadedArticle(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8"));
            return new TrainingArticle(root.GetProperty("id").GetString()!, article);
        }
        catch (RejectedArticleException)
        {
            return null;
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException
            or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{place}: {problem.Message}", problem);
        }
    }
}
