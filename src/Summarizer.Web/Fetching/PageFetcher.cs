using System.Net;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Web.Outgoing;

namespace Summarizer.Web.Fetching;

/// <summary>Fetches the page of an address, as the article that somebody would have uploaded.</summary>
public sealed class PageFetcher : IDisposable
{
    /// <summary>The name under which sites know this program, in their <c>robots.txt</c> too.</summary>
    public const string Program = "Summarizer";

    const int MaxRedirects = 10;

    /// <summary>Pages that are fetched at once; others wait, within their time.</summary>
    const int Lanes = 8;

    readonly FetchOptions options;
    readonly long maxBytes;
    readonly PageClient client;
    readonly Robots robots;
    readonly SemaphoreSlim lanes = new(Lanes);

    /// <summary>Makes one.</summary>
    public PageFetcher(IOptions<FetchOptions> options, IOptions<ArticleOptions> articles, IOptions<WebOptions> web)
        : this(options.Value, articles.Value.MaxBytes, web.Value.PublicUrl, options.Value.AllowPrivateAddresses)
    {
    }

    /// <summary>Makes one that reaches some networks besides, for a test that has no internet.</summary>
    internal PageFetcher(FetchOptions options, long maxBytes, string? publicUrl, bool anyPort, params string[] alsoAllowed)
    {
        (this.options, this.maxBytes) = (options, maxBytes);
        var agent = $"{Program}/1.0" + (string.IsNullOrEmpty(publicUrl) ? "" : $" (+{publicUrl})");
        client = new PageClient(GuardedConnections.Create(options.AllowPrivateAddresses, allowHttp: true, alsoAllowed), agent, anyPort);
        robots = new Robots(client, Program);
    }

    /// <summary>Whether a word is an address, of whatever kind, rather than the name of a file.</summary>
    public static bool IsAddress(string word) =>
        word.IndexOf("://", StringComparison.Ordinal) is > 0 and var end && Uri.CheckSchemeName(word[..end]);

    /// <summary>Fetches a page.</summary>
    /// <exception cref="FetchException">There is no page, or it may not be fetched.</exception>
    public async Task<UploadedArticle> FetchAsync(string address, CancellationToken cancellation)
    {
        if (!options.Enabled)
        {
            throw new FetchException(FetchRefusal.BadAddress,
                "Addresses are not fetched here (setting Fetch:Enabled). Save the page, and upload the file.");
        }

        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var start))
            throw new FetchException(FetchRefusal.BadAddress, "That is no address such as https://news.example/story.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.Timeout);
        try
        {
            await lanes.WaitAsync(patience.Token);
            try
            {
                return Article(await client.AskAsync(start, MaxRedirects, maxBytes,
                    at => options.KeepRobots ? robots.AdmitAsync(at, patience.Token) : Task.CompletedTask,
                    ArticleReader.CanRead, patience.Token));
            }
            finally
            {
                lanes.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new FetchException(FetchRefusal.TimedOut, $"{start.Host} took longer than {options.Timeout.TotalSeconds:0} s.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        client.Dispose();
        robots.Dispose();
        lanes.Dispose();
    }

    UploadedArticle Article(SiteAnswer answer)
    {
        if (answer.Status is < HttpStatusCode.OK or >= HttpStatusCode.MultipleChoices)
            throw new FetchException(FetchRefusal.Answer, $"{answer.At.Host} answers {(int)answer.Status}, and not with a page.");
        if (!ArticleReader.CanRead(answer.ContentType))
        {
            throw new FetchException(FetchRefusal.UnsupportedFormat,
                $"What is there is of a format that is not read. Read are {ReadableFormat.Names}.");
        }

        if (answer.Content is not { } content)
            throw new FetchException(FetchRefusal.TooLarge, $"The page has more than {maxBytes} bytes.");
        return new UploadedArticle(content, answer.ContentType, Path.GetFileName(answer.At.AbsolutePath), AddressOf(answer.At));
    }

    /// <summary>An address as ASCII, without what stands behind <c>#</c>.</summary>
    static string AddressOf(Uri address) =>
        new UriBuilder(address) { Host = address.IdnHost, Fragment = "" }.Uri.GetComponents(UriComponents.HttpRequestUrl,
            UriFormat.UriEscaped);
}
