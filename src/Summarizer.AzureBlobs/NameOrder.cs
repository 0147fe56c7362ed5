using System.Runtime.CompilerServices;

namespace Summarizer.AzureBlobs;

/// <summary>Puts listings of summaries into the order of the names.</summary>
/// <remarks>
/// Storage sorts <c>a-b.json</c> before <c>a.json</c>, although <c>a</c> comes before <c>a-b</c>. Only a name and those that begin with it
/// are out of order, and they stand together, so what is held back is a run of names that begin alike. In the worst case, when thousands of
/// names extend another by a character below the dot, the run has as many. The few whose keys are hashes are held all.
/// </remarks>
static class NameOrder
{
    public static async IAsyncEnumerable<FoundSummary> Of(IAsyncEnumerable<FoundSummary> plain, IAsyncEnumerable<FoundSummary> hashed,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Held: sorted by name; each may still be preceded by a name that is its beginning.
        var held = new SortedList<string, FoundSummary>(StringComparer.Ordinal);
        await foreach (var found in hashed.WithCancellation(cancellation))
            held[found.Kept.Name.Value] = found;
        await foreach (var found in plain.WithCancellation(cancellation))
        {
            while (held.Count > 0 && !MayPrecede(found.Kept.Name.Value, held.GetKeyAtIndex(0)))
            {
                yield return held.GetValueAtIndex(0);
                held.RemoveAt(0);
            }
            held[found.Kept.Name.Value] = found;
        }
        foreach (var rest in held.Values)
            yield return rest;
    }

    /// <summary>
    /// Whether a name that storage lists now or later may come before the held one: only its own beginnings, up to a character below the
    /// dot.
    /// </summary>
    static bool MayPrecede(string now, string held)
    {
        if (string.CompareOrdinal(now, held) < 0)
            return true;
        for (var i = 1; i < held.Length; i++)
        {
            if (held[i] < '.' && string.CompareOrdinal(held[..i] + ".json", now + ".json") > 0)
                return true;
        }

        return false;
    }
}
