using Summarizer.Articles.Formats;

namespace Summarizer.Articles;

/// <summary>A format that articles may come in, for people and for pages that say what may be uploaded.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Extensions">The extensions of its files, with their dot.</param>
/// <param name="MediaTypes">The media types that declare it.</param>
/// <param name="Note">What is read of it, where that is not all.</param>
public sealed record ReadableFormat(string Name, IReadOnlyList<string> Extensions, IReadOnlyList<string> MediaTypes, string? Note)
{
    /// <summary>All of them, as the reader knows them.</summary>
    public static IReadOnlyList<ReadableFormat> All { get; } =
        [.. ArticleFormat.All.Reverse()
            .Select(format => new ReadableFormat(format.Name, format.Extensions, format.MediaTypes, format.Note))];

    /// <summary>Their names in one line.</summary>
    public static string Names { get; } = $"{string.Join(", ", All.SkipLast(1).Select(format => format.Name))} and {All[^1].Name}";
}
