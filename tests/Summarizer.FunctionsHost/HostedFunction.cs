using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Grpc.Messages;

namespace Summarizer.FunctionsHost;

/// <summary>A function as the worker describes it.</summary>
public sealed class HostedFunction
{
    internal HostedFunction(RpcFunctionMetadata metadata)
    {
        Metadata = metadata;
        Bindings = [.. metadata.RawBindings.Select(binding => JsonSerializer.Deserialize<JsonElement>(binding))];
    }

    /// <summary>Its name.</summary>
    public string Name => Metadata.Name;

    /// <summary>All its bindings.</summary>
    public IReadOnlyList<JsonElement> Bindings { get; }

    /// <summary>The binding that starts it.</summary>
    public JsonElement Trigger => Bindings.Single(binding => binding.GetProperty("type")
        .GetString()!.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase));

    /// <summary>What starts it: <c>httpTrigger</c>, <c>blobTrigger</c>, <c>queueTrigger</c> or <c>timerTrigger</c>.</summary>
    public string Type => Trigger.GetProperty("type").GetString()!;

    internal RpcFunctionMetadata Metadata { get; }

    /// <summary>A property of the trigger, nothing when it is not there.</summary>
    public string? this[string property] => Trigger.TryGetProperty(property, out var value) ? value.ToString() : null;
}
