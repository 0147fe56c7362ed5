using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Summarizer.Infra.Tests;

/// <summary>The Bicep CLI, and what it makes of the files in infra/.</summary>
static class Bicep
{
    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    public static string Infra { get; } = Path.Combine(RepositoryRoot, "infra");

    // Once: test classes run side by side.
    static readonly Lazy<string> Executable = new(FindExecutable);

    /// <summary>Runs the CLI offline in infra/ and answers its exit code and all it printed.</summary>
    public static (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable.Value, arguments)
        {
            WorkingDirectory = Infra,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The single-file executable unpacks itself; beside the tests it needs no home directory.
        start.Environment["DOTNET_BUNDLE_EXTRACT_BASE_DIR"] = Path.Combine(AppContext.BaseDirectory, "bicep");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    /// <summary>The ARM template that a file compiles to.</summary>
    public static JsonNode Build(string file)
    {
        var (exitCode, output, error) = Run("build", file, "--stdout");
        Assert.True(exitCode == 0, error);
        return JsonNode.Parse(output)!;
    }

    static string FindExecutable()
    {
        var packaged = Path.Combine(Metadata("BicepPackage"), "tools", "bicep");
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64 || !File.Exists(packaged))
            return "bicep";
        // A package has no executable bits; a copy of our own can have them.
        var executable = Path.Combine(AppContext.BaseDirectory, "bicep-cli");
        if (!File.Exists(executable))
        {
            var copy = $"{executable}.{Environment.ProcessId}";
            File.Copy(packaged, copy, overwrite: true);
            File.SetUnixFileMode(copy, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.Move(copy, executable, overwrite: true);
        }
        return executable;
    }

    static string Metadata(string key) =>
        typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
