using Summarizer.Benchmarks;

Machine.KeepToOneCore();
return BenchmarkRun.Run(args, Console.Out, Console.Error);
