using System.Collections.Immutable;

namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>What a container prints, as a function of time: a first line, then one of its lines after the other in even steps.</summary>
/// <param name="First">The line of its start.</param>
/// <param name="Lines">The lines that follow, again and again.</param>
/// <param name="Every">Time between two lines.</param>
internal sealed record SimulatedLog(string First, ImmutableArray<string> Lines, TimeSpan Every)
{
    /// <summary>A container that prints nothing.</summary>
    public static SimulatedLog Quiet { get; } = new("", [], TimeSpan.FromMinutes(1));

    /// <summary>True when all of it goes to standard error.</summary>
    public bool IsOnStandardError { get; init; }

    /// <summary>A word that puts each line with it on standard error; null for none.</summary>
    public string? ErrorWord { get; init; }

    /// <summary>True when a line goes to standard error.</summary>
    public bool IsError(string line) => IsOnStandardError || (ErrorWord is not null && line.Contains(ErrorWord, StringComparison.Ordinal));

    /// <summary>The last lines that a run has printed after one moment, up to another.</summary>
    /// <param name="start">When the run began; null when there was none.</param>
    /// <param name="end">When it ended; null while it goes on.</param>
    /// <param name="after">The moment before the first line.</param>
    /// <param name="until">The last moment.</param>
    /// <param name="count">How many lines at most.</param>
    public IEnumerable<(DateTimeOffset At, string Text)> Tail(
        DateTimeOffset? start, DateTimeOffset? end, DateTimeOffset after, DateTimeOffset until, int count)
    {
        DateTimeOffset last = end < until ? end.Value : until;
        if (start is not { } begin || last < begin || First.Length == 0)
        {
            yield break;
        }

        // Line 0 is the first one, line n comes n steps later.
        long newest = Lines.Length == 0 ? 0 : (last - begin).Ticks / Every.Ticks;
        long oldest = after < begin ? 0 : Lines.Length == 0 ? 1 : ((after - begin).Ticks / Every.Ticks) + 1;
        for (long number = Math.Max(oldest, newest - count + 1); number <= newest; number++)
        {
            yield return (begin + (number * Every), number == 0 ? First : Lines[(int)((number - 1) % Lines.Length)]);
        }
    }
}
