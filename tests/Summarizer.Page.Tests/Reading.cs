using System.Text.Json;

namespace Summarizer.Page.Tests;

[Collection(nameof(Newsroom))]
public sealed class Reading(Newsroom newsroom)
{
    [PageFact]
    public async Task A_pasted_article_becomes_facts_whose_words_are_marked_in_it()
    {
        await using var visitor = await newsroom.VisitAsync();
        await visitor.PasteAsync(Newsroom.Ferry, "reading/pasted.txt");
        await Expect(visitor.Facts.First).ToBeVisibleAsync();
        await Expect(visitor.Line("reading/pasted.txt")).ToHaveAttributeAsync("aria-current", "true");
        await Expect(visitor.Page.Locator("#about")).ToContainTextAsync("by rules");
        await Expect(visitor.Page.Locator("#about")).ToContainTextAsync("English");

        var summary = JsonDocument.Parse(await newsroom.Http.GetStringAsync("/api/summaries/reading/pasted.txt")).RootElement;
        var facts = summary.GetProperty("keyFacts").EnumerateArray().ToList();
        var quotes = facts.Select(fact => fact.GetProperty("quote").GetString()!).ToList();
        await Expect(visitor.Headline).ToHaveTextAsync(summary.GetProperty("headline").GetString()!);
        await Expect(visitor.Facts).ToHaveCountAsync(quotes.Count);
        await Expect(visitor.Page.Locator("mark").First).ToBeAttachedAsync();
        for (var fact = 0; fact < quotes.Count; fact++)
        {
            await Expect(visitor.Facts.Nth(fact)).ToHaveAttributeAsync("data-proof", facts[fact].GetProperty("proof").GetString()!);
            await visitor.Facts.Nth(fact).HoverAsync();
            Assert.Equal(string.Join(' ', quotes[fact].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                await visitor.MarkedTextAsync());
        }
    }

    [PageFact]
    public async Task Pointing_at_a_late_fact_scrolls_its_quote_into_the_frame()
    {
        await using var visitor = await newsroom.VisitAsync("#/samples/night-buses.txt", height: 560);
        var last = visitor.Page.Locator("mark").Last;
        await Expect(last).ToBeAttachedAsync();
        await Expect(last).Not.ToBeInViewportAsync();
        await visitor.Facts.Nth(int.Parse((await last.GetAttributeAsync("data-facts"))!.Split(' ')[0],
            System.Globalization.CultureInfo.InvariantCulture)).HoverAsync();
        await Expect(visitor.Marked.First).ToBeInViewportAsync();
    }

    [PageFact]
    public async Task A_fact_that_is_tapped_before_the_text_has_come_leads_to_its_words_all_the_same()
    {
        var mayCome = new TaskCompletionSource();
        await using var visitor = await newsroom.VisitAsync("#/samples/night-buses.txt", width: 390,
            before: page => page.RouteAsync("**/api/articles/**", async route =>
        {
            await mayCome.Task;
            await route.ContinueAsync();
        }));
        await visitor.Facts.Nth(1).ClickAsync();
        await Expect(visitor.Marked).ToHaveCountAsync(0);
        mayCome.SetResult();
        await Expect(visitor.Marked.First).ToBeInViewportAsync();
        await Expect(visitor.Toast).ToContainTextAsync("Fact 2 stands in the article");
    }

    [PageFact]
    public async Task Files_that_are_chosen_are_uploaded_under_the_day_and_listed()
    {
        await using var visitor = await newsroom.VisitAsync();
        await Expect(visitor.Lines.First).ToBeVisibleAsync();
        await visitor.Page.SetInputFilesAsync("#files",
        new FilePayload[]
        {
            new() { Name = "one chosen.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(Newsroom.Ferry) },
            new() { Name = "two.html", MimeType = "text/html",
                Buffer = System.Text.Encoding.UTF8.GetBytes($"<article><p>{Newsroom.Ferry.Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p></article>") },
        });
        await Expect(visitor.Page.Locator("#headlines li[data-name$='/one chosen.txt']")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("#headlines li[data-name$='/two.html']")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("#uploads li")).ToHaveCountAsync(0);
    }

    [PageFact]
    public async Task A_file_dropped_anywhere_is_uploaded_and_opened()
    {
        await using var visitor = await newsroom.VisitAsync();
        var files = await visitor.Page.EvaluateHandleAsync("text => { const files = new DataTransfer(); files.items.add(new File([text], 'dropped.txt', { type: 'text/plain' })); return files; }", Newsroom.Ferry);
        await visitor.Page.DispatchEventAsync("body", "dragenter", new { dataTransfer = files });
        await Expect(visitor.Page.Locator("#drop")).ToBeVisibleAsync();
        await visitor.Page.DispatchEventAsync("body", "drop", new { dataTransfer = files });
        await Expect(visitor.Page.Locator("#drop")).ToBeHiddenAsync();
        await Expect(visitor.Page.Locator("#origin")).ToContainTextAsync("dropped.txt");
        await Expect(visitor.Facts.First).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task Another_article_of_the_same_name_is_not_lost_without_a_question()
    {
        await newsroom.UploadAsync("reading/taken.txt", Newsroom.Ferry);
        await using var visitor = await newsroom.VisitAsync();
        await visitor.PasteAsync(Newsroom.Ferry.Replace("Saltmarsh", "Carrow", StringComparison.Ordinal), "reading/taken.txt");
        await Expect(visitor.Page.Locator("#uploads")).ToContainTextAsync("already");
        Assert.Contains("Saltmarsh", await newsroom.Http.GetStringAsync("/api/articles/reading/taken.txt"), StringComparison.Ordinal);
        await visitor.Page.ClickAsync("text=Replace it");
        await Expect(visitor.Headline).ToContainTextAsync("Carrow");
    }

    [PageFact]
    public async Task A_summary_that_another_program_caused_appears_by_itself()
    {
        Task<IResponse>? listening = null;
        await using var visitor = await newsroom.VisitAsync(before: page =>
        {
            listening = page.WaitForResponseAsync("**/api/events");
            return Task.CompletedTask;
        });
        await listening!;
        await newsroom.UploadAsync("reading/live.txt", Newsroom.Ferry);
        await Expect(visitor.Line("reading/live.txt")).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task One_that_comes_glows_and_a_burst_does_not()
    {
        var told = new TaskCompletionSource<string>();
        await using var visitor = await newsroom.VisitAsync(before: page => page.RouteAsync("**/api/events",
            async route => await route.FulfillAsync(new() { ContentType = "text/event-stream", Body = await told.Task })));
        await Expect(visitor.Lines.First).ToBeVisibleAsync();
        // Reduced motion has no animation that would end the glow.
        told.SetResult(Event(0));
        await Expect(visitor.Page.Locator("#headlines .fresh")).ToHaveCountAsync(1);
        await visitor.Page.UnrouteAsync("**/api/events");
        await visitor.Page.RouteAsync("**/api/events",
            route => route.FulfillAsync(new() { ContentType = "text/event-stream", Body = string.Concat(Enumerable.Range(1, 20).Select(Event)) }));
        await Expect(visitor.Line("reading/burst-20.txt")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("#headlines .fresh")).ToHaveCountAsync(0);

        static string Event(int number) => $"event: summary\ndata: {{\"name\":\"reading/burst-{number}.txt\",\"headline\":\"Burst {number}\",\"engine\":\"rules\",\"createdAt\":\"2999-01-01T00:00:{number:D2}Z\",\"state\":\"summarized\"}}\n\n";
    }

    [PageFact]
    public async Task Without_events_the_page_asks_now_and_then()
    {
        await using var visitor = await newsroom.VisitAsync(before: async page =>
        {
            await page.Clock.InstallAsync();
            await page.RouteAsync("**/api/events", route => route.FulfillAsync(new() { Status = 404 }));
        });
        await Expect(visitor.Lines.First).ToBeVisibleAsync();
        await newsroom.UploadAsync("reading/polled.txt", Newsroom.Ferry);
        await Expect(visitor.Line("reading/polled.txt")).ToHaveCountAsync(0);
        await visitor.Page.Clock.FastForwardAsync(16_000);
        await Expect(visitor.Line("reading/polled.txt")).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task A_rejected_article_says_why_and_can_be_tried_again()
    {
        await newsroom.UploadAsync("reading/junk.txt", "\0\u0001\u0002\0\0\u0003\0\0");
        await using var visitor = await newsroom.VisitAsync("#/reading/junk.txt");
        await Expect(visitor.Headline).ToHaveTextAsync("The article cannot be summarized.");
        await Expect(visitor.Page.Locator("#hint")).ToContainTextAsync("no text");
        var asked = visitor.Page.WaitForRequestAsync(request => request.Method == "POST");
        await visitor.Page.ClickAsync("#again");
        await asked;
        await Expect(visitor.Toast).ToHaveTextAsync("Tried again: it still cannot be summarized, for the same reason.");
        await Expect(visitor.Page.Locator("#hint")).ToContainTextAsync("no text");
    }

    [PageFact]
    public async Task A_link_opens_its_article_and_an_old_one_says_that_it_is_gone()
    {
        await newsroom.UploadAsync("reading/a link & more #1.txt", Newsroom.Ferry);
        await using var visitor = await newsroom.VisitAsync("#/" + Newsroom.Escaped("reading/a link & more #1.txt"));
        await Expect(visitor.Facts.First).ToBeVisibleAsync();
        await visitor.Page.ClickAsync("#share");
        await Expect(visitor.Toast).ToHaveTextAsync("Link copied.");
        Assert.EndsWith("#/reading/a%20link%20%26%20more%20%231.txt",
            await visitor.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);

        await visitor.Page.ClickAsync("#remove");
        await visitor.Page.ClickAsync("#confirmed");
        await Expect(visitor.Line("reading/a link & more #1.txt")).ToHaveCountAsync(0);
        await visitor.Page.GotoAsync("/#/reading/a%20link%20%26%20more%20%231.txt");
        await Expect(visitor.Headline).ToHaveTextAsync("There is no such article");
    }

    [PageFact]
    public async Task A_summary_is_copied_as_Markdown()
    {
        await newsroom.UploadAsync("reading/markdown.txt", Newsroom.Ferry);
        await using var visitor = await newsroom.VisitAsync("#/reading/markdown.txt");
        await Expect(visitor.Facts.First).ToBeVisibleAsync();
        await visitor.Page.ClickAsync("#markdown");
        await Expect(visitor.Toast).ToHaveTextAsync("Markdown copied.");
        var copied = await visitor.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith("## ", copied, StringComparison.Ordinal);
        Assert.Contains($"\n- {await visitor.Facts.First.TextContentAsync()} *(", copied, StringComparison.Ordinal);
    }
}
