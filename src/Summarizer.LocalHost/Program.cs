using Summarizer;
using Summarizer.AzureBlobs;
using Summarizer.LocalHost;
using Summarizer.SemanticKernel;
using Summarizer.Web;

try
{
    return args switch
    {
        ["--help" or "-h" or "help", ..] => Usage(),
        ["summarize", .. var arguments] => await FileSummaries.RunAsync(arguments),
        _ => await ServeAsync(args),
    };
}
catch (Exception problem) when (Sentences.For(problem) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}

static int Usage()
{
    Console.Write(Embedded.Text("usage.txt"));
    return 0;
}

static async Task<int> ServeAsync(string[] args)
{
    var builder = LocalApplication.CreateBuilder(args);
    await using var azurite = await Azurite.EnsureAsync(builder.Configuration);
    builder.Services.AddSummarizer(builder.Configuration).AddLlmEngine(builder.Configuration)
        .AddAzureStorage(builder.Configuration).AddSummarizerWeb(builder.Configuration).AddLocalWeb().AddLocalWork();
    await using var app = builder.Build();
    app.MapLocal();
    await app.PrepareAsync();
    await app.RunAsync();
    return 0;
}
