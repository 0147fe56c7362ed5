using System.Globalization;
using System.Reflection;

namespace Summarizer.Training;

/// <summary>What a learned file says of its making: with which command, of which data, when, and by which seed.</summary>
readonly record struct Provenance(string Command, string DataSet, string Sha256, DateOnly Date, int Seed)
{
    static readonly string Version =
        typeof(Provenance).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>One sentence.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"Made by Summarizer.Training {Version}, {Command}; data {DataSet}, sha256 {Sha256}; {Date:yyyy-MM-dd}, seed {Seed}.");
}
