using System.Security.Cryptography;
using System.Text;
using Azure.Search.Documents.Indexes.Models;
using Azure.Search.Documents.Models;
using Summarizer.Articles;
using Summarizer.Searching;
using AzureSearchOptions = Azure.Search.Documents.SearchOptions;
using SearchField = Summarizer.Searching.SearchField;

namespace Summarizer.Search.AzureAI;

/// <summary>The documents of the index in Azure AI Search: their fields, and how they are asked for.</summary>
static class IndexedDocument
{
    /// <summary>The field that documents are told apart by.</summary>
    public const string Key = "key";

    const string Order = "order", Version = "version", Header = "header", Article = "article", Profile = "weights";

    /// <summary>What the service takes at once, with room for what JSON adds.</summary>
    const int MostCharacters = 4_000_000, MostDocuments = 500;

    static readonly Dictionary<SearchField, double> Weights = new()
    {
        [SearchField.Headline] = 10, [SearchField.Facts] = 5, [SearchField.Title] = 8, [SearchField.Byline] = 6, [SearchField.Source] = 3,
            [SearchField.Name] = 4, [SearchField.Text] = 1,
    };

    /// <summary>The index.</summary>
    public static SearchIndex Index(string name)
    {
        var index = new SearchIndex(name,
        [
            new SimpleField(Key, SearchFieldDataType.String) { IsKey = true },
            // Names as the listing orders them, in letters of which every order is the same.
            new SimpleField(Order, SearchFieldDataType.String) { IsFilterable = true, IsSortable = true },
            new SimpleField(Article, SearchFieldDataType.String), new SimpleField(Version, SearchFieldDataType.String),
                new SimpleField(Header, SearchFieldDataType.String),
            .. Weights.Keys.Select(field => new SearchableField(NameOf(field)) { AnalyzerName =
                LexicalAnalyzerName.StandardAsciiFoldingLucene }),
        ]);
        index.ScoringProfiles.Add(new ScoringProfile(Profile) { TextWeights =
            new TextWeights(Weights.ToDictionary(weight => NameOf(weight.Key), weight => weight.Value)) });
        index.DefaultScoringProfile = Profile;
        return index;
    }

    /// <summary>Entries as documents, so many at once as the service takes.</summary>
    public static IEnumerable<IReadOnlyList<SearchDocument>> Batches(IReadOnlyList<SearchEntry> entries)
    {
        var batch = new List<SearchDocument>();
        var characters = 0;
        foreach (var entry in entries)
        {
            if (batch.Count == MostDocuments || (batch.Count > 0 && characters + entry.Searchable.Text.Length > MostCharacters))
            {
                yield return batch;
                (batch, characters) = ([], 0);
            }
            batch.Add(Of(entry));
            characters += entry.Searchable.Text.Length;
        }
        if (batch.Count > 0)
            yield return batch;
    }

    /// <summary>The key of an article.</summary>
    public static string KeyOf(ArticleName name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name.Value)));

    /// <summary>How a page of what was found is asked for.</summary>
    public static AzureSearchOptions Search(string prefix, int skip, int size)
    {
        var options = new AzureSearchOptions
        {
            QueryType = SearchQueryType.Full, SearchMode = SearchMode.All, Skip = skip, Size = size, Select = { Article, Header },
            HighlightPreTag = MarkedText.Begin.ToString(), HighlightPostTag = MarkedText.End.ToString(),
            Filter = prefix.Length == 0 ? null : $"{Order} ge '{OrderOf(prefix)}' and {Order} lt '{OrderOf(prefix)}g'",
        };
        foreach (var field in Weights.Keys)
            options.HighlightFields.Add($"{NameOf(field)}-1");
        return options;
    }

    /// <summary>How the documents behind an article are asked for, in the order of names.</summary>
    public static AzureSearchOptions Listing(ArticleName? after, int count) => new()
    {
        Size = count, OrderBy = { Order }, Select = { Article, Version },
            Filter = after is null ? null : $"{Order} gt '{OrderOf(after.Value)}'",
    };

    /// <summary>Reads a document of a listing.</summary>
    public static IndexedVersion ReadVersion(SearchDocument document) =>
        new(ArticleName.OfBlob(document.GetString(Article)), document.GetString(Version));

    /// <summary>Reads what was found.</summary>
    public static FoundEntry Read(SearchResult<SearchDocument> result) =>
        new(ArticleName.OfBlob(result.Document.GetString(Article)), HeaderJson.Read(result.Document.GetString(Header)),
        [.. Weights.Keys.Order().Select(field => MarkedText.Read(field,
            result.Highlights?.TryGetValue(NameOf(field), out var marked) == true ? marked[0] : null)).OfType<FoundPassage>()]);

    static SearchDocument Of(SearchEntry entry)
    {
        var (kept, words) = entry;
        return new SearchDocument
        {
            [Key] = KeyOf(kept.Name), [Order] = OrderOf(kept.Name.Value), [Article] = kept.Name.Value, [Version] = kept.ETag,
                [Header] = HeaderJson.Write(kept.Header),
            [NameOf(SearchField.Headline)] = MarkedText.Of(kept.Header.Headline), [NameOf(SearchField.Facts)] = MarkedText.Of(words.Facts),
            [NameOf(SearchField.Title)] = MarkedText.Of(words.Title), [NameOf(SearchField.Byline)] = MarkedText.Of(words.Byline),
            [NameOf(SearchField.Source)] = MarkedText.Of(words.Source), [NameOf(SearchField.Name)] = MarkedText.Of(kept.Name.Value),
                [NameOf(SearchField.Text)] = MarkedText.Of(words.Text),
        };
    }

    static string OrderOf(string name) => Convert.ToHexStringLower(Encoding.BigEndianUnicode.GetBytes(name));

    static string NameOf(SearchField field) => field.ToString().ToLowerInvariant();
}
