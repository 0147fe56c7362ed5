using Summarizer.Training;

return await TrainingCommands.Create(Console.Out).Parse(args).InvokeAsync();
