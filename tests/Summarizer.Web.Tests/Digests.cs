using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Summarizer.AzureBlobs;
using Summarizer.Summaries;
using Summarizer.Tests;
using Summarizer.Web.Digests;
using Summarizer.Work;

namespace Summarizer.Web.Tests;

/// <summary>Days pass as the test wants.</summary>
public sealed class Digests(Azurite azurite) : IClassFixture<Azurite>
{
    const string Odd = "The mayor & council of Aldermouth opened 12 bridges for 9 < 10 million pounds on Tuesday.\n\nAbout 9 000 people crossed_them on the first day of May, *all* of them happy.";

    readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 5, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_day_has_its_headlines_by_folder_newest_first_and_the_facts_of_the_first_ones()
    {
        await using var host = await StartAsync(azurite.TakeAccount());
        using var http = host.Client();
        foreach (var name in new[] { "world/1.txt", "world/2.txt", "world/3.txt", "world/4.txt", "home/1.txt", "1.txt" })
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await PutAsync(http, name, Site.Ferry);
        }
        clock.Advance(TimeSpan.FromDays(1));
        await PutAsync(http, "world/tomorrow.txt", Site.Ferry);

        var text = await http.GetStringAsync("/api/digest?day=2026-11-24&format=md");
        Assert.StartsWith("# News of 2026-11-24\n", text, StringComparison.Ordinal);
        string[] order = ["#/1.txt", "## home", "#/home/1.txt", "## world", "#/world/4.txt", "#/world/3.txt", "#/world/2.txt",
            "#/world/1.txt"];
        var places = order.Select(what => text.IndexOf(what, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain("tomorrow", text, StringComparison.Ordinal);
        Assert.Contains("  - ", text[places[4]..places[5]], StringComparison.Ordinal);
        Assert.DoesNotContain("  - ", text[places[7]..], StringComparison.Ordinal);

        Assert.Contains("world/tomorrow.txt", await http.GetStringAsync("/api/digest"), StringComparison.Ordinal);
        Assert.DoesNotContain("home", await http.GetStringAsync("/api/digest?day=2026-11-24&prefix=world/"), StringComparison.Ordinal);
        Assert.Contains("Nothing was summarized", await http.GetStringAsync("/api/digest?day=2026-11-20"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_article_says_is_text_in_a_digest()
    {
        await using var host = await StartAsync(azurite.TakeAccount());
        using var http = host.Client();
        await PutAsync(http, "odd.txt", Odd);
        using var page = await http.GetAsync("/api/digest");
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("mayor &amp; council of Aldermouth opened 12 bridges for 9 &lt; 10 million", html, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("crossed\\_them on the first day of May, \\*all\\* of them", await http.GetStringAsync("/api/digest?format=md"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("day=tomorrow")]
    [InlineData("day=2026-02-30")]
    [InlineData("format=pdf")]
    public async Task What_is_not_understood_is_400(string query)
    {
        await using var host = await StartAsync(azurite.TakeAccount());
        using var http = host.Client();
        Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync("/api/digest?" + query)).StatusCode);
    }

    [Fact]
    public async Task A_receiver_is_sent_each_day_once_at_the_set_time_and_no_restart_sends_it_again()
    {
        await using var receiver = await Receiver.StartAsync(204);
        var settings = new ConfigurationBuilder().AddConfiguration(azurite.TakeAccount())
            .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Webhook:Url"] = receiver.Url, ["Webhook:Secret"] = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", ["Webhook:AllowPrivateAddresses"] = "true",
            ["Webhook:DigestAt"] = "06:00", ["Web:PublicUrl"] = "https://news.example/",
        }).Build();
        foreach (var day in new[] { "2026-11-24", "2026-11-25" })
        {
            await using var host = await StartAsync(settings);
            using var http = host.Client();
            await UntilAsync(async () => await host.Services.GetRequiredService<ISummaryStore>().FindNoteAsync<DigestSent>() is not null);
            await PutAsync(http, $"{day}.txt", Site.Ferry);
            clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromMinutes(59));
            clock.Advance(TimeSpan.FromMinutes(1));

            var data = (await DigestAsync(receiver))["data"]!;
            Assert.Equal((day, 1), (data["day"]!.GetValue<string>(), data["headlines"]!.GetValue<int>()));
            Assert.Contains($"https://news.example/#/{day}.txt", data["html"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.Contains($"(https://news.example/#/{day}.txt)", data["markdown"]!.GetValue<string>(), StringComparison.Ordinal);
            await UntilAsync(async () => (await host.Services.GetRequiredService<ISummaryStore>()
                .FindNoteAsync<DigestSent>())!.Day.ToString("O") == day);
        }
    }

    static async Task<JsonNode> DigestAsync(Receiver receiver)
    {
        while (true)
        {
            if (JsonNode.Parse((await receiver.NextAsync()).Body)! is var message && message["type"]!.GetValue<string>() == "digest.created")
                return message;
        }
    }

    static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.True(tries < 400);
            await Task.Delay(50);
        }
    }

    async Task<WebApplication> StartAsync(IConfiguration settings)
    {
        await new StorageContainers(StorageConnection.From(settings), NullLogger<StorageContainers>.Instance).CreateAsync();
        return await Server.StartAsync(settings, compose: builder =>
            builder.Services.Configure<WebOptions>(web => web.RequestWorkOnUpload = true).AddSingleton<TimeProvider>(clock)
                .AddSingleton<RequestWork>(services => (request, stop) => services.GetRequiredService<ArticlePipeline>().RunAsync(request.Name, request.Again, stop)));
    }

    static async Task PutAsync(HttpClient http, string name, string text)
    {
        using var answer = await http.PutAsync(new Uri("/api/articles/" + name, UriKind.Relative), new StringContent(text));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }
}
