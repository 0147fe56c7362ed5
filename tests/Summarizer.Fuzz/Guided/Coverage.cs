using System.Numerics;
using SharpFuzz.Common;

namespace Summarizer.Fuzz.Guided;

/// <summary>Which branches the instrumented product took, and how often: SharpFuzz's map, as AFL reads it.</summary>
/// <remarks>Counts fall into eight classes (1, 2, 3, 4 to 7, … 128 and more), as AFL's do: a loop that runs once more is no news.</remarks>
static unsafe class Coverage
{
    const int Size = 1 << 16;

    static readonly byte[] Map = GC.AllocateArray<byte>(Size, pinned: true);
    static readonly byte[] Seen = new byte[Size];

    /// <summary>How many branches were ever taken.</summary>
    public static int Branches => Size - Seen.AsSpan().Count((byte)0);

    /// <summary>Begins with nothing taken.</summary>
    public static void Clear()
    {
        Map.AsSpan().Clear();
        Trace.PrevLocation = 0;
        Trace.SharedMem = (byte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref Map[0]);
    }

    /// <summary>Whether something was taken, or as often as, never before.</summary>
    public static bool IsNew()
    {
        var isNew = false;
        for (var at = Map.AsSpan().IndexOfAnyExcept((byte)0); at < Size && at >= 0; at++)
        {
            var taken = (byte)(Map[at] == 0 ? 0 : 1 << BitOperations.Log2(Map[at]));
            isNew |= (taken & ~Seen[at]) != 0;
            Seen[at] |= taken;
        }
        return isNew;
    }
}
