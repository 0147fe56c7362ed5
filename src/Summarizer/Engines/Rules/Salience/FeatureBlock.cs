using System.Runtime.Intrinsics;

namespace Summarizer.Engines.Rules.Salience;

/// <summary>The features of so many things at a time, one in each lane of a vector.</summary>
readonly ref struct FeatureBlock(Span<float> block)
{
    /// <summary>How many things there are.</summary>
    public const int Lanes = 8;

    readonly Span<float> block = block;

    /// <summary>One feature of all of them.</summary>
    public Vector256<float> this[int feature]
    {
        get => Vector256.Create<float>(block[(feature * Lanes)..]);
        set => value.CopyTo(block[(feature * Lanes)..]);
    }

    /// <summary>The features of one of them.</summary>
    public Lane Of(int lane) => new(block, lane);

    /// <summary>The weighted sum of the first features of each, as many as there are weights.</summary>
    public Vector256<float> Sum(ReadOnlySpan<float> weights)
    {
        var (even, odd) = (Vector256<float>.Zero, Vector256<float>.Zero);
        var i = 0;
        for (; i + 1 < weights.Length; i += 2)
        {
            even += this[i] * weights[i];
            odd += this[i + 1] * weights[i + 1];
        }
        return i < weights.Length ? even + odd + this[i] * weights[i] : even + odd;
    }

    /// <summary>Likelihoods from log-odds.</summary>
    public static Vector256<float> Logistic(Vector256<float> odds) => Vector256<float>.One / (Vector256<float>.One + Vector256.Exp(-odds));

    /// <summary>The features of one.</summary>
    public readonly ref struct Lane(Span<float> block, int lane)
    {
        readonly Span<float> block = block;

        /// <summary>Sets a feature.</summary>
        public float this[int feature]
        {
            set => block[feature * Lanes + lane] = value;
        }
    }
}
