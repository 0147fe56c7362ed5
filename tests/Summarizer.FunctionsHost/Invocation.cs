using System.Diagnostics;
using System.Text.Json;
using Azure.Storage.Queues.Models;
using Google.Protobuf;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Grpc.Messages;

namespace Summarizer.FunctionsHost;

/// <summary>What a function is given, as the real host's extensions give it.</summary>
static class Invocation
{
    /// <summary>The request itself goes to the worker over HTTP; here are its route's values.</summary>
    public static InvocationRequest Http(HostedFunction function, RouteValueDictionary route)
    {
        var request = New(function, new TypedData { Http = new RpcHttp() });
        foreach (var (name, value) in route)
        {
            if (value is not null)
                request.TriggerMetadata[name] = new TypedData { String = value.ToString() };
        }

        return request;
    }

    /// <summary>A blob is not sent but named, for the worker to open.</summary>
    public static InvocationRequest Blob(HostedFunction function, string container, string blob)
    {
        var request = New(function, new TypedData
        {
            ModelBindingData = new ModelBindingData
            {
                Version = "1.0",
                Source = "AzureStorageBlobs",
                ContentType = "application/json",
                Content = ByteString.CopyFrom(JsonSerializer.SerializeToUtf8Bytes(new { Connection = function["connection"],
                    ContainerName = container, BlobName = blob })),
            },
        });
        request.TriggerMetadata["BlobTrigger"] = new TypedData { String = container + "/" + blob };
        request.TriggerMetadata["name"] = new TypedData { String = blob };
        return request;
    }

    public static InvocationRequest Queue(HostedFunction function, string text, QueueMessage? message = null)
    {
        var request = New(function, new TypedData { String = text });
        request.TriggerMetadata["QueueTrigger"] = new TypedData { String = text };
        request.TriggerMetadata["Id"] = new TypedData { String = message?.MessageId ?? Guid.NewGuid().ToString() };
        request.TriggerMetadata["DequeueCount"] = new TypedData { Json = $"{message?.DequeueCount ?? 1}" };
        return request;
    }

    public static InvocationRequest Timer(HostedFunction function) =>
        New(function, new TypedData { Json = """{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}""" });

    static InvocationRequest New(HostedFunction function, TypedData trigger)
    {
        var request = new InvocationRequest
        {
            InvocationId = Guid.NewGuid().ToString(),
            TraceContext = new RpcTraceContext { TraceParent = $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-01" },
        };
        request.InputData.Add(new ParameterBinding { Name = function["name"], Data = trigger });
        return request;
    }
}
