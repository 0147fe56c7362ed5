using System.Globalization;
using System.Text.RegularExpressions;

namespace Summarizer.Page.Tests;

[Collection(nameof(Newsroom))]
public sealed partial class Views(Newsroom newsroom)
{
    const string German = "Der Stadtrat von Lindau hat am Dienstag beschlossen, die Brücke über den Fluss für 12 Millionen Euro zu erneuern.\n\nDie Arbeiten sollen im Mai beginnen und zwei Jahre dauern, sagte der Bürgermeister.";
    const string Wire = """{"title":"Aldermouth opens twelve bridges over the Wend","byline":"Omar Haddad","publisher":"The Aldermouth Herald","publishedAt":"2026-04-01T08:00:00Z","url":"https://www.herald.example/bridges?a=1&b=2","body":"The mayor of Aldermouth opened 12 bridges over the river Wend on Tuesday, after four years of work.\n\nAbout 9,000 people crossed them on the first day, the council said."}""";
    const string Japanese = "神戸市は十日、市営地下鉄の運賃を来年四月から平均で八パーセント引き上げると発表した。値上げは十二年ぶりだという。\n\n市によると、初乗り運賃は二百十円から二百三十円になる。通学定期券の価格は据え置く。";

    [PageFact]
    public async Task A_view_is_narrowed_by_the_server_stands_in_the_address_and_comes_back_with_it()
    {
        await UploadAsync("views/narrow/");
        await using var visitor = await newsroom.VisitAsync("?folder=views/narrow/");
        await Expect(visitor.Lines).ToHaveCountAsync(4);
        await visitor.Page.ClickAsync("#filters summary");
        await visitor.Page.SelectOptionAsync("#language", "de");
        await Expect(visitor.Lines).ToHaveCountAsync(1);
        await Expect(visitor.Line("views/narrow/german.txt")).ToBeVisibleAsync();
        await Expect(visitor.Page).ToHaveURLAsync(LanguageInAddress());
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Lines).ToHaveCountAsync(1);
        await Expect(visitor.Page.Locator("#chips")).ToContainTextAsync("German");
        await visitor.Page.GoBackAsync();
        await Expect(visitor.Lines).ToHaveCountAsync(4);

        foreach (var (field, value, name) in (IEnumerable<(string, string, string)>)[("#publisher", "the aldermouth herald", "wire.json"), ("#filter", "rejected", "junk.txt")])
        {
            await visitor.Page.ClickAsync("#filters summary");
            if (field == "#filter")
                await visitor.Page.SelectOptionAsync(field, value);
            else
                await visitor.Page.FillAsync(field, value);
            await visitor.Page.FocusAsync("#filter");
            await Expect(visitor.Lines).ToHaveCountAsync(1);
            await Expect(visitor.Line("views/narrow/" + name)).ToBeVisibleAsync();
            await visitor.Page.Keyboard.PressAsync("Escape");
            await visitor.Page.ClickAsync("#chips li:first-child button");
            await Expect(visitor.Lines).ToHaveCountAsync(4);
        }
        var tomorrow = DateTime.Now.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await visitor.Page.GotoAsync($"/?folder=views/narrow/&day={tomorrow}");
        await Expect(visitor.Page.Locator("#nothing")).ToContainTextAsync("Nothing is in this view");
        Assert.Empty(await visitor.ViolationsAsync());
        await visitor.Page.ClickAsync("#showall");
        await Expect(visitor.Line("views/narrow/wire.json")).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task The_facts_are_read_in_the_list_also_of_what_has_just_come()
    {
        await UploadAsync("views/facts/");
        Task<IResponse>? listening = null;
        await using var visitor = await newsroom.VisitAsync("?folder=views/facts/", before: page =>
        {
            listening = page.WaitForResponseAsync("**/api/events");
            return Task.CompletedTask;
        });
        var facts = visitor.Page.Locator("li[data-name='views/facts/wire.json'] ul li");
        await Expect(visitor.Line("views/facts/wire.json")).ToBeVisibleAsync();
        await Expect(facts).ToHaveCountAsync(0);
        await visitor.Page.Keyboard.PressAsync("f");
        await Expect(facts.First).ToContainTextAsync("12 bridges");
        Assert.Empty(await visitor.ViolationsAsync());
        await listening!;
        await newsroom.UploadAsync("views/facts/late.txt", Newsroom.Ferry);
        await Expect(visitor.Page.Locator("li[data-name='views/facts/late.txt'] ul li").First).ToBeVisibleAsync();
        await newsroom.UploadAsync("views/elsewhere.txt", Newsroom.Ferry);
        await Expect(visitor.Line("views/elsewhere.txt")).ToHaveCountAsync(0);
    }

    [PageFact]
    public async Task Several_are_ticked_and_copied_or_downloaded_together()
    {
        await UploadAsync("views/several/");
        await using var visitor = await newsroom.VisitAsync("?folder=views/several/");
        await Expect(visitor.Lines).ToHaveCountAsync(4);
        await visitor.Page.Keyboard.PressAsync("x");
        await Expect(visitor.Page.Locator("#selected")).ToHaveTextAsync("All of this view");
        foreach (var name in (string[])["german.txt", "wire.json"])
            await visitor.Page.CheckAsync($"li[data-name='views/several/{name}'] .tick");
        await Expect(visitor.Page.Locator("#selected")).ToHaveTextAsync("2 selected");
        Assert.Empty(await visitor.ViolationsAsync());
        await visitor.Page.ClickAsync("#copyselection");
        await Expect(visitor.Toast).ToHaveTextAsync("Copied.");
        var copied = await visitor.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Equal(2, Regex.Count(copied, "^## ", RegexOptions.Multiline));
        Assert.Contains("Omar Haddad, The Aldermouth Herald, 2026-04-01, <https://www.herald.example/bridges?a=1&b=2>", copied,
            StringComparison.Ordinal);

        Assert.Equal(3, Regex.Count(await DownloadedAsync(visitor, "csv"), "views/several/|createdAt"));
        await visitor.Page.ClickAsync("#unselect");
        await visitor.Page.ClickAsync("#select");
        await Expect(visitor.Page.Locator(".tick:checked")).ToHaveCountAsync(0);
        Assert.Equal(3, (await DownloadedAsync(visitor, "jsonl")).TrimEnd().Split('\n').Length);
    }

    [PageFact]
    public async Task Who_said_it_stands_under_the_headline_and_in_the_Markdown()
    {
        await UploadAsync("views/said/");
        await using var visitor = await newsroom.VisitAsync("#/views/said/wire.json");
        await Expect(visitor.Page.Locator("#said")).ToContainTextAsync("The Aldermouth Herald");
        await Expect(visitor.Page.Locator("#said b")).ToHaveTextAsync("Omar Haddad");
        var link = visitor.Page.Locator("#said a");
        await Expect(link).ToHaveAttributeAsync("href", "https://www.herald.example/bridges?a=1&b=2");
        Assert.Contains("noreferrer", await link.GetAttributeAsync("rel"), StringComparison.Ordinal);
        await Expect(visitor.Facts.First).ToBeVisibleAsync();
        await visitor.Page.ClickAsync("#markdown");
        await Expect(visitor.Toast).ToHaveTextAsync("Markdown copied.");
        Assert.Matches("\nOmar Haddad, The Aldermouth Herald, 1 April 2026 at .*, <https://www.herald.example/bridges\\?a=1&b=2>\n",
            await visitor.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));

        await newsroom.UploadAsync("views/said/kobe.txt", Japanese);
        await visitor.Page.GotoAsync("/#/views/said/kobe.txt");
        await Expect(visitor.Page.Locator("#about")).ToContainTextAsync("characters read");
    }

    [PageFact]
    public async Task Why_the_headline_is_what_it_is_and_what_no_fact_covers()
    {
        await using var visitor = await newsroom.VisitAsync("#/samples/night-buses.txt");
        await Expect(visitor.Page.Locator("mark").First).ToBeAttachedAsync();
        await visitor.Page.ClickAsync("#why summary");
        await Expect(visitor.Page.Locator("#whybody")).ToContainTextAsync("the article's own title");
        await Expect(visitor.Page.Locator("#whybody li").First).ToContainTextAsync("the story's own");
        var sentence = visitor.Page.Locator("#whybody li button").Last;
        await sentence.ClickAsync();
        var pointed = await visitor.Page.EvaluateAsync<string>("[...CSS.highlights.get('pointed')].map(range => range.toString()).join()");
        Assert.Equal(await sentence.TextContentAsync(), pointed.Trim());

        await Expect(visitor.Page.Locator("#covered")).ToHaveTextAsync(Share());
        await visitor.Page.CheckAsync("#shade");
        var colours = await visitor.Page.EvaluateAsync<string[]>("['.text p', '.text mark'].map(place => getComputedStyle(document.querySelector(place)).color)");
        Assert.NotEqual(colours[0], colours[1]);
        Assert.Empty(await visitor.ViolationsAsync());
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Page.Locator("#shade")).ToBeCheckedAsync();
    }

    static async Task<string> DownloadedAsync(Visitor visitor, string format)
    {
        await visitor.Page.SelectOptionAsync("#format", format);
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.ClickAsync("#downloadselection"));
        Assert.Equal("summaries." + format, download.SuggestedFilename);
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    async Task UploadAsync(string folder)
    {
        await newsroom.UploadAsync(folder + "ferry.txt", Newsroom.Ferry);
        await newsroom.UploadAsync(folder + "german.txt", German);
        await newsroom.UploadAsync(folder + "junk.txt", "\0\u0001\u0002\0\0\u0003\0\0");
        await newsroom.UploadAsync(folder + "wire.json", Wire, "application/json");
    }

    [GeneratedRegex("[?&]language=de(&|$)")]
    private static partial Regex LanguageInAddress();

    [GeneratedRegex(@"^The facts stand on \d+ % of the words\.$")]
    private static partial Regex Share();
}
