using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Summarizer.Functions.Tests;

/// <summary>One function: its name, its method, and the parameter that starts it.</summary>
sealed record DeclaredFunction(string Name, MethodInfo Method, IReadOnlyList<ParameterInfo> Triggers)
{
    public TriggerBindingAttribute Trigger => Triggers.Single().GetCustomAttribute<TriggerBindingAttribute>()!;

    public string? Connection => Trigger switch
    {
        BlobTriggerAttribute blob => blob.Connection,
        QueueTriggerAttribute queue => queue.Connection,
        _ => null,
    };
}

/// <summary>What a deployment consists of: the functions, their settings, the host's file.</summary>
static class Deployment
{
    public static readonly IReadOnlyList<DeclaredFunction> Functions =
    [
        .. from type in typeof(ArticleTriggers).Assembly.GetTypes()
           from method in type.GetMethods()
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           orderby function.Name
           select new DeclaredFunction(function.Name, method,
               [.. method.GetParameters().Where(parameter => parameter.GetCustomAttribute<TriggerBindingAttribute>() is not null)]),
    ];

    public static readonly IReadOnlyDictionary<string, string> Settings =
        Json("local.settings.sample.json").GetProperty("Values").EnumerateObject().ToDictionary(setting => setting.Name, setting => setting.Value.GetString()!);

    public static JsonElement Json(string file) => JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(PathOf(file)));

    public static string PathOf(string file) => Path.Combine(Root(), file);

    static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "../../.."));
}
