return await Summarizer.Evaluation.EvaluationRun.RunAsync(args, Console.Out, Console.Error);
