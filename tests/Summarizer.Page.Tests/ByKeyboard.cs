namespace Summarizer.Page.Tests;

[Collection(nameof(Newsroom))]
public sealed class ByKeyboard(Newsroom newsroom)
{
    [PageFact]
    public async Task An_article_is_added_read_and_left_without_a_mouse()
    {
        await using var visitor = await newsroom.VisitAsync();
        var keys = visitor.Page.Keyboard;
        await Expect(visitor.Facts.First).ToBeVisibleAsync();
        await keys.PressAsync("n");
        await Expect(visitor.Page.Locator("#body")).ToBeFocusedAsync();
        await keys.InsertTextAsync(Newsroom.Ferry);
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("keyboard/ferry");
        await keys.PressAsync("Enter");
        await Expect(visitor.Page.Locator("#origin")).ToContainTextAsync("keyboard/ferry.txt");
        await Expect(visitor.Headline).ToBeFocusedAsync();

        await Expect(visitor.Page.Locator("mark").First).ToBeAttachedAsync();
        await keys.PressAsync("2");
        await Expect(visitor.Facts.Nth(1)).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(visitor.Marked.First).ToBeInViewportAsync();
        await Expect(visitor.Toast).ToContainTextAsync("Fact 2 stands in the article");

        for (var tab = 0; tab < 20 && !await visitor.Facts.First.EvaluateAsync<bool>("element => element === document.activeElement"); tab++)
            await keys.PressAsync("Tab");
        await Expect(visitor.Facts.First).ToHaveAttributeAsync("aria-pressed", "true");

        await keys.PressAsync("j");
        await Expect(visitor.Page.Locator("#origin")).Not.ToContainTextAsync("keyboard/ferry.txt");
        await keys.PressAsync("k");
        await Expect(visitor.Page.Locator("#origin")).ToContainTextAsync("keyboard/ferry.txt");
    }

    [PageFact]
    public async Task The_keys_are_told_by_a_question_mark_and_can_be_switched_off()
    {
        await using var visitor = await newsroom.VisitAsync();
        await Expect(visitor.Facts.First).ToBeVisibleAsync();
        await visitor.Page.Keyboard.PressAsync("?");
        await Expect(visitor.Page.Locator("#help")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("#keyson")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Space");
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(visitor.Page.Locator("#help")).ToBeHiddenAsync();
        await visitor.Page.Keyboard.PressAsync("n");
        await Expect(visitor.Page.Locator("#compose")).ToBeHiddenAsync();
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Page.Locator("#keyson")).Not.ToBeCheckedAsync();
    }
}
