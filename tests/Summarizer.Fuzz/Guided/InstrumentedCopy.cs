using System.Diagnostics;
using SharpFuzz;

namespace Summarizer.Fuzz.Guided;

/// <summary>This program in a folder of its own, where the product counts the branches it takes.</summary>
static class InstrumentedCopy
{
    static readonly string Product = typeof(Articles.ArticleReader).Assembly.GetName().Name + ".dll";

    /// <summary>Makes it anew, runs it with some arguments, and gives its exit code.</summary>
    public static int Run(IEnumerable<string> arguments)
    {
        var folder = Directory.CreateTempSubdirectory("summarizer-fuzz-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder.FullName, Path.GetRelativePath(AppContext.BaseDirectory, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
            Fuzzer.Instrument(Path.Combine(folder.FullName, Product), type => !type.Contains("GeneratedRegex", StringComparison.Ordinal),
                Options.Value);
            using var run = Process.Start(Environment.ProcessPath!, [Path.Combine(folder.FullName, Path.GetFileName(typeof(InstrumentedCopy).Assembly.Location)), .. arguments]);
            run.WaitForExit();
            return run.ExitCode;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
