namespace Summarizer.Page.Tests;

[Collection(nameof(Newsroom))]
public sealed class Searching(Newsroom newsroom)
{
    const string Lighthouse = """
        {"title":"Keeper of the Tarnholm light retires after forty years","byline":"Quenby Larkspur","publisher":"The Tarnholm Courier",
         "body":"The keeper of the Tarnholm light retired on Friday after 40 years of service.\n\nThe town council voted 9 to 2 to keep the tower open to visitors.\n\nA clockmaker from Velmora will look after the lamp, the council said in a letter that nobody had expected."}
        """;

    [PageFact]
    public async Task What_an_article_says_is_found_while_it_is_typed_and_marked_where_it_stands()
    {
        await newsroom.UploadAsync("searching/light.json", Lighthouse, "application/json");
        await newsroom.UploadAsync("searching/ferry.txt", Newsroom.Ferry);
        await using var visitor = await newsroom.VisitAsync();
        await Expect(visitor.Lines.First).ToBeVisibleAsync();

        foreach (var (typed, field, marked) in (IEnumerable<(string, string, string)>)
            [("velmo", ".hit", "Velmora"), ("larkspur", ".hit", "Larkspur"), ("tarnholm courier", ".hit", "Tarnholm Courier"), ("\"forty years\"", ".headline", "forty years"), ("searching light", "bdi", "light")])
        {
            await visitor.Page.FillAsync("#search", typed);
            await Expect(visitor.Line("searching/light.json")).ToBeVisibleAsync();
            await Expect(visitor.Lines).ToHaveCountAsync(1);
            await Expect(visitor.Page.Locator($"#headlines {field} mark").Filter(new() { HasText = marked })).Not.ToHaveCountAsync(0);
        }
        Assert.Empty(await visitor.ViolationsAsync());
        await visitor.Page.FillAsync("#search", "velmora");
        await Expect(visitor.Page.Locator("#headlines .hit mark")).ToHaveTextAsync(["Velmora"]);
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Lines).ToHaveCountAsync(1);
        await Expect(visitor.Page.Locator(".day")).ToHaveCountAsync(0);

        await visitor.Page.FillAsync("#search", "");
        await Expect(visitor.Line("samples/night-buses.txt")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(".day")).Not.ToHaveCountAsync(0);
        await Expect(visitor.Page.Locator("#headlines mark")).ToHaveCountAsync(0);
    }

    [PageFact]
    public async Task What_is_not_found_cannot_be_looked_for_or_fails_is_said_with_what_to_do()
    {
        var isDown = false;
        await using var visitor = await newsroom.VisitAsync("?folder=searching/",
            before: page => page.RouteAsync("**/api/summaries?q=*", route => isDown
            ? route.FulfillAsync(new() { Status = 503, ContentType = "application/problem+json", Body = """{"title":"The search index cannot be used now.","status":503}""" })
            : route.ContinueAsync()));
        await visitor.Page.FillAsync("#search", "zzyzx");
        await Expect(visitor.Page.Locator("#nothing")).ToContainTextAsync("Nothing says zzyzx");
        await Expect(visitor.Page.Locator("#nothing")).ToContainTextAsync("the filters leave out some articles");
        Assert.Empty(await visitor.ViolationsAsync());

        await visitor.Page.FillAsync("#search", "-ferry");
        await Expect(visitor.Page.Locator("#listnote")).ToHaveTextAsync("The query has no word that must stand in the article.");
        await Expect(visitor.Page.Locator("#older")).ToBeHiddenAsync();

        isDown = true;
        await visitor.Page.FillAsync("#search", "northshore");
        await Expect(visitor.Page.Locator("#listnote")).ToHaveTextAsync("The search index cannot be used now.");
        isDown = false;
        await newsroom.UploadAsync("searching/ferry.txt", Newsroom.Ferry);
        await visitor.Page.ClickAsync("#older");
        await Expect(visitor.Line("searching/ferry.txt")).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task A_server_without_a_search_service_finds_headlines_and_says_so()
    {
        await newsroom.UploadAsync("searching/ferry.txt", Newsroom.Ferry);
        var asked = 0;
        await using var visitor = await newsroom.VisitAsync("?folder=searching/",
            before: page => page.RouteAsync("**/api/summaries?q=*", route =>
        {
            asked++;
            return route.FulfillAsync(new() { Status = 501, ContentType = "application/problem+json", Body = """{"title":"This host has no search service.","status":501}""" });
        }));
        await Expect(visitor.Line("searching/ferry.txt")).ToBeVisibleAsync();
        await visitor.Page.FillAsync("#search", "saltmarsh tenth");
        await Expect(visitor.Page.Locator("#listnote")).ToContainTextAsync("this server does not search texts");
        await Expect(visitor.Line("searching/ferry.txt")).ToBeVisibleAsync();
        await visitor.Page.FillAsync("#search", "velmora");
        await Expect(visitor.Page.Locator("#nothing")).ToContainTextAsync("Nothing says velmora");
        await Expect(visitor.Page.Locator("#nothing")).ToContainTextAsync("This server does not search texts");
        await visitor.Page.FillAsync("#search", "");
        await Expect(visitor.Line("searching/ferry.txt")).ToBeVisibleAsync();
        Assert.Equal(1, asked);
    }

    [PageFact]
    public async Task What_was_found_is_copied_together()
    {
        await newsroom.UploadAsync("searching/light.json", Lighthouse, "application/json");
        await using var visitor = await newsroom.VisitAsync("?q=velmora");
        await Expect(visitor.Lines).ToHaveCountAsync(1);
        await visitor.Page.ClickAsync("#select");
        await Expect(visitor.Page.Locator("#selected")).ToHaveTextAsync("All that are shown");
        await visitor.Page.ClickAsync("#copyselection");
        await Expect(visitor.Toast).ToHaveTextAsync("Copied.");
        var copied = await visitor.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("Tarnholm", copied, StringComparison.Ordinal);
        Assert.DoesNotContain("Saltmarsh", copied, StringComparison.Ordinal);
    }
}
