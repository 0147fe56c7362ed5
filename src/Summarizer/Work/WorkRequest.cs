using Summarizer.Articles;

namespace Summarizer.Work;

/// <summary>A wish that the pipeline looks at an article.</summary>
/// <param name="Name">The article.</param>
/// <param name="Again">Summarize it again although its summary is current.</param>
public sealed record WorkRequest(ArticleName Name, bool Again = false);

/// <summary>Passes a request on to whoever runs the pipeline: a queue in Azure, a channel on a laptop. Returns when it cannot be lost any more.</summary>
public delegate Task RequestWork(WorkRequest request, CancellationToken cancellation);
