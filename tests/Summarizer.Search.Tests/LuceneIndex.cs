using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Search.Highlight;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Summarizer.Search.Tests;

/// <summary>An index of the service: its definition is held to, and its documents are found by Lucene.</summary>
sealed partial class LuceneIndex
{
    const LuceneVersion Version = LuceneVersion.LUCENE_48;

    static readonly Analyzer Folding = Analyzer.NewAnonymous((_, reader) =>
    {
        var tokens = new StandardTokenizer(Version, reader);
        return new TokenStreamComponents(tokens, new ASCIIFoldingFilter(new LowerCaseFilter(Version, tokens)));
    });

    readonly Dictionary<string, JsonObject> fields;
    readonly Dictionary<string, JsonObject> documents = [];
    readonly IndexWriter writer = new(new RAMDirectory(), new IndexWriterConfig(Version, Folding));
    readonly string key;

    /// <summary>An index of a definition.</summary>
    public LuceneIndex(JsonObject definition)
    {
        fields = definition["fields"]!.AsArray().ToDictionary(field => field!["name"]!.GetValue<string>(), field => field!.AsObject());
        key = fields.Single(field => Is(field.Key, "key")).Key;
        if (fields.Where(field => Is(field.Key, "searchable")).Any(field => field.Value["analyzer"]?.GetValue<string>() != "standardasciifolding.lucene"))
            throw new NotSupportedException("This server knows one analyzer.");
    }

    /// <summary>Takes a batch of documents in or out.</summary>
    public JsonObject Take(JsonObject batch)
    {
        var results = new JsonArray();
        foreach (var action in batch["value"]!.AsArray().Select(one => one!.AsObject()))
        {
            var id = action[key]!.GetValue<string>();
            var isKey = KeyOfADocument().IsMatch(id);
            if (isKey)
                Take(action, id);
            results.Add(new JsonObject { ["key"] = id, ["status"] = isKey, ["errorMessage"] = isKey ? null : "Invalid key.",
                ["statusCode"] = isKey ? 200 : 400 });
        }
        writer.Commit();
        return new JsonObject { ["value"] = results };
    }

    /// <summary>Answers a search.</summary>
    public JsonObject Find(JsonObject asked)
    {
        var text = Text(asked, "search") ?? "*";
        var highlight = (Text(asked, "highlight") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(field => field.Split('-')[0]).ToList();
        foreach (var field in highlight)
            Require(field, "searchable");
        var query = text == "*" ? new MatchAllDocsQuery() : Parse(asked, text);
        using var reader = DirectoryReader.Open(writer, applyAllDeletes: true);
        var found = new IndexSearcher(reader).Search(query, int.MaxValue / 2).ScoreDocs
            .Select(hit => (hit.Score, Document: documents[reader.Document(hit.Doc).Get(key)]))
                .Where(hit => Passes(hit.Document, Text(asked, "filter")));
        if (Text(asked, "orderby") is { } order)
        {
            Require(order, "sortable");
            found = found.OrderBy(hit => hit.Document[order]!.GetValue<string>(), StringComparer.Ordinal);
        }
        var page = found.Skip(asked["skip"]?.GetValue<int>() ?? 0).Take(asked["top"]?.GetValue<int>() ?? 50);
        return new JsonObject { ["value"] = new JsonArray([.. page.Select(hit => Answer(hit.Score, hit.Document, query, highlight,
            asked))]) };
    }

    void Take(JsonObject action, string id)
    {
        if (action["@search.action"]!.GetValue<string>() == "delete")
        {
            documents.Remove(id);
            writer.DeleteDocuments(new Term(key, id));
            return;
        }
        var document = new Document { new StringField(key, id, Field.Store.YES) };
        foreach (var (name, value) in action.Where(field => field.Key[0] != '@'))
        {
            if (Is(name, "searchable"))
                document.Add(new TextField(name, value?.GetValue<string>() ?? "", Field.Store.NO));
        }
        documents[id] = action;
        writer.UpdateDocument(new Term(key, id), document);
    }

    Query Parse(JsonObject asked, string text)
    {
        if (Text(asked, "queryType") != "full" || Text(asked, "searchMode") != "all")
            throw new NotSupportedException("This server knows one kind of query.");
        try
        {
            return new MultiFieldQueryParser(Version, [.. fields.Keys.Where(field => Is(field, "searchable"))],
                Folding) { DefaultOperator = Operator.AND }.Parse(text);
        }
        catch (ParseException wrong)
        {
            throw new FormatException($"Failed to parse query string: {wrong.Message}", wrong);
        }
    }

    JsonObject Answer(float score, JsonObject document, Query query, List<string> highlight, JsonObject asked)
    {
        var answer = new JsonObject { ["@search.score"] = score };
        var marked = new JsonObject();
        foreach (var field in highlight)
        {
            var highlighter = new Highlighter(new SimpleHTMLFormatter(Text(asked, "highlightPreTag"), Text(asked, "highlightPostTag")),
                new QueryScorer(query, field)) { MaxDocCharsToAnalyze = int.MaxValue };
            if (document[field]?.GetValue<string>() is { } text && highlighter.GetBestFragment(Folding, field, text) is { } best)
                marked[field] = new JsonArray(best);
        }
        if (marked.Count > 0)
            answer["@search.highlights"] = marked;
        foreach (var field in Text(asked, "select")!.Split(','))
        {
            Require(field, "retrievable");
            answer[field] = document[field]?.DeepClone();
        }
        return answer;
    }

    bool Passes(JsonObject document, string? filter)
    {
        if (filter is null)
            return true;
        foreach (var part in filter.Split(" and "))
        {
            var match = Comparison().Match(part);
            if (!match.Success)
                throw new FormatException($"Invalid expression: {part}");
            Require(match.Groups["field"].Value, "filterable");
            var order = string.CompareOrdinal(document[match.Groups["field"].Value]!.GetValue<string>(), match.Groups["value"].Value);
            if (!(match.Groups["is"].Value switch { "gt" => order > 0, "ge" => order >= 0, _ => order < 0 }))
                return false;
        }
        return true;
    }

    bool Is(string field, string attribute) => fields[field][attribute]?.GetValue<bool>() ?? attribute == "retrievable";

    void Require(string field, string attribute)
    {
        if (!fields.ContainsKey(field) || !Is(field, attribute))
            throw new FormatException($"The field '{field}' is not {attribute}.");
    }

    static string? Text(JsonObject asked, string name) => asked[name]?.GetValue<string>() is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"^[A-Za-z0-9_\-=]{1,1024}$")]
    private static partial Regex KeyOfADocument();

    [GeneratedRegex("^(?<field>[a-z]+) (?<is>gt|ge|lt) '(?<value>[0-9a-g]*)'$")]
    private static partial Regex Comparison();
}
