using System.Diagnostics;
using System.Reflection;

namespace Summarizer.LocalHost.Tests;

/// <summary>The ways to get the program other than from its source.</summary>
public sealed class AsATool : IDisposable
{
    static readonly string Project = Path.Combine(Root(), "src", "Summarizer.LocalHost");

    readonly string folder = Directory.CreateTempSubdirectory("summarizer-").FullName;

    [Fact]
    public void Packed_as_a_tool_it_installs_and_summarizes()
    {
        var (packed, log) = Run("dotnet", "pack", Project, "--no-build", "-c", "Debug", "-o", folder, "-v", "q");
        Assert.True(packed == 0, log);
        var (installed, said) = Run("dotnet", "tool", "install", "Summarizer.Tool", "--tool-path", folder, "--source", folder);
        Assert.True(installed == 0, said);
        File.WriteAllText(Path.Combine(folder, "buses.txt"), Embedded.Text("samples/night-buses.txt"));
        var (code, output) = Run(Path.Combine(folder, "summarizer"), "summarize", "buses.txt");
        Assert.True(code == 0, output);
        Assert.Contains("buses.txt · rules", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_image_has_the_name_and_the_port_that_the_compose_file_takes()
    {
        var compose = File.ReadAllText(Path.Combine(Root(), "compose.yaml"));
        Assert.Contains($"image: {Property("ContainerRepository")}:latest", compose, StringComparison.Ordinal);
        Assert.Contains("ports: [\"127.0.0.1:7071:7071\"]", compose, StringComparison.Ordinal);
        Assert.Contains($"\"dotnet\", \"{Property("TargetFileName")}\", \"health\"", compose, StringComparison.Ordinal);
    }

    static string Property(string name) => Run("dotnet", "msbuild", Project, $"-getProperty:{name}").Output.Trim();

    static (int Code, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetDirectoryName(program) is { Length: > 0 } folder)
            start.WorkingDirectory = folder;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    static string Root()
    {
        var folder = Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!;
        while (!File.Exists(Path.Combine(folder, "Summarizer.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
