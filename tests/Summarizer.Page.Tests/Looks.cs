namespace Summarizer.Page.Tests;

[Collection(nameof(Newsroom))]
public sealed class Looks(Newsroom newsroom)
{
    [PageTheory]
    [InlineData(ColorScheme.Light, 1400)]
    [InlineData(ColorScheme.Dark, 1400)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing_wrong(ColorScheme theme, int width)
    {
        await newsroom.UploadAsync("looks/junk.txt", "\0\u0001\u0002\0\0\u0003\0\0");
        await using var visitor = await newsroom.VisitAsync(width: width, theme: theme);
        await Expect(visitor.Line("samples/night-buses.txt")).ToBeVisibleAsync();
        Assert.Empty(await visitor.ViolationsAsync());

        await visitor.Line("samples/night-buses.txt").ClickAsync();
        await visitor.Facts.Nth(1).ClickAsync();
        await Expect(visitor.Marked.First).ToBeInViewportAsync();
        Assert.Empty(await visitor.ViolationsAsync());

        await visitor.Page.GotoAsync("/#/looks/junk.txt");
        await Expect(visitor.Headline).ToHaveTextAsync("The article cannot be summarized.");
        Assert.Empty(await visitor.ViolationsAsync());
    }

    [PageTheory]
    [InlineData(ColorScheme.Dark, 390)]
    [InlineData(ColorScheme.Light, 768)]
    [InlineData(ColorScheme.Dark, 1400)]
    [InlineData(ColorScheme.Light, 1920)]
    public async Task Facts_in_the_list_and_what_was_found_fit_the_window_and_leave_the_reader_its_room(ColorScheme theme, int width)
    {
        await using var visitor = await newsroom.VisitAsync("?facts=1&q=buses", width: width, theme: theme);
        await Expect(visitor.Page.Locator("#headlines mark").First).ToBeVisibleAsync();
        Assert.Empty(await visitor.ViolationsAsync());
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        if (width >= 768)
            Assert.True(await visitor.Page.EvaluateAsync<int>("document.querySelector('#reader').clientWidth") >= 400);
    }

    [PageTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_wrong_in_the_dialogs_and_on_the_page_of_the_api(ColorScheme theme)
    {
        await using var visitor = await newsroom.VisitAsync(theme: theme);
        await Expect(visitor.Facts.First).ToBeVisibleAsync();
        foreach (var button in (string[])["#add", "#shortcuts", "#remove"])
        {
            await visitor.Page.ClickAsync(button);
            Assert.Empty(await visitor.ViolationsAsync());
            await visitor.Page.Keyboard.PressAsync("Escape");
        }
        await visitor.Page.GotoAsync("/api.html");
        await Expect(visitor.Page.Locator("#operations h2").First).ToHaveTextAsync("PUT /api/articles/{name}");
        Assert.Empty(await visitor.ViolationsAsync());
    }

    [PageFact]
    public async Task On_a_narrow_screen_an_article_opens_at_its_top_and_the_list_is_left_where_it_was()
    {
        for (var number = 0; number < 12; number++)
            await newsroom.UploadAsync($"looks/long/{number}.txt", Newsroom.Ferry);
        await using var visitor = await newsroom.VisitAsync(width: 360, height: 640);
        var line = visitor.Page.Locator("li[data-name='looks/long/1.txt'] a");
        await line.ScrollIntoViewIfNeededAsync();
        var at = await visitor.Page.EvaluateAsync<int>("Math.round(scrollY)");
        Assert.True(at > 100);
        await line.ClickAsync();
        await Expect(visitor.Facts.First).ToBeVisibleAsync();
        await Expect(visitor.Headline).ToBeFocusedAsync();
        Assert.Equal("none 0", await visitor.Page.EvaluateAsync<string>("`${getComputedStyle(document.querySelector('#headline')).outlineStyle} ${scrollY}`"));
        await visitor.Page.ClickAsync(".back a");
        await Expect(line).ToBeVisibleAsync();
        Assert.InRange(await visitor.Page.EvaluateAsync<int>("Math.round(scrollY)"), at - 2, at + 2);
    }

    [PageTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task An_empty_page_says_what_can_be_uploaded(int width)
    {
        await using var visitor = await newsroom.VisitAsync(width: width, before: page => page.RouteAsync("**/api/summaries?*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = """{"value":[],"nextLink":null}""" })));
        await Expect(visitor.Page.Locator("#blanktext")).ToBeInViewportAsync();
        await Expect(visitor.Page.Locator("#blanktext")).ToContainTextAsync("PDF, Word");
        Assert.Empty(await visitor.ViolationsAsync());
    }

    [PageFact]
    public async Task On_a_narrow_screen_nothing_is_wider_and_a_tapped_fact_leads_to_its_words_and_back()
    {
        await newsroom.UploadAsync($"looks/{new string('w', 120)}.txt",
            $"{new string('x', 300)} fell by 10 per cent on Tuesday, Northshore said. {Newsroom.Ferry}");
        await using var visitor = await newsroom.VisitAsync(width: 320, height: 640);
        await Expect(visitor.Lines.First).ToBeVisibleAsync();
        Assert.Equal(320, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await visitor.Line($"looks/{new string('w', 120)}.txt").ClickAsync();
        await Expect(visitor.Facts.First).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("#text p").First).ToBeAttachedAsync();
        Assert.Equal(320, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));

        await visitor.Facts.Last.ClickAsync();
        await Expect(visitor.Marked.First).ToBeInViewportAsync();
        await visitor.Page.ClickAsync("#up");
        await Expect(visitor.Facts.Last).ToBeFocusedAsync();
        await visitor.Page.ClickAsync(".back a");
        await Expect(visitor.Lines.First).ToBeVisibleAsync();
        await Expect(visitor.Headline).ToBeHiddenAsync();
    }

    [PageFact]
    public async Task The_themes_differ_and_Arabic_runs_from_the_right()
    {
        await newsroom.UploadAsync("looks/bridge.txt",
            "أعلنت بلدية مدينة الميناء يوم الثلاثاء أنها ستفتتح جسرا جديدا فوق النهر في الأول من مايو المقبل بعد أعمال استمرت ثلاث سنوات.\n\nوقال رئيس البلدية إن تكلفة المشروع بلغت 120 مليون دولار وإن الجسر سيخدم 40 ألف سيارة يوميا.\n\nومن المتوقع أن يخفض الجسر مدة الرحلة بين ضفتي النهر من 35 دقيقة إلى 8 دقائق بحسب وزارة النقل.");
        var papers = new HashSet<string>();
        foreach (var theme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var visitor = await newsroom.VisitAsync("#/looks/bridge.txt", theme: theme);
            await Expect(visitor.Facts.First).ToBeVisibleAsync();
            papers.Add(await visitor.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
            foreach (var place in (string[])["#headline", "#facts button", "#text p"])
                Assert.Equal("rtl", await visitor.Page.Locator(place).First.EvaluateAsync<string>("element => getComputedStyle(element).direction"));
        }
        Assert.Equal(2, papers.Count);
    }
}
