using Summarizer.Soak.Plans;
using Xunit.Abstractions;

namespace Summarizer.Soak.Tests;

public sealed class ShortRun(ITestOutputHelper output)
{
    [OnDemandFact]
    public async Task Two_hosts_and_a_worker_on_a_storage_that_fails_leave_nothing_lost_twice_old_or_open()
    {
        var run = new SoakRun(SoakPlan.Read(Path.Combine(AppContext.BaseDirectory, "Plans", "short.json")));
        var violations = await run.RunAsync();
        output.WriteLine(run.Report);
        Assert.Empty(violations);
    }
}
