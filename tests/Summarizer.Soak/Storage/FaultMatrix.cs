using System.Diagnostics;
using Summarizer.Soak.Plans;

namespace Summarizer.Soak.Storage;

/// <summary>
/// Faults by calls: a call that comes opens the cell of its own that was met least, whose fault then happens a few times in a row; those
/// first that were never met.
/// </summary>
/// <remarks>As long as there are such, a cell that was met already opens only when none of them did for a while: calls that come often leave turns to those that do not.</remarks>
sealed class FaultMatrix
{
    readonly Lock turn = new();
    readonly Random random;
    readonly CellPace pace;
    readonly List<Cell> cells;
    readonly Stopwatch clock = Stopwatch.StartNew();
    Cell? current;
    int hitsLeft;
    TimeSpan until;
    bool isOver;

    public FaultMatrix(IEnumerable<Fault> faults, IReadOnlyCollection<string> calls, CellPace pace, int seed)
    {
        (random, this.pace) = (new Random(seed), pace);
        cells = [.. from fault in faults from call in calls select new Cell(fault, call)];
    }

    /// <summary>The cells that were not met yet.</summary>
    public IReadOnlyList<string> Unmet => [.. cells.Where(cell => cell.Met == 0).Select(cell => cell.ToString())];

    /// <summary>How many cells there are.</summary>
    public int Count => cells.Count;

    /// <summary>The fault that a call meets; null for none.</summary>
    public Fault? Meet(string call)
    {
        lock (turn)
        {
            if (isOver || cells.Count == 0)
                return null;
            if (clock.Elapsed >= until)
                Turn(call);
            if (current is null || current.Call != call)
                return null;
            current.Met++;
            var fault = current.Fault;
            if (--hitsLeft == 0)
                Rest();
            return fault;
        }
    }

    /// <summary>Ends all faults.</summary>
    public void End()
    {
        lock (turn)
            isOver = true;
    }

    // A pause between two cells, so that what waits for its next try has a chance.
    void Turn(string call)
    {
        if (current is not null)
        {
            Rest();
            return;
        }
        var own = cells.Where(cell => cell.Call == call).OrderBy(cell => cell.Met).ThenBy(_ => random.Next()).FirstOrDefault();
        if (own is null || (own.Met > 0 && clock.Elapsed < until + pace.Longest && cells.Any(cell => cell.Met == 0)))
            return;
        current = own;
        hitsLeft = random.Next(1, pace.Hits + 1);
        until = clock.Elapsed + pace.Longest;
    }

    void Rest()
    {
        current = null;
        until = clock.Elapsed + pace.Calm;
    }

    sealed record Cell(Fault Fault, string Call)
    {
        public int Met { get; set; }

        public override string ToString() => $"{Fault} at {Call}";
    }
}
