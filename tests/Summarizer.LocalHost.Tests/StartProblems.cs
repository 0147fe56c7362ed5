using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;

namespace Summarizer.LocalHost.Tests;

public sealed class StartProblems
{
    [Fact]
    public void Without_Node_and_without_Azurite_it_says_what_to_do() =>
        Ends(LocalHostProcess.Serve(node: false), "install Node.js 18 or newer (https://nodejs.org), or start Azurite on port");

    [Fact]
    public void A_port_of_queues_in_use_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = taken.LocalEndpoint.ToString()!;
        var storage = "DefaultEndpointsProtocol=http;AccountName=here;AccountKey=aGVyZQ==;BlobEndpoint=http://127.0.0.1:1/here;"
            + $"QueueEndpoint=http://{address}/here";
        Ends(LocalHostProcess.Serve([$"--Storage={storage}"]),
            $"Azurite would serve queues on {address}, but another program listens there");
    }

    [Fact]
    public void An_address_beyond_this_machine_needs_a_key() =>
        Ends(LocalHostProcess.Serve(["--urls=http://0.0.0.0:7099"]), "set Web:AccessKey");

    [Fact]
    public void An_origin_with_a_path_is_named() =>
        Ends(LocalHostProcess.Serve(["--Web:CorsOrigins=https://news.example/page"]), "\"https://news.example/page\" in Web:CorsOrigins");

    [Fact]
    public void A_connection_string_that_is_none_is_named() =>
        Ends(LocalHostProcess.Serve(["--Storage=nonsense"]), "The setting Storage is no storage connection string");

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

    [Fact]
    public void A_storage_that_takes_connections_and_never_answers_is_named()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var address = silent.LocalEndpoint.ToString()!;
        Ends(LocalHostProcess.Serve([$"--Storage={Storage(address)}"]),
            $"What listens on {address} does not answer as blob storage within 10 s");
    }

    [Fact]
    public async Task Another_program_on_the_port_of_storage_is_named()
    {
        await using var other = WebApplication.CreateSlimBuilder().Build();
        other.Urls.Add("http://127.0.0.1:0");
        other.MapFallback(() => "Hello");
        await other.StartAsync();
        var address = new Uri(other.Urls.Single()).Authority;
        Ends(LocalHostProcess.Serve([$"--Storage={Storage(address)}"]), $"What listens on {address} is no blob storage");
    }

    static string Storage(string address) =>
        $"DefaultEndpointsProtocol=http;AccountName=here;AccountKey=aGVyZQ==;BlobEndpoint=http://{address}/here;QueueEndpoint=http://{address}/here";

    static void Ends(LocalHostProcess started, string sentence)
    {
        using var program = started;
        Assert.Equal(1, program.ExitCode());
        Assert.Contains(sentence, program.Errors, StringComparison.Ordinal);
        Assert.Single(program.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
