using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Summarizer.AzureBlobs.Tests;

/// <summary>What can befall a call to storage.</summary>
public enum Fault
{
    Conflict,
    PreconditionFailed,
    TooManyRequests,
    Busy,
    InternalError,
    TimeOut,
    ConnectionReset,

    /// <summary>The call is done, its answer lost.</summary>
    AnswerLost,

    /// <summary>The connection breaks in the middle of the answer.</summary>
    BrokenMidway,
}

/// <summary>Stands between the clients and storage, and lets a fault befall some calls.</summary>
/// <param name="call">Which calls, as <see cref="NameOf"/> names them.</param>
/// <param name="fault">What befalls them.</param>
/// <param name="times">How many of them.</param>
sealed class Faults(string call, Fault fault, int times) : HttpPipelinePolicy
{
    /// <summary>How often the clients of the tests try again.</summary>
    public const int Retries = 2;

    int calls;

    /// <summary>Whether it has befallen a call.</summary>
    public bool Happened => calls > 0;

    /// <summary>The calls of the way, by what they do.</summary>
    public static string NameOf(Request request)
    {
        // Azurite has the account in the path: /account/container/blob.
        var container = request.Uri.ToUri().Segments[2].TrimEnd('/');
        var query = request.Uri.Query;
        return query.Contains("comp=list", StringComparison.Ordinal) ? $"LIST {container}" : $"{request.Method} {container}";
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (NameOf(message.Request) != call || Interlocked.Increment(ref calls) > times)
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }
        switch (fault)
        {
            case Fault.TimeOut:
                throw new TaskCanceledException("The network took too long.");
            case Fault.ConnectionReset:
                throw new RequestFailedException(0, "Connection reset by peer", null, new IOException());
            case Fault.AnswerLost:
                await ProcessNextAsync(message, pipeline);
                throw new RequestFailedException(0, "The response ended prematurely", null, new IOException());
            case Fault.BrokenMidway:
                await ProcessNextAsync(message, pipeline);
                if (message.Response.ContentStream is { } content)
                    message.Response.ContentStream = new BrokenStream(content);
                break;
            default:
                message.Response = new Refusal(message.Request.ClientRequestId, fault switch
                {
                    Fault.Conflict => 409,
                    Fault.PreconditionFailed => 412,
                    Fault.TooManyRequests => 429,
                    Fault.Busy => 503,
                    _ => 500,
                });
                break;
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Everything is asynchronous.");

    /// <summary>An answer of storage, which asks to come back in a moment where that is usual.</summary>
    internal sealed class Refusal(string requestId, int status) : Response
    {
        public override int Status => status;
        public override bool IsError => true;
        public override string ReasonPhrase => "Injected";
        public override Stream? ContentStream { get; set; } = new MemoryStream();
        public override string ClientRequestId { get; set; } = requestId;

        protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);
        protected override IEnumerable<HttpHeader> EnumerateHeaders() => status is 429 or 503 ? [new HttpHeader("Retry-After", "0")] : [];
        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
        {
            value = EnumerateHeaders().Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                .Select(header => header.Value).FirstOrDefault();
            return value is not null;
        }

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = TryGetHeader(name, out var value) ? [value] : null;
            return values is not null;
        }

        public override void Dispose()
        {
        }
    }

    /// <summary>Gives one byte, then breaks.</summary>
    sealed class BrokenStream(Stream inner) : Stream
    {
        bool read;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => inner.Length;
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (read)
                throw new IOException("The connection was reset.");
            read = true;
            return inner.Read(buffer, offset, Math.Min(count, 1));
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
