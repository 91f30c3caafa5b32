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

    /// <summary>The lines printed after one moment up to another by a run that began at <paramref name="start"/>.</summary>
    public IEnumerable<(DateTimeOffset At, string Text)> Between(DateTimeOffset start, DateTimeOffset after, DateTimeOffset until)
    {
        if (First.Length > 0 && start > after && start <= until)
        {
            yield return (start, First);
        }

        if (Lines.Length == 0)
        {
            yield break;
        }

        for (long number = Math.Max(1, ((after - start) / Every) is var done && done > 0 ? (long)done + 1 : 1);
             start + (number * Every) <= until; number++)
        {
            yield return (start + (number * Every), Lines[(int)((number - 1) % Lines.Length)]);
        }
    }
}
