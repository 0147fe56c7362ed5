// Uploads, overwrites and deletes articles while two local hosts are killed and storage fails at random, then holds what is left against what must be.
//
//   dotnet run -c Release --project tests/Summarizer.Soak -- [--minutes 1] [--names 300] [--faults 0.05] [--seed 1] [--storage http://127.0.0.1:10000]
//
// Prints one line for each violation and exits with 1 if there is any. Needs an Azurite that listens at --storage.
using System.Diagnostics;
using System.Globalization;
using Azure.Storage.Blobs;
using Summarizer.Soak;

const string Account = "devstoreaccount1";
const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

string Option(string name, string otherwise) => Array.IndexOf(args, $"--{name}") is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : otherwise;
double Number(string name, double otherwise) => double.Parse(Option(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

var minutes = Number("minutes", 1);
var seed = (int)Number("seed", 1);
var storageUri = new Uri(Option("storage", "http://127.0.0.1:10000"));
var program = Option("program", Path.Combine(AppContext.BaseDirectory.Replace("tests", "src", StringComparison.Ordinal)
    .Replace("Summarizer.Soak", "Summarizer.LocalHost", StringComparison.Ordinal), "Summarizer.LocalHost.dll"));

string Connection(Uri blobs) => $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};" +
    $"BlobEndpoint={new Uri(blobs, Account)};QueueEndpoint=http://{storageUri.Host}:{storageUri.Port + 1}/{Account}";

var storage = new BlobServiceClient(Connection(storageUri));
foreach (var container in new[] { "articles", "summaries", "newest" })
    await storage.GetBlobContainerClient(container).CreateIfNotExistsAsync();

await using var proxy = new FaultyProxy(storageUri, seed);
var proxied = Connection(await proxy.StartAsync());
LocalHostProcess[] hosts = [new(program, proxied, 7171), new(program, proxied, 7172)];
var uploader = new Uploader(storage.GetBlobContainerClient("articles"), new Random(seed), (int)Number("names", 300));
var chance = new Random(seed + 1);
var kills = 0;
try
{
    foreach (var host in hosts)
        host.Start();
    proxy.FaultRate = Number("faults", 0.05);
    var clock = Stopwatch.StartNew();
    var nextKill = TimeSpan.FromSeconds(5);
    while (clock.Elapsed.TotalMinutes < minutes)
    {
        await uploader.StepAsync(CancellationToken.None);
        if (clock.Elapsed < nextKill)
            continue;
        var victim = hosts[chance.Next(hosts.Length)];
        victim.Kill();
        victim.Start();
        kills++;
        nextKill = clock.Elapsed + TimeSpan.FromSeconds(3 + chance.Next(10));
    }

    proxy.FaultRate = 0;
    foreach (var host in hosts.Where(host => !host.IsRunning))
    {
        host.Kill();
        host.Start();
    }
    // The end state has to come by itself; a deadline only ends the waiting when it does not.
    var endState = new EndState(storage);
    IReadOnlyList<string> violations;
    var deadline = clock.Elapsed + TimeSpan.FromMinutes(3);
    do
    {
        await Task.Delay(TimeSpan.FromSeconds(1));
        violations = await endState.ViolationsAsync();
    }
    while (violations.Count > 0 && clock.Elapsed < deadline);

    foreach (var violation in violations)
        Console.WriteLine(violation);
    Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s, {string.Join(", ", uploader.Done.Select(d => $"{d.Value} {d.Key}"))}, {kills} kills, " +
        $"{proxy.Faults} faults in {proxy.Requests} requests: {violations.Count} violations.");
    return violations.Count == 0 ? 0 : 1;
}
finally
{
    foreach (var host in hosts)
        host.Dispose();
}
