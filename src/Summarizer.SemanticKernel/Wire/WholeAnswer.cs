namespace Summarizer.SemanticKernel.Wire;

/// <summary>
/// Reads a body within the attempt's time, whatever drips, and no more of it than an answer can have; knows a page from an answer.
/// </summary>
sealed class WholeAnswer : DelegatingHandler
{
    const int MaxBytes = 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var response = await base.SendAsync(request, cancellation);
        try
        {
            await response.Content.LoadIntoBufferAsync(MaxBytes, cancellation);
            if (response.IsSuccessStatusCode)
                response.Content = Bare(response.Content, await response.Content.ReadAsByteArrayAsync(cancellation));
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>Without a byte order mark, which the client's JSON reader refuses.</summary>
    static HttpContent Bare(HttpContent content, byte[] body)
    {
        // A proxy's or a portal's page may well be declared as JSON, and an answer as a page: the first character tells.
        if (body.AsSpan().TrimStart("\uFEFF \t\r\n"u8) is [(byte)'<', ..])
            throw new HttpRequestException(HttpRequestError.InvalidResponse, "A page came in place of an answer.");
        if (body is not [0xEF, 0xBB, 0xBF, ..])
            return content;
        var bare = new ByteArrayContent(body, 3, body.Length - 3);
        bare.Headers.ContentType = content.Headers.ContentType;
        return bare;
    }
}
