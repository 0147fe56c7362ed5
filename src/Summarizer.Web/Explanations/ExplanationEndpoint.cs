using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Articles.Isolation;
using Summarizer.Engines.Rules;
using Summarizer.Summaries;
using Summarizer.Web.Answers;
using Summarizer.Web.Requests;
using Summarizer.Web.Summaries;

namespace Summarizer.Web.Explanations;

/// <summary><c>/api/explanations/{name}</c>: why the headline is what it is.</summary>
public sealed class ExplanationEndpoint(IArticleInbox inbox, ISummaryStore store, ReaderPool reader, RuleBasedSummarizer rules,
    IOptions<ArticleOptions> articles)
{
    /// <summary>The rules explain the article anew: 200, 304; 400, 404 where there is no article or no summary of it yet, 422.</summary>
    public async Task<IResult> GetAsync(string name, HttpRequest request, CancellationToken cancellation)
    {
        if (!RequestedName.TryParse(name, request, out var article, out var problem))
            return Problems.BadName(problem);
        try
        {
            using var opened = await inbox.OpenAsync(article, cancellation: cancellation);
            if (opened is null
                || await opened.ReadAsync(articles.Value.MaxBytes, cancellation) is not { } upload
                || await store.ReadAsync(article, cancellation) is not { } kept)
            {
                return Problems.NotFound();
            }

            var explanation = SummaryExplanation.Of(kept, rules.Explain(await reader.ReadAsync(upload, cancellation)));
            return Hashed.Bytes(request, ExplanationJson.Serialize(explanation), "application/json; charset=utf-8");
        }
        catch (RejectedArticleException rejected)
        {
            return Problems.Rejected(rejected);
        }
    }
}
