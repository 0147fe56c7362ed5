using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Summarizer.Engines.Rules;

/// <summary>A number among the settings of the rules.</summary>
public sealed class RuleSetting
{
    /// <summary>
    /// All there are. They are read from the settings' own properties when they are first asked for, which no start does.
    /// </summary>
    public static IReadOnlyList<RuleSetting> All { get; } =
    [
        .. from stage in typeof(RuleSettings).GetProperties(BindingFlags.Public | BindingFlags.Instance)
           from number in stage.PropertyType.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           let range = number.GetCustomAttribute<RangeAttribute>()
           where range is not null
           select new RuleSetting(stage, number, range),
    ];

    readonly PropertyInfo stage;
    readonly PropertyInfo number;

    RuleSetting(PropertyInfo stage, PropertyInfo number, RangeAttribute range)
    {
        (this.stage, this.number) = (stage, number);
        Least = Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture);
        Most = Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture);
    }

    /// <summary>Its stage and its name in that: <c>facts.later</c>.</summary>
    public string Name => $"{Path.Stage}.{Path.Name}";

    /// <summary>The least that it may be.</summary>
    public double Least { get; }

    /// <summary>The most that it may be.</summary>
    public double Most { get; }

    /// <summary>Whether it counts something.</summary>
    public bool IsWhole => number.PropertyType == typeof(int);

    /// <summary>Its number in some settings; 0.3 as 0.3, whatever the precision it is kept in.</summary>
    public double Of(RuleSettings settings) =>
        (double)Convert.ToDecimal(number.GetValue(stage.GetValue(settings)), CultureInfo.InvariantCulture);

    internal (string Stage, string Name) Path =>
        (JsonNamingPolicy.CamelCase.ConvertName(stage.Name), JsonNamingPolicy.CamelCase.ConvertName(number.Name));

    internal string Allowed => string.Create(CultureInfo.InvariantCulture, $"a {(IsWhole ? "whole " : "")}number from {Least} to {Most}");

    internal bool Allows(JsonElement json) => json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var value)
        && value >= Least && value <= Most && (!IsWhole || value == Math.Floor(value));
}
