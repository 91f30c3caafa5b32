using System.Globalization;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Nerdctl;

/// <summary><c>nerdctl logs</c>: what the last run of a container has printed; following ends with the container.</summary>
internal static class NerdctlLogs
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        string name = run.Words[0];
        if (run.Find(name) is not { } container)
        {
            return run.Fatal($"no such container {name}");
        }

        DateTimeOffset now = run.Process.Now;
        DateTimeOffset since = GoMoment.Parse(run.Arguments.Value("since"), now) ?? DateTimeOffset.MinValue;
        int tail = int.TryParse(run.Arguments.Value("tail"), CultureInfo.InvariantCulture, out int count) && count >= 0 ? count : int.MaxValue;
        Print(run, container, container.Log.Tail(container.StartedAt, container.IsAlive ? null : container.FinishedAt, since, now, tail));
        while (run.Arguments.Has("follow") && run.Find(name) is { IsAlive: true } alive)
        {
            await Task.Delay(Look, run.Process.Computer.Time, cancellationToken).ConfigureAwait(false);
            DateTimeOffset later = run.Process.Now;
            Print(run, alive, alive.Log.Tail(alive.StartedAt, null, now, later, int.MaxValue));
            now = later;
        }

        return 0;
    }

    private static void Print(NerdctlRun run, SimulatedContainer container, IEnumerable<(DateTimeOffset At, string Text)> lines)
    {
        foreach ((DateTimeOffset at, string text) in lines)
        {
            string line = (run.Arguments.Has("timestamps") ? GoJson.Time(at) + " " : "") + text + "\n";
            if (container.Log.IsOnStandardError)
            {
                run.Process.WriteError(line);
            }
            else
            {
                run.Process.Write(line);
            }
        }
    }
}
