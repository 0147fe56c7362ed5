// Uploads, overwrites and deletes articles while two local hosts are killed and storage fails at random, then holds what is left against what must be.
//
//   dotnet run -c Release --project tests/Summarizer.Soak -- [--minutes 1] [--names 300] [--faults 0.05] [--seed 1] [--storage http://127.0.0.1:10000]
//
// Prints one line for each violation and exits with 1 if there is any. Needs an Azurite that listens at --storage.
using Azure;
using Summarizer.Soak;

try
{
    var run = new SoakRun(SoakOptions.Parse(args));
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
catch (AggregateException silent) when (silent.InnerException is RequestFailedException { Status: 0 })
{
    Console.Error.WriteLine($"No Azurite answers: {silent.InnerException.Message}");
    return 2;
}
