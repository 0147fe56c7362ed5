using System.Globalization;

namespace Summarizer.Soak.Hosts;

/// <summary>What a process holds of the system.</summary>
/// <param name="Files">Open files.</param>
/// <param name="Connections">Of these, sockets.</param>
/// <param name="Threads">Threads.</param>
/// <param name="Megabytes">Memory that is resident.</param>
readonly record struct Footprint(int Files, int Connections, int Threads, int Megabytes)
{
    /// <summary>Reads it; null when there is no such process, or no /proc.</summary>
    public static Footprint? Of(int process)
    {
        try
        {
            var files = Directory.GetFileSystemEntries($"/proc/{process}/fd");
            return new Footprint(files.Length, files.Count(IsSocket), Directory.GetDirectories($"/proc/{process}/task").Length,
                Resident(process));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static bool IsSocket(string file) => new FileInfo(file).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true;

    static int Resident(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return line is null ? 0 : int.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal),
            CultureInfo.InvariantCulture) / 1024;
    }

    public override string ToString() => $"{Files} files ({Connections} connections), {Threads} threads, {Megabytes} MB";
}
