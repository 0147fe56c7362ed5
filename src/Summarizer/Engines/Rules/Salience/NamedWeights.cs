namespace Summarizer.Engines.Rules.Salience;

/// <summary>Weights kept under the names of their features; what a file does not name weighs nothing.</summary>
static class NamedWeights
{
    /// <summary>The weights in the order of the features, up to the last that weighs something.</summary>
    /// <exception cref="FormatException">A name is of no feature.</exception>
    public static float[] InOrder<TFeature>(IReadOnlyDictionary<string, float> named)
        where TFeature : struct, Enum
    {
        var names = Enum.GetNames<TFeature>();
        if (named.Keys.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
            throw new FormatException($"There is no feature {unknown}; there are {string.Join(", ", names)}.");
        var count = names.Length;
        while (count > 0 && named.GetValueOrDefault(names[count - 1]) == 0)
            count--;
        return [.. names[..count].Select(name => named.GetValueOrDefault(name))];
    }
}
