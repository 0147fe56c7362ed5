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
}
