using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Summarizer.Web;

namespace Summarizer.Functions;

/// <summary>Lets every HTTP function go through <see cref="EveryRequest"/>, its answer included.</summary>
public sealed class HttpMiddleware(EveryRequest every) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) =>
        context.GetHttpContext() is { } http ? every.HandleAsync(http, () => AnswerAsync(context, http, next)) : next(context);

    // The answer is written here, and not behind this by the worker: what goes wrong while it is written has a form too.
    static async Task AnswerAsync(FunctionContext context, HttpContext http, FunctionExecutionDelegate next)
    {
        await next(context);
        if (context.GetInvocationResult() is { Value: IResult answer } result)
        {
            result.Value = null;
            await answer.ExecuteAsync(http);
        }
    }
}
