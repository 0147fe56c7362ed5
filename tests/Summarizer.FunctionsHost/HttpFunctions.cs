using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.Azure.Functions.Worker.Grpc.Messages;
using Yarp.ReverseProxy.Forwarder;

namespace Summarizer.FunctionsHost;

/// <summary>The functions that HTTP starts: the request is forwarded to the worker, and the worker told which function it is for.</summary>
/// <remarks>As in the real host there is no precedence among routes: of those that match, the first by the function's name answers.</remarks>
sealed class HttpFunctions : IDisposable
{
    const string InvocationId = "x-ms-invocation-id";

    // The real host's limit.
    const long MaxBody = 104_857_600;

    static readonly ForwarderRequestConfig Config = new() { ActivityTimeout = TimeSpan.FromSeconds(240) };

    readonly HttpMessageInvoker client = new(new UntilItListens
    {
        InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None },
    });
    readonly RouteCollection routes = new();
    readonly IHttpForwarder forwarder;
    readonly Func<Task<Worker>> worker;

    public HttpFunctions(IEnumerable<HostedFunction> functions, string prefix, IInlineConstraintResolver constraints,
        IHttpForwarder forwarder, Func<Task<Worker>> worker)
    {
        (this.forwarder, this.worker) = (forwarder, worker);
        foreach (var function in functions)
        {
            var methods = function.Trigger.GetProperty("methods").EnumerateArray().Select(method => method.GetString()!.ToUpperInvariant())
                .ToArray();
            routes.Add(new Route(new RouteHandler(context => InvokeAsync(function, context)), function.Name,
                $"{prefix}/{function["route"] ?? function.Name}".TrimStart('/'), null,
                new Dictionary<string, object> { ["httpMethod"] = new HttpMethodRouteConstraint(methods) }, null, constraints));
        }
    }

    public async Task RouteAsync(HttpContext context)
    {
        var route = new RouteContext(context);
        await routes.RouteAsync(route);
        if (route.Handler is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Features.Set<IRoutingFeature>(new RoutingFeature { RouteData = route.RouteData });
        await route.Handler(context);
    }

    public void Dispose() => client.Dispose();

    async Task InvokeAsync(HostedFunction function, HttpContext context)
    {
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MaxBody;
        var target = await worker();
        var invocation = Invocation.Http(function, context.GetRouteData().Values);
        context.Request.Headers[InvocationId] = invocation.InvocationId;
        var forwarding = forwarder.SendAsync(context, target.HttpAddress.ToString(), client, Config, Forwarded.Headers);
        var failed = await FailsAsync(target, function, invocation, context.RequestAborted);
        await forwarding;
        if (failed && !context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    static async Task<bool> FailsAsync(Worker target, HostedFunction function, InvocationRequest invocation, CancellationToken cancellation)
    {
        try
        {
            await target.InvokeAsync(function, invocation, cancellation);
            return false;
        }
        catch (FunctionFailedException)
        {
            return true;
        }
    }

    /// <summary>Says to the worker where the request came from and what it was sent to.</summary>
    sealed class Forwarded : HttpTransformer
    {
        public static readonly Forwarded Headers = new();

        public override async ValueTask TransformRequestAsync(HttpContext httpContext, HttpRequestMessage proxyRequest,
            string destinationPrefix, CancellationToken cancellationToken)
        {
            await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
            proxyRequest.Headers.Host = null;
            proxyRequest.Headers.TryAddWithoutValidation("X-Forwarded-For", $"{httpContext.Connection.RemoteIpAddress}");
            proxyRequest.Headers.TryAddWithoutValidation("X-Forwarded-Host", httpContext.Request.Host.ToUriComponent());
            proxyRequest.Headers.TryAddWithoutValidation("X-Forwarded-Proto", httpContext.Request.Scheme);
        }
    }

    /// <summary>
    /// Tries again while nothing listens yet, as the real host does: a worker says where it takes requests before it takes any.
    /// </summary>
    sealed class UntilItListens : DelegatingHandler
    {
        const int Tries = 10;

        static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50), LongestPause = TimeSpan.FromMilliseconds(250);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (var (tries, pause) = (0, FirstPause); ; tries++, pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
            {
                try
                {
                    return await base.SendAsync(request, cancellationToken);
                }
                catch (HttpRequestException silent) when (silent.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused } && tries < Tries)
                {
                    await Task.Delay(pause, cancellationToken);
                }
            }
        }
    }
}
