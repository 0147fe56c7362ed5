using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Summarizer.Web.Fetching;

namespace Summarizer.Web.Tests;

/// <summary>Pages of a real server on this machine, which is the only address of it that counts as public here.</summary>
public sealed class FetchedPages
{
    const string Here = "127.0.0.1/32";
    const int MaxBytes = 100_000;

    public static TheoryData<string> Redirects => new(
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "redirects.txt")).Where(line => line[0] != '#'));

    public static TheoryData<string, FetchRefusal> Answers => new()
    {
        { "/missing", FetchRefusal.Answer }, { "/broken", FetchRefusal.Answer }, { "/circle", FetchRefusal.Redirects }, { "/huge", FetchRefusal.TooLarge },
        { "/bomb", FetchRefusal.TooLarge }, { "/damaged", FetchRefusal.Answer }, { "/coded", FetchRefusal.Answer }, { "/silent", FetchRefusal.TimedOut }, { "/slow", FetchRefusal.TimedOut },
        { "/picture", FetchRefusal.UnsupportedFormat }, { "/hung-up", FetchRefusal.Unreachable }, { "/private/story", FetchRefusal.Robots }, { "/to-private", FetchRefusal.Robots },
    };

    [Fact]
    public async Task A_page_comes_with_its_bytes_its_type_and_the_address_where_it_was_in_the_end()
    {
        await using var site = await SiteAsync();
        var page = await Fetcher().FetchAsync($"{site.Urls.Single()}/moved#part", default);
        Assert.Equal(("<p>A ferry sails.", "text/html; charset=iso-8859-1", $"{site.Urls.Single()}/story.html?a=%C3%A9"),
            (Encoding.UTF8.GetString(page.Bytes.Span), page.ContentType, page.Address));
    }

    [Fact]
    public async Task It_says_who_asks_and_keeps_no_cookie()
    {
        var asked = new List<(string Path, string Agent, string Cookie)>();
        await using var site = await SiteAsync(request => asked.Add((request.Path, request.Headers.UserAgent.ToString(),
            request.Headers.Cookie.ToString())));
        await Fetcher().FetchAsync($"{site.Urls.Single()}/moved", default);
        Assert.Equal(["/robots.txt", "/moved", "/story.html"], asked.Select(request => request.Path));
        Assert.All(asked, request => Assert.Equal(("Summarizer/1.0 (+https://summaries.example/)", ""), (request.Agent, request.Cookie)));
    }

    [Theory]
    [MemberData(nameof(Redirects))]
    public async Task A_hostile_redirect_is_not_followed(string row)
    {
        var (target, expected) = (row.Split(" | ")[0], Enum.Parse<FetchRefusal>(row.Split(" | ")[1]));
        await using var site = await Server.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path == "/robots.txt" ? 404 : 302;
            context.Response.Headers.Location = target.Replace("{port}", "1", StringComparison.Ordinal);
            return Task.CompletedTask;
        });
        Assert.Equal(expected, await RefusalAsync(Fetcher(), site.Urls.Single() + "/story"));
    }

    [Theory]
    [MemberData(nameof(Redirects))]
    public async Task Nor_is_one_of_the_file_that_says_what_may_be_read(string row)
    {
        var (target, expected) = (row.Split(" | ")[0], Enum.Parse<FetchRefusal>(row.Split(" | ")[1]));
        await using var site = await Server.StartAsync(context =>
        {
            context.Response.StatusCode = 301;
            context.Response.Headers.Location = target.Replace("{port}", "1", StringComparison.Ordinal);
            return Task.CompletedTask;
        });
        Assert.Equal(expected, await RefusalAsync(Fetcher(), site.Urls.Single() + "/story"));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task What_is_no_page_is_refused_with_its_reason(string path, FetchRefusal expected)
    {
        await using var site = await SiteAsync();
        // Only what never ends is waited for to the end.
        using var fetcher = Fetcher(TimeSpan.FromSeconds(expected == FetchRefusal.TimedOut ? 1 : 100));
        Assert.Equal(expected, await RefusalAsync(fetcher, site.Urls.Single() + path));
    }

    [Fact]
    public async Task A_name_of_a_private_address_is_refused_and_so_is_every_other_way_to_write_it()
    {
        await using var site = await SiteAsync();
        using var fetcher = new PageFetcher(new FetchOptions(), MaxBytes, null, anyPort: true);
        foreach (var host in (string[])["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0x7f000001", "2130706433", "127.1"])
            Assert.Equal(FetchRefusal.PrivateAddress, await RefusalAsync(fetcher, $"http://{host}:{new Uri(site.Urls.Single()).Port}/story.html"));
    }

    [Fact]
    public async Task Another_port_than_those_of_the_web_is_not_asked()
    {
        using var fetcher = new PageFetcher(new FetchOptions(), MaxBytes, null, anyPort: false);
        Assert.All(await Task.WhenAll(((string[])["http://news.example:8080/", "https://news.example:22/", "http://news.example:6379/"])
            .Select(address => RefusalAsync(fetcher, address))),
            refusal => Assert.Equal(FetchRefusal.BadAddress, refusal));
    }

    [Fact]
    public async Task An_intranet_is_fetched_from_where_that_is_allowed_but_never_what_a_cloud_tells_its_machines()
    {
        await using var site = await SiteAsync();
        using var fetcher = new PageFetcher(new FetchOptions { AllowPrivateAddresses = true }, MaxBytes, null, anyPort: true);
        Assert.NotNull((await fetcher.FetchAsync(site.Urls.Single() + "/story.html", default)).Address);
        Assert.Equal(FetchRefusal.PrivateAddress, await RefusalAsync(fetcher, "http://169.254.169.254/latest/meta-data/"));
        Assert.Equal(FetchRefusal.PrivateAddress, await RefusalAsync(fetcher, "http://168.63.129.16/"));
    }

    [Fact]
    public async Task What_a_site_asks_of_programs_is_kept_unless_a_setting_says_otherwise()
    {
        await using var site = await SiteAsync();
        using var fetcher = new PageFetcher(new FetchOptions { KeepRobots = false }, MaxBytes, null, anyPort: true, Here);
        Assert.NotNull((await fetcher.FetchAsync(site.Urls.Single() + "/private/story", default)).Address);
    }

    [Fact]
    public async Task A_site_that_cannot_say_what_it_asks_for_is_not_read()
    {
        await using var site = await Server.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path == "/robots.txt" ? 503 : 200;
            return Task.CompletedTask;
        });
        Assert.Equal(FetchRefusal.Unreachable, await RefusalAsync(Fetcher(), site.Urls.Single() + "/story"));
    }

    [Fact]
    public async Task Words_that_are_no_address_and_what_is_switched_off_are_refused()
    {
        foreach (var words in (string[])["", "news.example/story", "http://", "https:///story", "file:///etc/passwd", "http://user@news.example/", "https://news.example/" + new string('a', 3000)])
            Assert.Equal(FetchRefusal.BadAddress, await RefusalAsync(Fetcher(), words));
        using var off = new PageFetcher(new FetchOptions { Enabled = false }, MaxBytes, null, anyPort: true, Here);
        Assert.Equal(FetchRefusal.BadAddress, await RefusalAsync(off, "https://news.example/story"));
    }

    [Fact]
    public void Its_article_is_named_by_the_day_the_host_and_the_slug()
    {
        var now = new DateTimeOffset(2026, 11, 27, 23, 30, 0, TimeSpan.FromHours(-2));
        foreach (var (address, name) in new[]
        {
            ("https://www.news.example/world/2026/night-buses", "2026/11/28/news.example/night-buses-*.html"),
                ("https://news.example/", "2026/11/28/news.example/page-*.html"),
            ("https://news.example/a/report.PDF?x=1", "2026/11/28/news.example/report-*.pdf"),
                ("https://bücher.example/stra%C3%9Fe/", "2026/11/28/xn--bcher-kva.example/straße-*.html"),
            ("https://news.example/story/12345/index.html", "2026/11/28/news.example/story-*.html"),
                ("https://news.example/a/%2e%2e%2f%5cb", "2026/11/28/news.example/b-*.html"),
        })
        {
            var made = PageName.Of(new Uri(address), now).Value;
            Assert.Matches("^" + name.Replace(".", "\\.", StringComparison.Ordinal)
                .Replace("*", "[0-9a-f]{6}", StringComparison.Ordinal) + "$", made);
        }
        Assert.NotEqual(PageName.Of(new Uri("https://news.example/show?id=1"), now),
            PageName.Of(new Uri("https://news.example/show?id=2"), now));
        Assert.Equal(PageName.Of(new Uri("https://news.example/show?id=1"), now),
            PageName.Of(new Uri("https://news.example/show?id=1"), now.AddMinutes(5)));
    }

    static PageFetcher Fetcher(TimeSpan? timeout = null) =>
        new(new FetchOptions { Timeout = timeout ?? TimeSpan.FromSeconds(100) }, MaxBytes, "https://summaries.example/", anyPort: true,
            Here);

    static async Task<FetchRefusal> RefusalAsync(PageFetcher fetcher, string address) =>
        (await Assert.ThrowsAsync<FetchException>(() => fetcher.FetchAsync(address, default))).Refusal;

    static Task<WebApplication> SiteAsync(Action<HttpRequest>? asked = null) => Server.StartAsync(async context =>
    {
        var (request, response) = (context.Request, context.Response);
        asked?.Invoke(request);
        response.Cookies.Append("who", "you");
        switch (request.Path)
        {
            case "/robots.txt": await response.WriteAsync("User-agent: *\nDisallow: /private/"); break;
            case "/moved": response.Redirect("/story.html?a=%C3%A9"); break;
            case "/story.html" or "/private/story": response.ContentType = "text/html; charset=iso-8859-1"; await response.WriteAsync("<p>A ferry sails."); break;
            case "/to-private": response.Redirect("/private/story"); break;
            case "/circle": response.Redirect("/circle"); break;
            case "/missing": response.StatusCode = 404; break;
            case "/picture": response.ContentType = "image/png"; break;
            case "/hung-up": context.Abort(); break;
            case "/silent": await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); break;
            case "/slow": await PourAsync(response, response.Body, 1, TimeSpan.FromMilliseconds(50)); break;
            case "/huge": await PourAsync(response, response.Body, 10_000, TimeSpan.Zero); break;
            case "/bomb": response.Headers.ContentEncoding = "gzip"; await PourAsync(response, new GZipStream(response.Body, CompressionLevel.Fastest), 1_000_000, TimeSpan.Zero); break;
            case "/damaged": response.Headers.ContentEncoding = "gzip"; await response.WriteAsync("This is not gzip."); break;
            case "/coded": response.Headers.ContentEncoding = "zstd"; await response.WriteAsync("This is not zstd."); break;
            default: response.StatusCode = 500; break;
        }
    });

    /// <summary>Sends bytes until nobody reads them.</summary>
    static async Task PourAsync(HttpResponse response, Stream stream, int portion, TimeSpan pause)
    {
        response.ContentType = "text/html";
        try
        {
            for (var bytes = new byte[portion]; !response.HttpContext.RequestAborted.IsCancellationRequested; await Task.Delay(pause))
            {
                await stream.WriteAsync(bytes, response.HttpContext.RequestAborted);
                await stream.FlushAsync(response.HttpContext.RequestAborted);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
        }
    }
}
