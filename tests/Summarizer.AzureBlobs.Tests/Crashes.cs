using Azure.Core;
using Azure.Core.Pipeline;
using Summarizer.Articles;
using Summarizer.Tests;

namespace Summarizer.AzureBlobs.Tests;

[Collection(nameof(Newsroom))]
public sealed class Crashes(Azurite azurite)
{
    [Theory]
    [InlineData("new")]
    [InlineData("overwritten")]
    [InlineData("again")]
    [InlineData("deleted")]
    [InlineData("rejected")]
    [InlineData("given up")]
    public async Task Whenever_the_process_dies_another_brings_it_to_the_right_end(string work)
    {
        var steps = 0;
        for (var isOver = false; !isOver; steps++)
        {
            foreach (var isDone in new[] { false, true })
            {
                await using var room = await Newsroom.OpenAsync(azurite);
                var death = new Death(steps, isDone);
                await using (var dying = room.Another(death))
                {
                    await PrepareAsync(room, work);
                    try
                    {
                        await WorkAsync(dying, work);
                    }
                    catch (Death.Exception)
                    {
                    }
                }
                isOver = !death.Came;

                if (steps % 2 == 0)
                    await WorkAsync(room, work);
                await room.AssertConvergesAsync($"dead at step {steps}:");
            }
        }

        Assert.True(steps > 3, "It died too seldom.");
    }

    [Fact]
    public async Task Whenever_a_sweep_dies_another_finds_the_same()
    {
        var isOver = false;
        for (var step = 0; !isOver; step++)
        {
            await using var room = await Newsroom.OpenAsync(azurite);
            await room.UploadAsync("missed");
            await room.UploadAsync("orphaned");
            await room.RunAsync("orphaned");
            await room.Inbox.DeleteAsync(ArticleName.Parse("orphaned"));
            var death = new Death(step, isDone: true);
            await using (var dying = room.Another(death))
                isOver = await Record.ExceptionAsync(dying.SweepToQueueAsync) is null;

            await room.AssertConvergesAsync($"dead at step {step}:");
        }
    }

    static async Task PrepareAsync(Newsroom room, string work)
    {
        await room.UploadAsync("a", work == "rejected" ? " " : Newsroom.Ferry);
        if (work is not ("overwritten" or "again" or "deleted"))
            return;
        await room.RunAsync("a");
        if (work == "overwritten")
            await room.UploadAsync("a", Newsroom.Ferry + " ");
        if (work == "deleted")
            await room.Inbox.DeleteAsync(ArticleName.Parse("a"));
    }

    static Task<PipelineOutcome> WorkAsync(Newsroom room, string work) =>
        work == "given up" ? room.Pipeline.GiveUpAsync(ArticleName.Parse("a"), "It failed.") : room.RunAsync("a", again: work == "again");

    /// <summary>Ends everything at a call, before or behind it: as of then, no call gets through.</summary>
    sealed class Death(int call, bool isDone) : HttpPipelinePolicy
    {
        int calls;

        public bool Came => calls > call;

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var number = calls++;
            if (number < call || (number == call && isDone))
                await ProcessNextAsync(message, pipeline);
            if (number >= call)
                throw new Exception();
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("Everything is asynchronous.");

        public sealed class Exception() : System.Exception("The process died.");
    }
}
