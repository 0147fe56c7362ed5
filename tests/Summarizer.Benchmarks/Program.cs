using Summarizer.Benchmarks;

Machine.KeepToOneCore();
return await BenchmarkRun.RunAsync(args, Console.Out, Console.Error);
