using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Summarizer.Web.OpenApi;

namespace Summarizer.Web.Tests;

[Collection(nameof(Site))]
public sealed class Contract(Site site)
{
    [Fact]
    public async Task The_document_is_OpenAPI_3_1_without_a_fault()
    {
        var bytes = await site.Http.GetByteArrayAsync("/api/openapi.json");
        var read = await OpenApiDocument.LoadAsync(new MemoryStream(bytes), "json");
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic!.SpecificationVersion);
        Assert.Empty(read.Diagnostic.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Empty(read.Document!.Validate(ValidationRuleSet.GetDefaultRuleSet()));
    }

    [Fact]
    public async Task The_document_has_every_route_with_every_method_and_no_other()
    {
        var served = site.Routes.SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
            .Select(method => $"{method.ToLowerInvariant()} {ApiDocument.PathOf(endpoint.RoutePattern.RawText!.TrimStart('/'))}"));
        var told = (await DocumentAsync())["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key} {path.Key}"));
        Assert.Equal(served.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Answers_have_the_fields_and_the_types_of_their_schemas()
    {
        var schemas = (await DocumentAsync())["components"]!["schemas"]!;
        await site.PutAsync("contract/ferry.txt", Site.Ferry);
        await site.PutAsync("contract/junk.txt", "\0\u0001\u0002\0\0\u0003\0\0");
        foreach (var (path, schema) in new[] { ("/api/summaries/contract/ferry.txt", "Summary"), ("/api/summaries/contract/junk.txt", "Rejection"), ("/api/summaries?prefix=contract/", "HeadlineList"), ("/api/summaries/contract/none.txt", "Problem"), ("/api/status", "Status"), ("/api/health", "Liveness") })
        {
            using var answer = await site.AskAsync(HttpMethod.Get, path);
            Fits(JsonNode.Parse(await answer.Content.ReadAsStringAsync()), schemas[schema]!, schema);
        }
    }

    [Fact]
    public async Task Statuses_that_are_answered_are_told()
    {
        var paths = (await DocumentAsync())["paths"]!;
        await site.PutAsync("contract/told.txt", Site.Ferry);
        foreach (var (method, path, route) in new[]
        {
            ("GET", "/api/summaries/contract/told.txt", "/api/summaries/{name}"),
                ("GET", "/api/summaries/contract/none.txt", "/api/summaries/{name}"),
            ("GET", "/api/summaries/b.", "/api/summaries/{name}"), ("POST", "/api/summaries/contract/told.txt", "/api/summaries/{name}"),
            ("POST", "/api/summaries/contract/none.txt", "/api/summaries/{name}"),
                ("GET", "/api/summaries?maxpagesize=x", "/api/summaries"),
            ("DELETE", "/api/articles/contract/none.txt", "/api/articles/{name}"), ("GET", "/api/health", "/api/health"),
                ("PUT", "/api/articles/contract/photo.png", "/api/articles/{name}"),
        })
        {
            using var answer = await site.AskAsync(new HttpMethod(method), path);
            Assert.NotNull(paths[route]![method.ToLowerInvariant()]!["responses"]![$"{(int)answer.StatusCode}"]);
            Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_linter_finds_nothing_that_a_client_would_miss()
    {
        var document = await DocumentAsync();
        Assert.NotEmpty(document["servers"]!.AsArray());
        Assert.NotNull(document["info"]!["license"]);
        var tags = document["tags"]!.AsArray().Select(tag => tag!["name"]!.GetValue<string>()).ToHashSet();
        var ids = new HashSet<string>();
        foreach (var operation in document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(method => method.Value!))
        {
            var id = operation["operationId"]!.GetValue<string>();
            Assert.True(ids.Add(id), $"{id} stands there twice.");
            Assert.True(operation["security"] is JsonArray, $"{id} does not say whether it wants a key.");
            Assert.True(tags.Contains(operation["tags"]![0]!.GetValue<string>()), $"{id} has an unknown tag.");
            Assert.NotEmpty(operation["description"]!.GetValue<string>());
            Assert.Contains(operation["responses"]!.AsObject(), response => response.Key[0] == '4');
            Assert.All(operation["parameters"]!.AsArray(), parameter => Assert.NotEmpty(parameter!["description"]!.GetValue<string>()));
        }
    }

    async Task<JsonNode> DocumentAsync() => JsonNode.Parse(await site.Http.GetStringAsync("/api/openapi.json"))!;

    // As far as these schemas go: objects, arrays and plain values. What they do not name may be there too only in a problem.
    static void Fits(JsonNode? value, JsonNode schema, string place)
    {
        if (schema["type"] is { } type)
        {
            var allowed = type is JsonArray several ? several.Select(one => one!.GetValue<string>()).ToArray() : [type.GetValue<string>()];
            var kind = value?.GetValueKind() switch
            {
                null or System.Text.Json.JsonValueKind.Null => "null",
                System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean",
                { } one => one.ToString().ToLowerInvariant(),
            };
            Assert.True(allowed.Contains(kind) || (kind == "number" && allowed.Contains("integer")),
                $"{place} is {kind}, not {string.Join(" or ", allowed)}.");
        }
        if (value is JsonObject fields)
        {
            foreach (var name in schema["required"]?.AsArray() ?? [])
                Assert.True(fields.ContainsKey(name!.GetValue<string>()), $"{place} lacks {name}.");
            foreach (var (name, field) in fields)
            {
                if (schema["properties"]?[name] is { } known)
                    Fits(field, known, $"{place}.{name}");
                else
                    Assert.True(place == "Problem", $"{place} has {name}, which its schema has not.");
            }
        }
        if (value is JsonArray items && schema["items"] is { } each)
        {
            foreach (var item in items)
                Fits(item, each, place + "[]");
        }
    }
}
