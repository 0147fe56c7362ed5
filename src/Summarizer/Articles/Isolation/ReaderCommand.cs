using System.Reflection;
using System.Runtime.InteropServices;

namespace Summarizer.Articles.Isolation;

/// <summary>How a reader process is started: the same program with a verb of its own.</summary>
/// <param name="Program">The executable.</param>
/// <param name="Arguments">Its arguments, the verb last.</param>
public sealed record ReaderCommand(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>What a program is told that shall read for another; no person types it.</summary>
    public const string Verb = "read-articles";

    /// <summary>This program once more.</summary>
    public static ReaderCommand OfThisProgram() => Of(Assembly.GetEntryAssembly()!.Location);

    /// <summary>A program by its main assembly; where that is none of a shared runtime, this process's executable.</summary>
    /// <remarks>Not simply <see cref="Environment.ProcessPath"/>: Azure's Linux machines load the worker into a host of their
    /// own.</remarks>
    public static ReaderCommand Of(string assembly)
    {
        var shared = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var dotnet = Path.Combine(shared, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(assembly) && File.Exists(dotnet) ? new(dotnet, [assembly, Verb]) : new(Environment.ProcessPath!, [Verb]);
    }
}
