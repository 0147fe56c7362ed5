using Azure.Storage.Blobs;
using Summarizer.Soak.Hosts;
using Summarizer.Soak.Plans;
using Summarizer.Soak.Storage;

namespace Summarizer.Soak;

/// <summary>All that a run starts, and ends: a disk, an Azurite on it, and the hosts.</summary>
sealed class Room : IAsyncDisposable
{
    static readonly string[] Containers = ["articles", "summaries", "newest", "state"];

    Room(SmallDisk disk) => (Disk, Azurite) = (disk, new AzuriteProcess(disk.Folder));

    public SmallDisk Disk { get; }

    public AzuriteProcess Azurite { get; }

    /// <summary>Storage, with nothing between.</summary>
    public BlobServiceClient Storage => new(Azurite.Connection);

    public List<Station> Stations { get; } = [];

    public IReadOnlyList<SoakHost> Hosts => [.. Stations.Select(station => station.Host)];

    public IReadOnlyDictionary<string, WrongClock> Clocks =>
        Stations.Where(station => station.Clock is not null).ToDictionary(station => station.Host.Name, station => station.Clock!);

    /// <summary>Starts it all, with storage that works.</summary>
    public static async Task<Room> OpenAsync(SoakPlan plan)
    {
        var room = new Room(SmallDisk.Create(plan.DiskMegabytes));
        try
        {
            await room.Azurite.StartAsync();
            foreach (var container in Containers)
                await room.Storage.GetBlobContainerClient(container).CreateIfNotExistsAsync();
            foreach (var name in plan.Hosts.Keys)
                room.Stations.Add(await Station.BuildAsync(plan, name, room.Azurite, room.Disk.Folder, plan.Seed + room.Stations.Count));
            await Task.WhenAll(room.Hosts.Select(host => host.StartAsync()));
            return room;
        }
        catch
        {
            await room.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var station in Stations)
            await station.DisposeAsync();
        Azurite.Dispose();
        Disk.Dispose();
    }
}
