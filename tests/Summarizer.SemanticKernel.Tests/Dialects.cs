using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Summarizer.SemanticKernel.Tests;

/// <summary>Good answers in the odd forms that servers and small models give them.</summary>
public sealed class Dialects
{
    static readonly string Answer =
        Reply.Answer(Some.Headline, (Some.Lead, Some.Lead), (Some.Second, Some.Second), (Some.Third, Some.Third));

    static readonly Dictionary<string, Reply> Table = new()
    {
        ["Markdown fences"] = Reply.Chat($"```json\n{Answer}\n```"),
        ["polite sentences around fences"] = Reply.Chat($"Here you are:\n```\n{Answer}\n```\nI hope {{that}} helps!"),
        ["thoughts before it"] = Reply.Chat($"<think>\nThe user wants {{\"headline\": …}}.\n</think>\n\n{Answer}"),
        ["a trailing comma"] = Reply.Chat(Answer[..^2] + ",],}"),
        ["a byte order mark in the content"] = Reply.Chat("\uFEFF" + Answer),
        ["a byte order mark"] = Reply.Body("\uFEFF" + Completion()),
        ["white space before the answer"] = Reply.Body(new string('\n', 1000) + Completion()),
        ["declared as a page"] = Reply.Body(Completion(), "text/html"),
        ["declared as nothing known"] = Reply.Body(Completion(), "application/x-unheard-of; charset=klingon"),
        ["compressed"] = Compressed(Completion()),
        ["a trailing comma in the protocol"] = Reply.Body(Completion()[..^1] + ",}"),
        ["a reason to finish of its own"] = Reply.Body(Completion(choice => choice["finish_reason"] = "eos_token")),
        ["no reason to finish"] = Reply.Body(Completion(choice => choice["finish_reason"] = null)),
        ["a role of its own"] = Reply.Body(Completion(choice => choice["message"]!["role"] = "model")),
        ["content in parts"] = Reply.Body(Completion(choice => choice["message"]!["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = Answer }))),
        ["thoughts beside it"] = Reply.Body(Completion(choice => choice["message"]!["reasoning_content"] = "The user {wants} JSON.")),
        ["usage as texts"] = Reply.Body(Completion().Replace("\"prompt_tokens\":1000", "\"prompt_tokens\":\"1000\"", StringComparison.Ordinal)),
        ["usage that cannot be"] = Reply.Body(Completion().Replace("\"prompt_tokens\":1000", "\"prompt_tokens\":1e18", StringComparison.Ordinal)),
        ["a second choice"] = Reply.Body(Completion().Replace("}}],", "}},{\"index\":1,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\"no\"}}],", StringComparison.Ordinal)),
        ["no more than the content"] = Reply.Body(JsonSerializer.Serialize(new { choices = new[] { new { message = new { content = Answer } } } })),
    };

    public static TheoryData<string> Names => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Its_sense_is_understood(string name)
    {
        await using var server = await OpenAiServer.StartAsync(Table[name]);
        using var engine = new Engine(server.Endpoint);

        var (draft, summary) = await engine.WriteAsync(Some.Article());

        Assert.Null(draft.Engine.Degraded);
        Assert.Equal(Some.Headline, summary.Headline);
        Assert.Equal([Some.Lead, Some.Second, Some.Third], summary.Facts.Select(fact => fact.Quote));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_fact_that_cannot_be_read_spoils_only_itself_and_the_share()
    {
        await using var server = await OpenAiServer.StartAsync(Reply.Chat(Answer.Replace("\"facts\":[",
            "\"facts\":[{\"quote\":\"\\ud83d\",\"text\":7},", StringComparison.Ordinal)));
        using var engine = new Engine(server.Endpoint);

        var (draft, summary) = await engine.WriteAsync(Some.Article());

        Assert.Null(draft.Engine.Degraded);
        Assert.Equal(0.75, draft.Engine.Grounded);
        Assert.Equal(3, summary.Facts.Count);
    }

    [Fact]
    public async Task The_key_does_not_follow_a_redirect()
    {
        await using var elsewhere = await OpenAiServer.StartAsync(Some.GoodReply);
        await using var server = await OpenAiServer.StartAsync(Reply.Redirect(elsewhere.Endpoint + "/chat/completions"));
        using var engine = new Engine(server.Endpoint);

        Assert.Equal("unavailable", (await engine.WriteAsync(Some.Article())).Draft.Engine.Degraded);
        Assert.Empty(elsewhere.Requests);
    }

    static string Completion(Action<JsonNode>? change = null)
    {
        var completion = JsonNode.Parse(Reply.Completion(Answer, "stop", null, usage: true))!;
        change?.Invoke(completion["choices"]![0]!);
        return completion.ToJsonString();
    }

    static Reply Compressed(string body) => new(async (context, _) =>
    {
        context.Response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        await gzip.WriteAsync(Encoding.UTF8.GetBytes(body));
    });
}
