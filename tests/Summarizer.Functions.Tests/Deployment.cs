using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Summarizer.Functions.Tests;

/// <summary>What a deployment consists of beside the code: the sample of settings, the host's file.</summary>
static class Deployment
{
    public static readonly IReadOnlyDictionary<string, string> Settings =
        Json("local.settings.sample.json").GetProperty("Values").EnumerateObject()
            .ToDictionary(setting => setting.Name, setting => setting.Value.GetString()!);

    public static JsonElement Json(string file) => JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(PathOf(file)));

    public static string PathOf(string file) => Path.Combine(Root(), file);

    static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "../../.."));
}
