namespace Summarizer.LocalHost.Tests;

public sealed class Endings
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_it_cleanly_and_its_Azurite_with_it(string signal)
    {
        using var program = LocalHostProcess.Serve();
        await program.StartedAsync();
        program.Signal(signal);
        Assert.Equal(0, program.ExitCode());
        Assert.False(LocalHostProcess.Listens(program.BlobPort));
        Assert.Equal("", program.Errors.Trim());
    }

    [Fact]
    public async Task Its_Azurite_does_not_outlive_even_a_kill()
    {
        using var program = LocalHostProcess.Serve();
        await program.StartedAsync();
        Assert.True(LocalHostProcess.Listens(program.BlobPort));
        program.Signal("KILL");
        program.ExitCode();
        await program.UntilAsync(() => Task.FromResult(!LocalHostProcess.Listens(program.BlobPort)), "Azurite's end");
    }

    [Fact]
    public async Task A_second_one_uses_the_first_ones_Azurite_and_leaves_it_alone()
    {
        using var first = LocalHostProcess.Serve();
        await first.StartedAsync();
        using var second = LocalHostProcess.Serve([$"--Storage={first.Storage}"]);
        await second.StartedAsync();
        second.Signal("TERM");
        Assert.Equal(0, second.ExitCode());
        Assert.True(LocalHostProcess.Listens(first.BlobPort));
        first.Signal("TERM");
        Assert.Equal(0, first.ExitCode());
    }
}
