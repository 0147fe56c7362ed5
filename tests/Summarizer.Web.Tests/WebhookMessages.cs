using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Summaries;
using Summarizer.Web.Outgoing;
using Summarizer.Web.Webhooks;

namespace Summarizer.Web.Tests;

public sealed class WebhookMessages
{
    const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    [Fact]
    public async Task A_receiver_is_told_of_a_summary_and_can_prove_who_tells()
    {
        await using var receiver = await Receiver.StartAsync(204);
        await using var host = await SenderAsync(receiver.Url);
        Tell(host);

        var (headers, body) = await receiver.NextAsync();
        var json = JsonNode.Parse(body)!;
        Assert.Equal("summary.created", json["type"]!.GetValue<string>());
        Assert.Equal("https://news.example/api/summaries/today/a%20ferry.txt", json["data"]!["url"]!.GetValue<string>());
        Assert.Equal("today/a ferry.txt", json["data"]!["summary"]!["name"]!.GetValue<string>());
        var signed = Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.{body}");
        Assert.Equal("v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Secret["whsec_".Length..]), signed)),
            headers["webhook-signature"]);
        Assert.InRange(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - long.Parse(headers["webhook-timestamp"], CultureInfo.InvariantCulture),
            -5, 60);
    }

    [Fact]
    public void The_signature_is_the_one_of_the_standards_libraries() => Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        Signature.Of(Convert.FromBase64String(Secret["whsec_".Length..]), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}"""u8));

    [Fact]
    public async Task What_is_not_taken_is_sent_again_under_the_same_id_and_no_redirect_is_followed()
    {
        await using var receiver = await Receiver.StartAsync(500, 302, 200);
        await using var host = await SenderAsync(receiver.Url);
        Tell(host);

        var ids = new List<string>();
        for (var message = 0; message < 3; message++)
            ids.Add((await receiver.NextAsync()).Headers["webhook-id"]);
        Assert.Single(ids.Distinct());
        await host.StopAsync();
        Assert.Equal(3, receiver.Count);
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_told_nothing_more()
    {
        await using var receiver = await Receiver.StartAsync(410, 200);
        var log = new Log();
        await using var host = await SenderAsync(receiver.Url, log);
        Tell(host);
        await log.SaysAsync("410 Gone");
        Tell(host);
        await host.StopAsync();
        Assert.Equal(1, receiver.Count);
    }

    [Fact]
    public async Task The_end_of_the_process_does_not_wait_for_retries()
    {
        await using var receiver = await Receiver.StartAsync(500);
        await using var host = await SenderAsync(receiver.Url, ("Webhook:RetryDelay", "00:30:00"));
        Tell(host);
        await receiver.NextAsync();
        await host.StopAsync().WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(1, receiver.Count);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("0x7f000001")]
    public async Task A_private_address_is_not_connected_to_unless_it_is_allowed(string name)
    {
        await using var receiver = await Receiver.StartAsync(200);
        using var http = new HttpClient(GuardedConnections.Create(allowPrivate: false, allowHttp: true));
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri($"http://{name}:{new Uri(receiver.Url).Port}/")));
        Assert.True(GuardedConnections.IsRefusal(refused));
        Assert.Equal(0, receiver.Count);
    }

    [Theory]
    [InlineData("ftp://news.example/", Secret, false, "Webhook:Url")]
    [InlineData("http://news.example/", Secret, false, "Webhook:Url")]
    [InlineData("hook", Secret, true, "Webhook:Url")]
    [InlineData("https://news.example/", null, false, "Webhook:Secret")]
    [InlineData("https://news.example/", "whsec_c2hvcnQ=", false, "Webhook:Secret")]
    [InlineData("https://news.example/", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", false, "Webhook:Secret")]
    public async Task Settings_that_make_no_sense_are_named_at_the_start(string url, string? secret, bool privately, string named)
    {
        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => SenderAsync(url, ("Webhook:Secret", secret),
            ("Webhook:AllowPrivateAddresses", $"{privately}")));
        Assert.Contains(named, wrong.Message, StringComparison.Ordinal);
    }

    static void Tell(WebApplication host) =>
        host.Services.GetRequiredService<OutcomeKept>()(new KeptSummary(ArticleName.Parse("today/a ferry.txt"), "\"1\"",
        new SummaryHeader(SummaryState.Summarized, "\"0\"", DateTimeOffset.UnixEpoch, null, "rules", "A ferry sails", "rules", null, DateTimeOffset.UnixEpoch), 10));

    static Task<WebApplication> SenderAsync(string url, params (string Key, string? Value)[] more) => SenderAsync(url, new Log(), more);

    static async Task<WebApplication> SenderAsync(string url, Log log, params (string Key, string? Value)[] more)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var settings = new Dictionary<string, string?>
        {
            ["Webhook:Url"] = url, ["Webhook:Secret"] = Secret, ["Webhook:AllowPrivateAddresses"] = "true", ["Webhook:RetryDelay"] = "00:00:00.010",
            ["Web:PublicUrl"] = "https://news.example/",
        };
        foreach (var (key, value) in more)
            settings[key] = value;
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSummarizer(builder.Configuration).AddSummarizerWeb(builder.Configuration)
            .AddSingleton<IArticleInbox>(_ => throw new InvalidOperationException("No storage is needed here."))
            .AddSingleton<ISummaryStore>(_ => throw new InvalidOperationException("No storage is needed here."));
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    /// <summary>What the program says.</summary>
    sealed class Log : ILoggerProvider, ILogger
    {
        readonly Channel<string> lines = Channel.CreateUnbounded<string>();

        public async Task SaysAsync(string words)
        {
            while (!(await lines.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20))).Contains(words, StringComparison.Ordinal))
            {
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            lines.Writer.TryWrite(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
