namespace Summarizer.LocalHost.Tests;

/// <summary>The program, serving, for all tests of a class; ended as Ctrl+C ends it.</summary>
public abstract class ServedProgram : IAsyncLifetime
{
    /// <summary>Starts it with arguments.</summary>
    protected ServedProgram(params string[] arguments)
    {
        Program = LocalHostProcess.Serve(arguments);
        Http = new HttpClient { BaseAddress = Program.Address };
    }

    internal LocalHostProcess Program { get; }

    internal HttpClient Http { get; }

    public Task InitializeAsync() => Program.StartedAsync();

    public Task DisposeAsync()
    {
        Http.Dispose();
        Program.Signal("TERM");
        Program.ExitCode();
        Program.Dispose();
        return Task.CompletedTask;
    }
}
