using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Summarizer.Engines.Rules.Salience;

/// <summary>The features of so many things at a time, one in each lane of a vector.</summary>
/// <typeparam name="TFeature">Their names.</typeparam>
readonly ref struct FeatureBlock<TFeature>(Span<float> block)
    where TFeature : struct, Enum
{
    /// <summary>How many things there are.</summary>
    public const int Lanes = 8;

    readonly Span<float> block = block;

    /// <summary>How many numbers a block has.</summary>
    public static int Size { get; } = Enum.GetValues<TFeature>().Length * Lanes;

    /// <summary>One feature of all of them.</summary>
    public Vector256<float> this[TFeature feature]
    {
        get => this[Number(feature)];
        set => value.CopyTo(block[(Number(feature) * Lanes)..]);
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

    /// <summary>One feature of all of them, by its number.</summary>
    public Vector256<float> this[int feature] => Vector256.Create<float>(block[(feature * Lanes)..]);

    static int Number(TFeature feature) => Unsafe.BitCast<TFeature, int>(feature);

    /// <summary>The features of one.</summary>
    public readonly ref struct Lane(Span<float> block, int lane)
    {
        readonly Span<float> block = block;

        /// <summary>A feature.</summary>
        public float this[TFeature feature]
        {
            get => block[Number(feature) * Lanes + lane];
            set => block[Number(feature) * Lanes + lane] = value;
        }
    }
}
