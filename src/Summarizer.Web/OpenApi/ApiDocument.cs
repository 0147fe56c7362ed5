using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Summarizer.Summaries;
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

    static readonly (string Name, string MediaType, Type Type)[] Schemas =
    [
        ("Summary", "application/json", typeof(Summary)),
        ("Rejection", "application/problem+json", typeof(Rejection)),
        ("HeadlineList", "application/json", typeof(HeadlineList)),
        ("Problem", "application/problem+json", typeof(ProblemDetails)),
    ];

    public static JsonObject Build() => new()
    {
        ["openapi"] = "3.1.1",
        ["info"] = new JsonObject
        {
            ["title"] = "Summarizer",
            ["version"] = "1",
            ["description"] = "Headlines and key facts of articles; a fact's quote is exactly text[start .. start+length] of its article, in UTF-16 code units.",
        },
        ["security"] = Keys(),
        ["paths"] = Paths(),
        ["components"] = new JsonObject
        {
            ["securitySchemes"] = new JsonObject { ["header"] = Key("header", "x-functions-key"), ["query"] = Key("query", "code") },
            ["schemas"] = new JsonObject(Schemas.Select(schema => KeyValuePair.Create(schema.Name, (JsonNode?)Served.GetJsonSchemaAsNode(schema.Type,
                new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true })))),
        },
    };

    /// <summary>A route as OpenAPI writes it: <c>api/articles/{*name:minlength(1)}</c> is <c>/api/articles/{name}</c>, the page is <c>/</c>.</summary>
    public static string PathOf(string route) => "/" + Parameter().Replace(route, match => match.Groups["optional"].Success ? "" : $"{{{match.Groups["name"].Value}}}");

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
        var described = new JsonObject { ["operationId"] = id, ["summary"] = does, ["parameters"] = new JsonArray([.. Parameters(operation)]) };
        if (operation.TakesArticle)
            described["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { ["*/*"] = new JsonObject() } };
        described["responses"] = new JsonObject(operation.AllAnswers.Select(answer =>
            KeyValuePair.Create(answer.Status.ToString(CultureInfo.InvariantCulture), (JsonNode?)Describe(answer))));
        if (operation.Open)
            described["security"] = new JsonArray();
        return described;
    }

    static JsonObject Describe(ApiAnswer answer)
    {
        var described = new JsonObject { ["description"] = answer.Means };
        if (answer.Content is not { } content)
            return described;
        var schema = Schemas.FirstOrDefault(one => one.Name == content);
        described["content"] = schema.Name is null
            ? new JsonObject { [content] = new JsonObject() }
            : new JsonObject { [schema.MediaType] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{content}" } } };
        return described;
    }

    static IEnumerable<JsonNode> Parameters(ApiOperation operation)
    {
        foreach (var name in Parameter().Matches(operation.Route).Where(match => !match.Groups["optional"].Success).Select(match => match.Groups["name"].Value))
            yield return Describe(new("path", name, "The article's name; it may have slashes."), required: true);
        foreach (var parameter in operation.Parameters ?? [])
            yield return Describe(parameter, required: false);
    }

    static JsonObject Describe(ApiParameter parameter, bool required) => new()
    {
        ["name"] = parameter.Name, ["in"] = parameter.In, ["required"] = required, ["description"] = parameter.Means, ["schema"] = new JsonObject { ["type"] = "string" },
    };

    // A host may want a key, and a laptop wants none.
    static JsonArray Keys() => [new JsonObject(), new JsonObject { ["header"] = new JsonArray() }, new JsonObject { ["query"] = new JsonArray() }];

    static JsonObject Key(string place, string name) => new() { ["type"] = "apiKey", ["in"] = place, ["name"] = name };

    [GeneratedRegex(@"\{\*?(?<name>\w+)[^}]*?(?<optional>\?)?\}")]
    private static partial Regex Parameter();
}
