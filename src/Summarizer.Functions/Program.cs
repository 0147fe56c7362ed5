using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Summarizer;
using Summarizer.Articles.Isolation;
using Summarizer.AzureBlobs;
using Summarizer.Functions;
using Summarizer.Search;
using Summarizer.SemanticKernel;
using Summarizer.Web;
using Summarizer.Work;

if (ReaderVerb.IsAskedFor(args))
    return await ReaderVerb.ServeAsync();
var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication().UseMiddleware<HttpMiddleware>();
builder.Services.AddSummarizer(builder.Configuration).AddReaderProcesses().AddLlmEngine(builder.Configuration)
    .AddAzureStorage(builder.Configuration).AddSearch(builder.Configuration).AddSummarizerWeb(builder.Configuration)
    .AddSingleton<RequestWork>(services => services.GetRequiredService<WorkQueue>().SendAsync)
    .AddHostedService<PrepareStorage>()
    .AddExporters(builder.Configuration);
builder.Build().Run();
return 0;
