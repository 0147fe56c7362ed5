using System.IO.Compression;
using System.Net;
using System.Text;

namespace Summarizer.Web.Tests;

[Collection(nameof(Site))]
public sealed class Bodies(Site site)
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("GZIP")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("identity")]
    public async Task A_coded_article_is_kept_as_it_was_before(string coding)
    {
        using var put = await PutAsync($"bodies/{coding}.txt", Coded(coding, Encoding.UTF8.GetBytes(Site.Ferry)), coding);
        Assert.Equal(HttpStatusCode.Accepted, put.StatusCode);
        Assert.Equal(Site.Ferry, await site.Http.GetStringAsync($"/api/articles/bodies/{coding}.txt"));
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip, br")]
    [InlineData("rot13")]
    public async Task A_coding_that_is_not_read_is_415_at_once_and_told_the_ones_that_are(string coding)
    {
        using var put = await PutAsync("bodies/odd.txt", Encoding.UTF8.GetBytes(Site.Ferry), coding);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, put.StatusCode);
        Assert.Equal("gzip, br, deflate", put.Headers.GetValues("Accept-Encoding").Single());
        Assert.Equal(HttpStatusCode.NotFound, (await site.AskAsync(HttpMethod.Get, "/api/articles/bodies/odd.txt")).StatusCode);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_body_that_is_not_in_its_coding_is_400(string coding)
    {
        using var put = await PutAsync("bodies/damaged.txt", Encoding.UTF8.GetBytes(Site.Ferry), coding);
        Assert.Equal(HttpStatusCode.BadRequest, put.StatusCode);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_small_body_that_unfolds_beyond_the_limit_is_413(string coding)
    {
        using var put = await PutAsync("bodies/bomb.txt", Coded(coding, new byte[11 << 20]), coding);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, put.StatusCode);
    }

    [Fact]
    public async Task A_slash_that_is_escaped_twice_does_not_overwrite_another_article()
    {
        using var plain = await PutAsync("bodies/x/y.txt", Encoding.UTF8.GetBytes(Site.Ferry), null);
        using var twice = await PutAsync("bodies/x%252Fy.txt", "Another text."u8.ToArray(), null);
        using var once = await PutAsync("bodies/x%2Fz.txt", Encoding.UTF8.GetBytes(Site.Ferry), null);
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.BadRequest, HttpStatusCode.Accepted),
            (plain.StatusCode, twice.StatusCode, once.StatusCode));
        Assert.Equal(Site.Ferry, await site.Http.GetStringAsync("/api/articles/bodies/x/y.txt"));
    }

    [Fact]
    public async Task Behind_a_host_that_passes_requests_on_an_escaped_slash_is_refused_as_it_may_have_been_escaped_twice()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/articles/bodies/x%2Fy.txt") { Content = new StringContent(Site.Ferry) };
        request.Headers.Add("x-ms-invocation-id", "1");
        using var answer = await site.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    Task<HttpResponseMessage> PutAsync(string path, byte[] bytes, string? coding)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new("text/plain", "utf-8");
        if (coding is not null)
            content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        return site.Http.PutAsync(new Uri("/api/articles/" + path, UriKind.Relative), content);
    }

    static byte[] Coded(string coding, byte[] bytes)
    {
        using var coded = new MemoryStream();
        using (var stream = Coder(coding, coded))
            stream.Write(bytes);
        return coded.ToArray();
    }

    static Stream Coder(string coding, Stream into) => coding switch
    {
        "br" => new BrotliStream(into, CompressionLevel.Fastest, leaveOpen: true),
        "deflate" => new ZLibStream(into, CompressionLevel.Fastest, leaveOpen: true),
        "identity" => into,
        _ => new GZipStream(into, CompressionLevel.Fastest, leaveOpen: true),
    };
}
