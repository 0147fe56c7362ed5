using System.Buffers;

namespace Summarizer.Articles;

/// <summary>Pages that stand before an article: consent, captcha, login, "enable JavaScript".</summary>
static class Wall
{
    /// <summary>A wall has few words of its own; what is longer is an article that mentions one.</summary>
    const int MaxWords = 150;

    static readonly SearchValues<string> Signs = SearchValues.Create(
    [
        "enable JavaScript", "accept cookies", "accept all cookies", "we use cookies", "we and our partners", "not a robot", "verify you are human", "captcha",
        "unusual traffic", "checking your browser", "access denied", "subscribe to continue", "log in to continue", "sign in to continue", "page not found",
        "consent to the use", "privacy settings",
    ], StringComparison.OrdinalIgnoreCase);

    public static bool IsWall(Article article) => article.Words <= MaxWords && article.Text.AsSpan().ContainsAny(Signs);
}
