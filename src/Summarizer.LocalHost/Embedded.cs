namespace Summarizer.LocalHost;

/// <summary>The files inside this program.</summary>
static class Embedded
{
    /// <summary>The files in a folder, with their bytes.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Files(string folder) =>
        from name in typeof(Embedded).Assembly.GetManifestResourceNames()
        where name.StartsWith(folder, StringComparison.Ordinal)
        select (name, Bytes(name));

    /// <summary>The text of a file.</summary>
    public static string Text(string name) => System.Text.Encoding.UTF8.GetString(Bytes(name));

    static byte[] Bytes(string name)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
