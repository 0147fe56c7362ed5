using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Summarizer.Soak;

/// <summary>What people do to the inbox: upload, overwrite, delete, upload rubbish.</summary>
sealed class Uploader(BlobContainerClient articles, Random random, int names)
{
    static readonly string[] Towns = ["Aldermouth", "Brenfield", "Carrow Bay", "Dunmere", "Eastlock", "Farrowby"];
    static readonly string[] Things = ["ferry line", "town hall", "harbour bridge", "night bus", "public library", "tram depot", "reservoir"];

    /// <summary>How often each thing was done.</summary>
    public Dictionary<string, int> Done { get; } = new() { ["uploads"] = 0, ["rubbish"] = 0, ["deletions"] = 0 };

    public async Task StepAsync(CancellationToken cancellation)
    {
        var number = random.Next(names);
        // Names that are prefixes of one another, where storage's order differs most from that of the names.
        var blob = articles.GetBlobClient($"{number % 7}/a{new string('-', number % 3)}{number / 3}.txt");
        var dice = random.NextDouble();
        if (dice < 0.15)
        {
            await blob.DeleteIfExistsAsync(cancellationToken: cancellation);
            Done["deletions"]++;
            return;
        }
        var rubbish = dice < 0.25;
        var content = rubbish ? Rubbish() : BinaryData.FromString(Article());
        await blob.UploadAsync(content, new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "text/plain" } }, cancellation);
        Done[rubbish ? "rubbish" : "uploads"]++;
    }

    BinaryData Rubbish()
    {
        var bytes = new byte[random.Next(3) == 0 ? 0 : random.Next(1, 5000)];
        random.NextBytes(bytes);
        return BinaryData.FromBytes(bytes);
    }

    string Article()
    {
        string Town() => Towns[random.Next(Towns.Length)];
        string Thing() => Things[random.Next(Things.Length)];
        var text = new StringBuilder($"{Town().ToUpperInvariant()}, Nov 24 (Agency) — The council of {Town()} voted {random.Next(5, 9)} to {random.Next(1, 4)} on Tuesday to rebuild the {Thing()}.\n\n");
        for (var i = random.Next(4, 12); i > 0; i--)
        {
            text.Append($"The {Thing()} in {Town()} will cost {random.Next(2, 90)} million crowns and open in {random.Next(2027, 2035)}, engineers said. ")
                .Append($"About {random.Next(100, 9000)} residents of {Town()} used it last year.\n\n");
        }

        return text.ToString();
    }
}
