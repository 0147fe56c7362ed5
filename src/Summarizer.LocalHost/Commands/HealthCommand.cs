using System.CommandLine;

namespace Summarizer.LocalHost.Commands;

/// <summary>The command <c>health</c>: asks a program that serves whether it is well, for containers and scripts.</summary>
static class HealthCommand
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The command.</summary>
    public static Command Create(SettingOptions settings)
    {
        var command = new Command("health", "Asks the program that serves at --urls whether it and its storage are well. Exit code 1: no.");
        command.SetAction((line, cancellation) => RunAsync(settings.Given(line), cancellation));
        return command;
    }

    static async Task<int> RunAsync(Dictionary<string, string?> settings, CancellationToken cancellation)
    {
        using var configuration = new ConfigurationManager();
        configuration.AddEnvironmentVariables();
        configuration.AddLocalDefaults(settings);
        // Where to serve may be said as "everywhere"; it is asked on this machine.
        var served = BindingAddress.Parse(configuration["urls"]!.Split(';')[0]);
        var host = served.Host is "0.0.0.0" or "[::]" or "*" or "+" ? "localhost" : served.Host;
        var address = new UriBuilder(served.Scheme, host, served.Port, served.PathBase + "/api/health").Uri;
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(address, cancellation);
            Console.WriteLine(await answer.Content.ReadAsStringAsync(cancellation));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            throw new StartProblem($"{address} does not answer within {Patience.TotalSeconds} s: {problem.Message}");
        }
    }
}
