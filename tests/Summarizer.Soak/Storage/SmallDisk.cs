using System.Diagnostics;

namespace Summarizer.Soak.Storage;

/// <summary>A folder on a disk of its own, in memory, that can be filled up; where none may be mounted, a folder that cannot.</summary>
sealed class SmallDisk : IDisposable
{
    const int Block = 64 * 1024;

    readonly bool isMounted;

    SmallDisk(string folder, bool isMounted) => (Folder, this.isMounted) = (folder, isMounted);

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Whether it can be filled.</summary>
    public bool CanBeFull => isMounted;

    string Filler => Path.Combine(Folder, "filler");

    /// <summary>A disk of so many MB; with 0, a folder on the disk that is there.</summary>
    public static SmallDisk Create(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("summarizer-soak-").FullName;
        return new SmallDisk(folder, megabytes > 0 && OperatingSystem.IsLinux()
            && Succeeds("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder));
    }

    /// <summary>Fills it to the last block.</summary>
    public void Fill()
    {
        using var filler = File.Create(Filler, Block, FileOptions.WriteThrough);
        try
        {
            for (var block = new byte[Block]; ;)
            {
                filler.Write(block);
                filler.Flush();
            }
        }
        catch (IOException)
        {
            // That is it.
        }
    }

    /// <summary>Makes room again.</summary>
    public void Free() => File.Delete(Filler);

    public void Dispose()
    {
        if (isMounted)
            Succeeds("umount", "--lazy", Folder);
        Directory.Delete(Folder, recursive: true);
    }

    static bool Succeeds(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
