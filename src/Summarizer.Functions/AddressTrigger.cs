using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Summarizer.Web;
using Summarizer.Web.Fetching;

namespace Summarizer.Functions;

/// <summary>HTTP: an address instead of a file.</summary>
public sealed class AddressTrigger(AddressEndpoint addresses)
{
    /// <summary>Fetches a page and stores it as an article.</summary>
    [Function("PostArticle")]
    public Task<IResult> PostArticleAsync([HttpTrigger(AuthorizationLevel.Function, "post",
        Route = Routes.Articles)] HttpRequest request) =>
        addresses.PostAsync(request, request.HttpContext.RequestAborted);
}
