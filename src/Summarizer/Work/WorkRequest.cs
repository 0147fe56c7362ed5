using Summarizer.Articles;

namespace Summarizer.Work;

/// <summary>A wish that the pipeline looks at an article.</summary>
/// <param name="Name">The article.</param>
/// <param name="Again">Summarize it again although its summary is current.</param>
/// <param name="Failures">How often it has failed; what has failed waits for a while before its turn comes, as
/// <see cref="PatienceOptions.DelayAfter"/> says.</param>
public sealed record WorkRequest(ArticleName Name, bool Again = false, int Failures = 0);

/// <summary>
/// Passes a request on to whoever runs the pipeline: a queue in Azure, a channel on a laptop. Returns when it cannot be lost any more.
/// </summary>
public delegate Task RequestWork(WorkRequest request, CancellationToken cancellation);
