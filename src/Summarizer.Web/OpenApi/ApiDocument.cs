using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Summarizer.Summaries;
using Summarizer.Web.Explanations;
using Summarizer.Web.Fetching;
using Summarizer.Web.Health;
using Summarizer.Web.Summaries;

namespace Summarizer.Web.OpenApi;

/// <summary>The contract as OpenAPI 3.1: paths from <see cref="ApiOperation.All"/>, schemas from the types that are served.</summary>
static partial class ApiDocument
{
    static readonly JsonSerializerOptions Served = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        TypeInfoResolver = JsonTypeInfoResolver.Combine(SummaryJson.Default, HeadlineJson.Default, new DefaultJsonTypeInfoResolver()),
    };

    static readonly Dictionary<string, string> TagMeans = new()
    {
        ["articles"] = "What came in.", ["summaries"] = "What came of it.", ["reading"] = "Many at once, for people and their programs.",
            ["service"] = "How it is, and what it can.",
    };

    // Of an enumeration the exporter tells the words, but not that they are words.
    static readonly JsonSchemaExporterOptions Exported = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (_, schema) =>
        {
            if (schema is JsonObject words && words.ContainsKey("enum") && !words.ContainsKey("type"))
                words.Insert(0, "type", "string");
            return schema;
        },
    };

    static readonly (string Name, string MediaType, Type Type)[] Schemas =
    [
        ("Summary", "application/json", typeof(Summary)),
        ("Rejection", "application/problem+json", typeof(Rejection)),
        ("HeadlineList", "application/json", typeof(HeadlineList)),
        ("Explanation", "application/json", typeof(SummaryExplanation)),
        ("Status", "application/json", typeof(ServiceStatus)),
        ("Liveness", "application/json", typeof(Liveness)),
        ("PageAddress", "application/json", typeof(PageAddress)),
        ("Problem", "application/problem+json", typeof(ProblemDetails)),
    ];

    public static JsonObject Build() => new()
    {
        ["openapi"] = "3.1.1",
        ["info"] = new JsonObject
        {
            ["title"] = "Summarizer",
            ["version"] = "1",
            ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
            ["contact"] = new JsonObject { ["name"] = "Summarizer" },
            ["description"] = "Headlines and key facts of articles; a fact's quote is exactly text[start .. start+length] of its article, in UTF-16 code units.",
        },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = "/", ["description"] = "The host that this document comes from." }),
        ["tags"] = new JsonArray([.. ApiOperation.All.Select(operation => operation.Tag).Distinct()
            .Select(tag => new JsonObject { ["name"] = tag, ["description"] = TagMeans[tag] })]),
        ["paths"] = Paths(),
        ["components"] = new JsonObject
        {
            ["securitySchemes"] = new JsonObject { ["header"] = Key("header", "x-functions-key"), ["query"] = Key("query", "code") },
            ["schemas"] = new JsonObject(Schemas.Select(schema => KeyValuePair.Create(schema.Name,
                (JsonNode?)Served.GetJsonSchemaAsNode(schema.Type,
                Exported)))),
        },
    };

    /// <summary>
    /// A route as OpenAPI writes it: <c>api/articles/{*name:minlength(1)}</c> is <c>/api/articles/{name}</c>, the page is <c>/</c>.
    /// </summary>
    public static string PathOf(string route) =>
        "/" + Parameter().Replace(route, match => match.Groups["optional"].Success ? "" : $"{{{match.Groups["name"].Value}}}");

    static JsonObject Paths()
    {
        var paths = new JsonObject();
        foreach (var operation in ApiOperation.All)
        {
            if (paths[PathOf(operation.Route)] is not JsonObject path)
                paths[PathOf(operation.Route)] = path = [];
            path[operation.Method] = Describe(operation, operation.Id, operation.Does);
            if (operation.Method == "get")
                path["head"] = Describe(operation, operation.Id + "Head", "As GET, without the body.");
        }
        return paths;
    }

    static JsonObject Describe(ApiOperation operation, string id, string does)
    {
        var isHead = id != operation.Id;
        var described = new JsonObject
        {
            ["operationId"] = id, ["tags"] = new JsonArray(operation.Tag), ["summary"] = does, ["description"] = does,
            ["security"] = operation.Open ? [] : Keys(), ["parameters"] = new JsonArray([.. Parameters(operation)]),
        };
        if (operation.TakesArticle)
        {
            described["requestBody"] =
                new JsonObject { ["description"] = "The article, in any format that is read; Content-Encoding may be gzip, br or deflate.",
                    ["required"] = true, ["content"] = Article() };
        }

        if (operation.TakesAddress)
        {
            described["requestBody"] =
                new JsonObject { ["description"] = "The address of a page, with http or https.", ["required"] = true,
                    ["content"] = Content("PageAddress") };
        }

        described["responses"] = new JsonObject(operation.AllAnswers.Select(answer =>
            KeyValuePair.Create(answer.Status.ToString(CultureInfo.InvariantCulture),
                (JsonNode?)Describe(isHead ? answer with { Content = null } : answer))));
        return described;
    }

    // The first is what a client sends that knows no better: then the name or the bytes tell the format.
    static JsonObject Article() => new(((string[])["application/octet-stream", "*/*"]).Select(type => KeyValuePair.Create(type,
        (JsonNode?)new JsonObject { ["schema"] = new JsonObject { ["type"] = "string", ["format"] = "binary" } })));

    static JsonObject Describe(ApiAnswer answer)
    {
        var described = new JsonObject { ["description"] = answer.Means };
        if (answer.Content is not { } content)
            return described;
        described["content"] = Content(content);
        return described;
    }

    static JsonObject Content(string content) => Schemas.FirstOrDefault(one => one.Name == content) is { Name: not null } schema
        ? new JsonObject { [schema.MediaType] =
            new JsonObject { ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{content}" } } }
        : new JsonObject { [content] = SchemaOf(content) };

    static JsonObject SchemaOf(string mediaType) => mediaType switch
    {
        "text/plain" => new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } },
        _ when mediaType.EndsWith("json", StringComparison.Ordinal) =>
            new JsonObject { ["schema"] = new JsonObject { ["type"] = "object" } },
        _ => [],
    };

    static IEnumerable<JsonNode> Parameters(ApiOperation operation)
    {
        foreach (var name in Parameter().Matches(operation.Route).Where(match => !match.Groups["optional"].Success)
            .Select(match => match.Groups["name"].Value))
        {
            yield return Describe(new("path", name, "The article's name; its slashes are written as they are."), required: true);
        }

        foreach (var parameter in operation.Parameters ?? [])
            yield return Describe(parameter, required: false);
    }

    static JsonObject Describe(ApiParameter parameter, bool required) => new()
    {
        ["name"] = parameter.Name, ["in"] = parameter.In, ["required"] = required, ["description"] = parameter.Means,
            ["schema"] = JsonNode.Parse(parameter.Schema),
    };

    // A host may want a key, and a laptop wants none.
    static JsonArray Keys() =>
        [new JsonObject(), new JsonObject { ["header"] = new JsonArray() }, new JsonObject { ["query"] = new JsonArray() }];

    static JsonObject Key(string place, string name) => new() { ["type"] = "apiKey", ["in"] = place, ["name"] = name };

    [GeneratedRegex(@"\{\*?(?<name>\w+)[^}]*?(?<optional>\?)?\}")]
    private static partial Regex Parameter();
}
