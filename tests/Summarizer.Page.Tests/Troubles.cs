using Summarizer.LocalHost.Tests;

namespace Summarizer.Page.Tests;

[Collection(nameof(Newsroom))]
public sealed class Troubles(Newsroom newsroom)
{
    [PageFact]
    public async Task Offline_is_said_and_what_is_loaded_stays()
    {
        await using var visitor = await newsroom.VisitAsync("#/samples/night-buses.txt");
        await Expect(visitor.Page.Locator("mark").First).ToBeAttachedAsync();
        await visitor.Context.SetOfflineAsync(true);
        await Expect(visitor.Page.Locator("#connection")).ToContainTextAsync("You are offline");
        Assert.Empty(await visitor.ViolationsAsync());
        await visitor.Facts.First.ClickAsync();
        await Expect(visitor.Marked.First).ToBeVisibleAsync();
        await visitor.Line("samples/reservoir.html").ClickAsync();
        await Expect(visitor.Page.Locator("#hint")).ToHaveTextAsync("You are offline.");
        await visitor.Context.SetOfflineAsync(false);
        await Expect(visitor.Page.Locator("#connection")).ToBeHiddenAsync();
        await Expect(visitor.Page.Locator("#origin")).ToContainTextAsync("reservoir.html");
    }

    [PageFact]
    public async Task The_banner_goes_when_the_server_answers_again_although_nobody_asks()
    {
        var down = false;
        await using var visitor = await newsroom.VisitAsync("#/samples/night-buses.txt", before: async page =>
        {
            await page.RouteAsync("**/api/summaries/samples/reservoir.html", route => down ? route.AbortAsync() : route.ContinueAsync());
            await page.RouteAsync("**/api/health", route => down ? route.AbortAsync() : route.ContinueAsync());
        });
        await Expect(visitor.Page.Locator("mark").First).ToBeAttachedAsync();
        down = true;
        await visitor.Line("samples/reservoir.html").ClickAsync();
        await Expect(visitor.Page.Locator("#connection")).ToContainTextAsync("The server does not answer.");
        down = false;
        await Expect(visitor.Page.Locator("#connection")).ToBeHiddenAsync();
        await Expect(visitor.Page.Locator("#origin")).ToContainTextAsync("reservoir.html");
    }

    [PageFact]
    public async Task A_server_that_fails_is_told_in_its_own_words_and_asked_again()
    {
        var down = true;
        await using var visitor = await newsroom.VisitAsync("#/samples/night-buses.txt",
            before: page => page.RouteAsync("**/api/summaries/**", route => down
            ? route.FulfillAsync(new() { Status = 503, ContentType = "application/problem+json", Body = """{"title":"Storage is being moved.","status":503}""" })
            : route.ContinueAsync()));
        await Expect(visitor.Page.Locator("#hint")).ToHaveTextAsync("Storage is being moved.");
        down = false;
        await visitor.Page.ClickAsync("#again");
        await Expect(visitor.Facts.First).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task An_upload_that_is_refused_says_why_and_can_be_dismissed()
    {
        await using var visitor = await newsroom.VisitAsync();
        await visitor.Page.SetInputFilesAsync("#files", new FilePayload { Name = "photo.png", MimeType = "image/png", Buffer = [1, 2, 3] });
        await Expect(visitor.Page.Locator("#uploads")).ToContainTextAsync("Read are plain text, Markdown, ");
        await Expect(visitor.Page.Locator("#uploads .choices button")).ToHaveTextAsync(["Dismiss"]);
        Assert.Empty(await visitor.ViolationsAsync());
        await visitor.Page.ClickAsync("text=Dismiss");
        await Expect(visitor.Page.Locator("#uploads li")).ToHaveCountAsync(0);
    }

    [PageFact]
    public async Task A_host_with_a_key_is_read_once_the_key_is_given_and_the_tab_keeps_it()
    {
        using var locked = LocalHostProcess.Serve([$"--Storage={newsroom.Storage}", "--Web:AccessKey=open sesame"]);
        await locked.StartedAsync();
        await using var visitor = await newsroom.VisitAsync("#/samples/night-buses.txt", address: locked.Address);
        await Expect(visitor.Page.Locator("#keydialog")).ToBeVisibleAsync();
        Assert.Empty(await visitor.ViolationsAsync());
        await visitor.Page.FillAsync("#key", "open says me");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator("#keywhy")).ToHaveTextAsync("The server refused that key.");
        await visitor.Page.FillAsync("#key", "open sesame");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Facts.First).ToBeVisibleAsync();
        await Expect(visitor.Lines.First).ToBeVisibleAsync();
        await visitor.PasteAsync(Newsroom.Ferry, "troubles/locked.txt");
        await Expect(visitor.Page.Locator("#origin")).ToContainTextAsync("troubles/locked.txt");

        await visitor.Page.ReloadAsync();
        await Expect(visitor.Facts.First).ToBeVisibleAsync();
        Assert.DoesNotContain("sesame", await visitor.Page.EvaluateAsync<string>("JSON.stringify(localStorage) + document.cookie + location.href"), StringComparison.Ordinal);
        await visitor.DisposeAsync();
        locked.Signal("TERM");
        Assert.Equal(0, locked.ExitCode());
    }
}
