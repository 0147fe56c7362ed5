using System.Runtime.CompilerServices;

namespace Summarizer.Page.Tests;

/// <summary>The machine's own Chromium.</summary>
static class Chromium
{
    static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"];

    /// <summary>Where it is: in the variable CHROMIUM, or on the path; null when there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } told ? told
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>The source of axe-core, which <c>test.sh</c> fetches.</summary>
    public static string Axe([CallerFilePath] string here = "")
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "node_modules/axe-core/axe.min.js");
        Assert.True(File.Exists(path), "axe-core is missing: npm install --prefix tests/Summarizer.Page.Tests");
        return File.ReadAllText(path);
    }
}

/// <summary>A test that needs Chromium, and is skipped where there is none.</summary>
sealed class PageFactAttribute : FactAttribute
{
    public PageFactAttribute() => Skip = Chromium.Path is null ? "There is no Chromium on this machine." : null;
}

/// <summary>As <see cref="PageFactAttribute"/>, for a table.</summary>
sealed class PageTheoryAttribute : TheoryAttribute
{
    public PageTheoryAttribute() => Skip = Chromium.Path is null ? "There is no Chromium on this machine." : null;
}
