namespace Summarizer.Page.Tests;

[Collection(nameof(Newsroom))]
public sealed class HostileArticle(Newsroom newsroom)
{
    const string Attack = "<img src=x onerror=\"window.owned=1\"><script>window.owned=2</script><svg onload=window.owned=3>";

    [PageFact]
    public async Task Markup_in_the_name_the_title_and_the_body_stays_text()
    {
        const string name = "hostile/<img src=x onerror=alert(1)>'\"&.txt";
        await newsroom.UploadAsync(name,
            $"{Attack} closes the port\n\nThe harbour of {Attack} will close for 12 days from 1 May, the council said on Tuesday.\n\n" +
            $"About 900 ships a year call at it, \"{Attack}\" said its master.\n\njavascript:alert(1) was painted on 3 of the ships on Monday, the police said.");
        await newsroom.UploadAsync("hostile/page.html",
            $"<html><head><title>{Attack.Replace("<", "&lt;", StringComparison.Ordinal)}</title></head><body><article><h1>&lt;script&gt;window.owned=4&lt;/script&gt;</h1>" +
            $"<p>The &lt;img src=x onerror=window.owned=5&gt; council said on Tuesday that 12 boats will sail from 1 May.</p><p>About 900 people {Attack} live there.</p></article></body></html>", "text/html");

        await using var visitor = await newsroom.VisitAsync("#/" + Newsroom.Escaped(name));
        await Expect(visitor.Facts.First).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("#text")).ToContainTextAsync("<script>window.owned=2</script>");
        await Expect(visitor.Page.Locator("#headlines")).ToContainTextAsync(name);
        await visitor.Facts.First.ClickAsync();
        await visitor.Page.ClickAsync("#remove");
        await Expect(visitor.Page.Locator("#confirmwhat")).ToHaveTextAsync(name);
        await visitor.Page.Keyboard.PressAsync("Escape");
        await visitor.Page.GotoAsync("/#/hostile/page.html");
        await Expect(visitor.Page.Locator("#text")).ToContainTextAsync("onerror=window.owned=5");

        Assert.True(await visitor.Page.EvaluateAsync<bool>("window.owned === undefined"));
        Assert.Equal(0, await visitor.Page.Locator("img, svg, body script").CountAsync());
    }

    [PageFact]
    public async Task Even_a_script_that_got_into_the_page_would_not_run()
    {
        await using var visitor = await newsroom.VisitAsync();
        var refused = await visitor.Page.EvaluateAsync<string>("() => { try { document.body.innerHTML = '<b>x</b>'; return 'written'; } catch (error) { return error.name; } }");
        Assert.Equal("TypeError", refused);
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => new Promise(done => { document.addEventListener('securitypolicyviolation', () => done(true), { once: true }); const style = document.createElement('style'); style.textContent = 'body{color:red}'; document.head.append(style); })"));
        visitor.Forgive("Content Security Policy", "TrustedHTML");
    }
}
