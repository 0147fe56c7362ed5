// Runs a plan of faults against the product, and holds what is left against what must be; README.md beside this tells of plans.
//
//   dotnet run -c Release --project tests/Summarizer.Soak -- [PLAN] [--minutes 30] [--seed 1]
//
// Prints one line for each violation and exits with 1 if there is any. Starts an Azurite of its own.
using Summarizer.Soak;
using Summarizer.Soak.Plans;

try
{
    var run = new SoakRun(SoakArguments.Read(args));
    var violations = await run.RunAsync();
    foreach (var violation in violations)
        Console.WriteLine(violation);
    Console.WriteLine(run.Report);
    return violations.Count == 0 ? 0 : 1;
}
catch (FormatException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}
