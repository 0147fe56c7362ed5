using Summarizer.Tests;

namespace Summarizer.Soak.Tests;

public sealed class ShortRun(Azurite azurite) : IClassFixture<Azurite>
{
    [Fact]
    public async Task Hosts_that_die_before_a_storage_that_fails_leave_nothing_lost_twice_or_old()
    {
        var run = new SoakRun(new SoakOptions
        {
            Storage = azurite.Configuration["Storage"]!,
            Duration = TimeSpan.FromSeconds(8),
            Calm = TimeSpan.FromSeconds(6),
            Names = 60,
        });

        Assert.Empty(await run.RunAsync());
    }

    [Fact]
    public void Without_an_Azurite_it_says_so()
    {
        var (errors, before) = (new StringWriter(), Console.Error);
        Console.SetError(errors);
        try
        {
            Assert.Equal(2, typeof(SoakRun).Assembly.EntryPoint!.Invoke(null, [new[] { "--storage", "http://127.0.0.1:1" }]));
        }
        finally
        {
            Console.SetError(before);
        }
        Assert.StartsWith("No Azurite answers", errors.ToString(), StringComparison.Ordinal);
    }
}
