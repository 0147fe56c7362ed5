using Microsoft.Extensions.FileSystemGlobbing;
using Summarizer.Web.Fetching;

namespace Summarizer.LocalHost.Commands;

/// <summary>The files that the words of a command line mean.</summary>
static class FileList
{
    /// <summary>The word for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>
    /// The files in the order of the words: a folder stands for all files below it, a pattern for those that match, both sorted by name.
    /// </summary>
    /// <exception cref="StartProblem">A pattern matches nothing, or a folder is empty.</exception>
    public static IReadOnlyList<string> Of(IEnumerable<string> words) => [.. words.SelectMany(Of)];

    static IEnumerable<string> Of(string word)
    {
        // A file may be called "news[1].txt": what exists is no pattern.
        if (word == StandardInput || PageFetcher.IsAddress(word) || File.Exists(word))
            return [word];
        if (Directory.Exists(word))
            return Some(Matching(word, "**/*"), $"{word} is an empty folder.");
        return word.AsSpan().IndexOfAny('*', '?') >= 0 ? Some(Matching(Root(word), Pattern(word)), $"No file matches {word}.") : [word];
    }

    static List<string> Some(IEnumerable<string> files, string otherwise) =>
        files.Order(StringComparer.Ordinal).ToList() is { Count: > 0 } list ? list : throw new StartProblem(otherwise);

    static IEnumerable<string> Matching(string folder, string pattern)
    {
        if (!Directory.Exists(folder))
            return [];
        var prefix = folder == "." ? "" : folder;
        return new Matcher().AddInclude(pattern).GetResultsInFullPath(folder)
            .Where(file => !IsHidden(Path.GetRelativePath(folder, file)))
            .Select(file => Path.Combine(prefix, Path.GetRelativePath(folder, file)));
    }

    static bool IsHidden(string path) => path.Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.'));

    // The folders of a pattern that stand before its first star are where the search begins.
    static string Root(string pattern)
    {
        var fixedPart = pattern[..pattern.AsSpan().IndexOfAny('*', '?')];
        var end = fixedPart.LastIndexOfAny(['/', Path.DirectorySeparatorChar]);
        return end < 0 ? "." : end == 0 ? "/" : fixedPart[..end];
    }

    static string Pattern(string pattern) =>
        Root(pattern) is "." && !pattern.StartsWith("./", StringComparison.Ordinal) ? pattern
        : pattern[(Root(pattern).TrimEnd('/').Length + 1)..];
}
