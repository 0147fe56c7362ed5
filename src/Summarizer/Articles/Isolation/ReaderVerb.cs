using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;

namespace Summarizer.Articles.Isolation;

/// <summary>
/// The program as a reader process: articles in on standard input, one after the other, what is in them out on standard output.
/// </summary>
public static class ReaderVerb
{
    /// <summary>Whether the arguments of a program ask for this.</summary>
    public static bool IsAskedFor(string[] arguments) => arguments is [ReaderCommand.Verb];

    /// <summary>Reads until the input ends, which it does however the asking process ends.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> ServeAsync()
    {
        // Ctrl+C goes to every process of a terminal; when to end is the asking one's choice.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        Console.SetOut(TextWriter.Null);
        await ReaderFrames.WriteAsync(output, default);

        // The next question is waited for while one is answered: that is how the end of the input ends even what would go on for ever.
        using var questions = new BlockingCollection<(ReaderQuestion, byte[])>();
        new Thread(() =>
        {
            foreach (var (question, bytes) in questions.GetConsumingEnumerable())
                AnswerAsync(output, question, bytes).Wait();
        }) { IsBackground = true, Name = "Reading articles" }.Start();
        while (await ReaderFrames.ReadAsync(input) is { } head && await ReaderFrames.ReadAsync(input) is { } bytes)
            questions.Add((ReaderFrames.Question(head), bytes));
        return 0;
    }

    static async Task AnswerAsync(Stream output, ReaderQuestion question, byte[] bytes)
    {
        var answer = Answer(question, bytes, out var isExhausted);
        await ReaderFrames.WriteAsync(output, ReaderFrames.Bytes(answer));
        await ReaderFrames.WriteAsync(output, ReaderFrames.Text(answer.Article?.Text));
        await output.FlushAsync();
        if (isExhausted)
            Environment.Exit(1);
    }

    static ReaderAnswer Answer(ReaderQuestion question, byte[] bytes, out bool isExhausted)
    {
        isExhausted = false;
        try
        {
            return new ReaderAnswer(new ArticleReader(Options.Create(question.Limits)).Read(question.Upload(bytes)), null, null);
        }
        catch (RejectedArticleException rejected)
        {
            return new ReaderAnswer(null, rejected.Reason, rejected.Message);
        }
        catch (OutOfMemoryException)
        {
            isExhausted = true;
            return new ReaderAnswer(null, RejectionReason.TooLarge,
                $"Reading the document takes more than {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20} MB of memory.");
        }
    }
}
