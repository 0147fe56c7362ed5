using Summarizer.Articles.Isolation;
using Summarizer.LocalHost;
using Summarizer.LocalHost.Commands;

if (ReaderVerb.IsAskedFor(args))
    return await ReaderVerb.ServeAsync();
try
{
    return await Verbs.RunAsync(args);
}
catch (Exception problem) when (ProblemText.For(problem) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
