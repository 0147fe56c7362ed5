using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Summarizer.Benchmarks;

/// <summary>The machine that the figures are of.</summary>
static class Machine
{
    /// <summary>Processor, cores, system and runtime, in one line.</summary>
    public static string Describe() =>
        $"{Processor()}, {Environment.ProcessorCount} cores of which one is used, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";

    /// <summary>
    /// Keeps the process, and what it starts, to one core where the system can; the compiler and the garbage collector run there too.
    /// </summary>
    public static void KeepToOneCore()
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var own = Process.GetCurrentProcess();
            own.ProcessorAffinity &= -own.ProcessorAffinity;
        }
    }

    static string Processor()
    {
        const string Info = "/proc/cpuinfo";
        var model = File.Exists(Info) ? File.ReadLines(Info).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return model?.Split(':', 2)[1].Trim() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
