using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Summarizer.AzureBlobs;

namespace Summarizer.Functions.Tests;

public sealed class Triggers
{
    [Fact]
    public void Every_function_has_one_trigger_and_a_name_of_its_own()
    {
        Assert.All(Deployment.Functions, function => Assert.Single(function.Triggers));
        Assert.Equal(Deployment.Functions.Count, Deployment.Functions.Select(function => function.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void What_starts_the_pipeline_is_all_there() => Assert.Equal(
    [
        "ArticleFound: blob articles/{name} by LogsAndContainerScan",
        "ArticleUploaded: blob articles/{name} by EventGrid",
        $"SummarizeAgain: queue {WorkQueue.Name}",
        "Sweep: timer %SweepSchedule%",
        "UploadGivenUp: queue webjobs-blobtrigger-poison",
        $"WorkGivenUp: queue {WorkQueue.Name}-poison",
    ], Deployment.Functions.Where(function => function.Trigger is not HttpTriggerAttribute).Select(function => function.Name + ": " + function.Trigger switch
    {
        BlobTriggerAttribute blob => $"blob {blob.BlobPath} by {blob.Source}",
        QueueTriggerAttribute queue => "queue " + queue.QueueName,
        TimerTriggerAttribute timer => "timer " + timer.Schedule,
        var other => other.ToString(),
    }));

    [Fact]
    public void A_blob_trigger_takes_the_name_and_downloads_nothing() => Assert.All(
        Deployment.Functions.Where(function => function.Trigger is BlobTriggerAttribute),
        function => Assert.Equal([typeof(BlobClient), typeof(string), typeof(CancellationToken)], function.Method.GetParameters().Select(parameter => parameter.ParameterType)));

    [Fact]
    public void Storage_is_always_the_connection_Storage() => Assert.All(
        Deployment.Functions.Where(function => function.Trigger is BlobTriggerAttribute or QueueTriggerAttribute),
        function => Assert.Equal("Storage", function.Connection));
}
