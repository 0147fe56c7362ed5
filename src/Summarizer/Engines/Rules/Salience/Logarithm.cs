namespace Summarizer.Engines.Rules.Salience;

/// <summary>Natural logarithms of small whole numbers, looked up.</summary>
static class Logarithm
{
    static readonly float[] Known = [.. Enumerable.Range(0, 256).Select(n => MathF.Log(n))];

    /// <summary>The logarithm of a positive number.</summary>
    public static float Of(int number) => number < Known.Length ? Known[number] : MathF.Log(number);
}
