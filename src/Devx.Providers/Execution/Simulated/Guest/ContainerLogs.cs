using System.Globalization;
using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Guest;

/// <summary>Prints what the runs of a container have printed, and what it goes on to print when that was asked for.</summary>
/// <param name="process">Where it is printed.</param>
/// <param name="arguments">since, until, tail, follow and timestamps.</param>
/// <param name="stamp">A moment as this command line writes it before a line.</param>
internal sealed class ContainerLogs(SimulatedProcess process, CobraArguments arguments, Func<DateTimeOffset, string> stamp)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    /// <summary>Prints.</summary>
    /// <param name="container">The container.</param>
    /// <param name="find">Finds it again.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task PrintAsync(SimulatedContainer container, Func<SimulatedContainer?> find, CancellationToken cancellationToken)
    {
        DateTimeOffset now = process.Now;
        DateTimeOffset since = GoMoment.Parse(arguments.Value("since"), now) ?? DateTimeOffset.MinValue;
        DateTimeOffset until = GoMoment.Parse(arguments.Value("until"), now) ?? now;
        int tail = int.TryParse(arguments.Value("tail"), CultureInfo.InvariantCulture, out int count) && count >= 0 ? count : int.MaxValue;
        Print(container, [.. container.EarlierRuns.SelectMany(run => container.Log.Tail(run.Start, run.End, since, until, tail)),
            .. Lines(container, since, until, tail)], tail);
        bool isFollowing = arguments.Has("follow") && container.IsAlive;
        while (isFollowing)
        {
            await Task.Delay(Look, process.Computer.Time, cancellationToken).ConfigureAwait(false);
            DateTimeOffset later = process.Now;
            SimulatedContainer? current = find();
            Print(current ?? container, [.. Lines(current ?? container, now, later, int.MaxValue)], int.MaxValue);
            isFollowing = current is { IsAlive: true };
            now = later;
        }
    }

    private static IEnumerable<(DateTimeOffset At, string Text)> Lines(
        SimulatedContainer container, DateTimeOffset after, DateTimeOffset until, int count) =>
        container.Log.Tail(container.StartedAt, container.IsAlive ? null : container.FinishedAt, after, until, count);

    private void Print(SimulatedContainer container, IReadOnlyList<(DateTimeOffset At, string Text)> lines, int tail)
    {
        foreach ((DateTimeOffset at, string text) in lines.TakeLast(tail))
        {
            string line = (arguments.Has("timestamps") ? stamp(at) + " " : "") + text + "\n";
            if (container.Log.IsError(text))
            {
                process.WriteError(line);
            }
            else
            {
                process.Write(line);
            }
        }
    }
}
