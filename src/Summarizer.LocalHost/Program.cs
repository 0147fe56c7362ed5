using Summarizer.LocalHost;
using Summarizer.LocalHost.Commands;

try
{
    return await Verbs.RunAsync(args);
}
catch (Exception problem) when (Sentences.For(problem) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
