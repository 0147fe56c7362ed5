namespace Summarizer.Articles.Formats;

/// <summary>
/// A file with several articles is refused, and the refusal says how to split it: a summary of the first would pass for one of all.
/// </summary>
static class SeveralArticles
{
    /// <summary>The refusal.</summary>
    /// <param name="format">What the file is.</param>
    /// <param name="count">How many articles it holds.</param>
    /// <param name="command">A command that splits it, without any of its text; null when there is none.</param>
    public static RejectedArticleException In(string format, int count, string? command) => new(RejectionReason.SeveralArticles,
        $"The {format} holds {count} articles, and a file is one article. Upload each on its own{(command is null ? "." : $"; to split the file: {command}")}");
}
