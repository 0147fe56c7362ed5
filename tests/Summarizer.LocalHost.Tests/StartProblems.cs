using System.Net;
using System.Net.Sockets;

namespace Summarizer.LocalHost.Tests;

public sealed class StartProblems
{
    [Fact]
    public void Without_Node_and_without_Azurite_it_says_what_to_do() =>
        Ends(LocalHostProcess.Serve(node: false), "install Node.js 18 or newer (https://nodejs.org), or start Azurite on port");

    [Fact]
    public void An_address_beyond_this_machine_needs_a_key() =>
        Ends(LocalHostProcess.Serve(["--urls=http://0.0.0.0:7099"]), "set Web:AccessKey");

    [Fact]
    public void A_setting_that_makes_no_sense_is_named() =>
        Ends(LocalHostProcess.Serve(["--Summarizer:Engine=magic"]), "Summarizer:Engine must be rules or llm.");

    [Fact]
    public void An_origin_with_a_path_is_named() =>
        Ends(LocalHostProcess.Serve(["--Web:CorsOrigins=https://news.example/page"]), "\"https://news.example/page\" in Web:CorsOrigins");

    [Fact]
    public void A_connection_string_that_is_none_is_named() =>
        Ends(LocalHostProcess.Serve(["--Storage=nonsense"]), "The setting Storage is not a connection string");

    [Fact]
    public void A_port_in_use_is_named_and_the_Azurite_it_started_is_gone()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var program = LocalHostProcess.Serve(webPort: port);
        Ends(program, $"{port}: address already in use");
        Assert.False(LocalHostProcess.Listens(program.BlobPort));
    }

    static void Ends(LocalHostProcess started, string sentence)
    {
        using var program = started;
        Assert.Equal(1, program.ExitCode());
        Assert.Contains(sentence, program.Errors, StringComparison.Ordinal);
        Assert.Single(program.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
