using System.Text.Json;
using System.Text.RegularExpressions;

namespace Summarizer.Page.Tests;

/// <summary>Someone at the page.</summary>
public sealed class Visitor : IAsyncDisposable
{
    readonly List<string> wrong = [];

    public Visitor(IBrowserContext context, IPage page)
    {
        (Context, Page) = (context, page);
        page.PageError += (_, error) => wrong.Add(error);
        // An answer such as 404 is also told on the console, and is expected where a test asks for it.
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                wrong.Add(message.Text);
        };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public ILocator Headline => Page.Locator("#headline");

    public ILocator Facts => Page.Locator("#facts button");

    public ILocator Lines => Page.Locator("#headlines > li:not(.day):visible");

    public ILocator Marked => Page.Locator("mark.on");

    public ILocator Toast => Page.Locator("#toast");

    public ILocator Line(string name) => Page.Locator($"#headlines li[data-name='{name}'] a");

    /// <summary>The marked words, with the whitespace between them as it is read.</summary>
    public async Task<string> MarkedTextAsync() => Regex.Replace(string.Join(' ', await Marked.AllTextContentsAsync()), @"\s+", " ");

    public async Task PasteAsync(string text, string? name = null)
    {
        await Page.ClickAsync("#add");
        await Page.FillAsync("#body", text);
        if (name is not null)
            await Page.FillAsync("#name", name);
        await Page.ClickAsync("#paste .primary");
    }

    /// <summary>What axe-core finds wrong, as rule and place.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync()
    {
        await Page.EvaluateAsync(Chromium.Axe());
        var found = await Page.EvaluateAsync<JsonElement>("() => axe.run(document).then(result => result.violations.map(one => `${one.id}: ${one.nodes.map(node => node.target + ' ' + node.failureSummary).join(', ')}`))");
        return [.. found.EnumerateArray().Select(one => one.GetString()!)];
    }

    /// <summary>Forgets troubles that the test itself made.</summary>
    public void Forgive(params string[] words) =>
        wrong.RemoveAll(trouble => words.Any(word => trouble.Contains(word, StringComparison.Ordinal)));

    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        Assert.Empty(wrong);
    }
}
