using System.Diagnostics;

namespace Summarizer.Articles.Formats;

/// <summary>Runs a library over a foreign document: within a time, and on a stack that is deep enough.</summary>
static class Bounded
{
    /// <summary>Longer than any document takes, on a busy machine too; a reader process is ended long before.</summary>
    static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>For a library to notice that it is to end.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>The libraries recurse over what they read; how deep documents may be is limited by their formats.</summary>
    const int StackSize = 64 << 20;

    /// <summary>Reads a document.</summary>
    /// <remarks>A thread cannot be stopped from outside; one that overstays is left to notice the cancellation or to end by
    /// itself.</remarks>
    /// <exception cref="RejectedArticleException">It takes too long.</exception>
    public static Document Read(Func<CancellationToken, Document> read)
    {
        Document? document = null;
        Exception? error = null;
        var cancellation = new CancellationTokenSource(Limit);
        var thread = new Thread(() =>
        {
            try
            {
                document = read(cancellation.Token);
            }
            catch (Exception caught)
            {
                error = caught;
            }
        }, StackSize) { IsBackground = true, Name = "Reading a document" };
        thread.Start();
        var started = Stopwatch.GetTimestamp();
        // A wait may end at once where it goes by a clock that is set meanwhile; a stopwatch does not.
        while (!thread.Join(Grace) && Stopwatch.GetElapsedTime(started) < Limit + Grace)
            Thread.Yield();
        if (thread.IsAlive || error is OperationCanceledException)
        {
            throw new RejectedArticleException(RejectionReason.Unreadable,
                $"Reading the document takes longer than {Limit.TotalSeconds:0} seconds.", error);
        }

        if (error is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error);
        return document!;
    }
}
