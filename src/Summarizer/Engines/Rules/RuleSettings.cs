using System.Text.Json;
using Summarizer.Engines.Rules.Facts;
using Summarizer.Engines.Rules.Headlines;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Salience;
using Summarizer.Text;

namespace Summarizer.Engines.Rules;

/// <summary>The numbers by which the rules choose and write, by stage. What is published of their quality holds for the defaults.</summary>
public sealed record RuleSettings
{
    static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
    };

    static readonly JsonDocumentOptions Relaxed =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    /// <summary>Those that are used unless others are given.</summary>
    public static RuleSettings Default { get; } = new();

    /// <summary>Of words.</summary>
    public SalienceSettings Salience { get; init; } = new();

    /// <summary>Of the sentence that tells the news.</summary>
    public LeadSettings Lead { get; init; } = new();

    /// <summary>Of facts.</summary>
    public FactSettings Facts { get; init; } = new();

    /// <summary>Of headlines.</summary>
    public HeadlineSettings Headline { get; init; } = new();

    /// <summary>
    /// Reads JSON such as <c>{ "facts": { "later": 0.2 } }</c>, with or without comments; what it does not name is as in
    /// <see cref="Default"/>.
    /// </summary>
    /// <exception cref="FormatException">It is no JSON, or names what is no setting, or a number is out of its range. The message says
    /// which.</exception>
    public static RuleSettings Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Relaxed);
            var settings = Default;
            foreach (var stage in Members(document.RootElement, "The settings"))
            {
                foreach (var number in Members(stage.Value, stage.Name))
                    settings = settings.With(Named($"{stage.Name}.{number.Name}"), number.Value);
            }

            return settings;
        }
        catch (JsonException problem)
        {
            throw new FormatException(problem.Message, problem);
        }
    }

    /// <summary>The same with another number.</summary>
    /// <exception cref="FormatException">It is out of its range.</exception>
    public RuleSettings With(RuleSetting setting, double number) => With(setting, JsonSerializer.SerializeToElement(number));

    /// <summary>As JSON that <see cref="Parse"/> reads.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    RuleSettings With(RuleSetting setting, JsonElement number)
    {
        if (!setting.Allows(number))
            throw new FormatException($"{setting.Name} is {number.GetRawText()}, but must be {setting.Allowed}.");
        var all = JsonSerializer.SerializeToNode(this, Json)!;
        var (stage, name) = setting.Path;
        all[stage]![name] = setting.IsWhole ? (int)number.GetDouble() : number.GetDouble();
        return all.Deserialize<RuleSettings>(Json)!;
    }

    static JsonElement.ObjectEnumerator Members(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : throw new FormatException($"{name} must be a JSON object.");

    static RuleSetting Named(string name)
    {
        if (RuleSetting.All.FirstOrDefault(setting => setting.Name == name) is { } known)
            return known;
        var names = RuleSetting.All.Select(setting => setting.Name);
        var hint = NearestWord.Of(name, names) is { } near ? $"did you mean {near}?" : $"there are {string.Join(", ", names)}.";
        throw new FormatException($"{name} is no setting of the rules; {hint}");
    }
}
