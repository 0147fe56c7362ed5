using System.Net;
using Microsoft.Extensions.Configuration.Memory;
using Summarizer.LocalHost.Http;

namespace Summarizer.LocalHost;

/// <summary>The settings that make a laptop of it; whatever the user sets goes before them.</summary>
static class LocalSettings
{
    static readonly Dictionary<string, string?> Defaults = new()
    {
        ["urls"] = "http://localhost:7071",
        ["Web:RequestWorkOnUpload"] = "true",
        ["Logging:LogLevel:Default"] = "Warning",
        // What fails at the start is said in one sentence by Program.
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "None",
    };

    /// <summary>The folder of what this machine keeps.</summary>
    public static string DataFolder(IConfiguration configuration) => configuration["LocalHost:Data"] ?? ".azurite";

    /// <summary>Adds the defaults below everything else, and what the command line says above.</summary>
    public static void AddLocalDefaults(this IConfigurationManager configuration, IEnumerable<KeyValuePair<string, string?>> given)
    {
        configuration.AddInMemoryCollection(given);
        configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
        if (configuration["Storage"] is null && configuration["Storage:blobServiceUri"] is null)
            configuration["Storage"] = "UseDevelopmentStorage=true";
    }

    /// <summary>Refuses to serve other machines without an access key.</summary>
    /// <exception cref="StartProblem">An address is beyond this machine, and there is no key.</exception>
    public static void RequireKeyBeyondLoopback(this IConfiguration configuration)
    {
        if (AccessKey.Of(configuration) is not null)
            return;
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? "");
        string[] urls = [.. configuration["urls"]!.Split(';', StringSplitOptions.RemoveEmptyEntries), .. endpoints];
        foreach (var url in urls)
        {
            if (!IsLoopback(url))
                throw new StartProblem($"{url} can be reached from other machines: set Web:AccessKey to a secret that callers must send, or serve on localhost.");
        }
        // Without a key, a foreign site must not get in by giving its own name this machine's address.
        configuration["AllowedHosts"] ??= string.Join(';',
            urls.Select(url => BindingAddress.Parse(url.Trim()).Host).Concat(["localhost", "127.0.0.1", "[::1]"]).Distinct());
    }

    static bool IsLoopback(string url)
    {
        try
        {
            var host = BindingAddress.Parse(url.Trim()).Host.Trim('[', ']');
            return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
        }
        catch (FormatException)
        {
            throw new StartProblem($"\"{url}\" is not an address to serve on; try --urls=http://localhost:7071.");
        }
    }
}
