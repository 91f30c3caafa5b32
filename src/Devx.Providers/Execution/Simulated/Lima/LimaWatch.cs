using System.Globalization;
using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary><c>limactl watch</c>: what the host agents report, until it is killed. It says nothing of deletions and edits.</summary>
internal sealed class LimaWatch() : LimaCommand(["watch"], new FlagSet().Switches("json", "history", "verbose"))
{
    /// <inheritdoc/>
    public override async Task<int> RunAsync(LimaRun run, CancellationToken cancellationToken)
    {
        using SimulatedWatch watch = run.Computer.Watch(run.Arguments.Has("history") ? DateTimeOffset.MinValue : run.Process.Now);
        foreach (string name in run.Words.Where(name => run.Find(name) is null))
        {
            run.Log.Warning($"No instance matching {name} found.");
        }

        run.Process.WriteError(Time(run.Process.Now) + " Watching for events...\n");
        if (run.Arguments.Has("history"))
        {
            PrintHistory(run);
        }

        await foreach (SimulatedChange change in watch.Next.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            Print(run, change);
        }

        return 0;
    }

    private static void PrintHistory(LimaRun run)
    {
        foreach (LimaInstance instance in run.Home.Instances(run.Computer)
            .Where(instance => IsWanted(run, instance) && instance.HostAgentPid is not null))
        {
            DateTimeOffset since = instance.Machine.StartedAt ?? instance.Machine.CreatedAt;
            Print(run, instance, LimaEvent.Booting(instance, since));
            if (instance.Machine.IsRunning)
            {
                Print(run, instance, LimaEvent.Running(instance, since));
            }
        }
    }

    private static void Print(LimaRun run, SimulatedChange change)
    {
        var instance = new LimaInstance(run.Home, change.Machine, run.Computer.Platform);
        if (change.Container is not null || change.Machine.Provider != run.Home.Provider || !IsWanted(run, instance))
        {
            return;
        }

        if (change.Action == "create")
        {
            run.Process.WriteError($"{Time(change.At)} New instance detected: {instance.Name}\n");
        }
        else if (EventOf(instance, change) is { } happened)
        {
            Print(run, instance, happened);
        }
    }

    private static void Print(LimaRun run, LimaInstance instance, LimaEvent happened)
    {
        if (run.Arguments.Has("json"))
        {
            run.Process.WriteLine(happened.ToJson(instance.Name));
        }
        else
        {
            run.Process.Write(string.Concat(happened.ToText(instance.Name).Select(line => line + "\n")));
        }
    }

    private static LimaEvent? EventOf(LimaInstance instance, SimulatedChange change) => change.Action switch
    {
        "starting" => LimaEvent.Booting(instance, change.At),
        "running" => LimaEvent.Running(instance, change.At),
        "stopping" or "broken" => LimaEvent.Exiting(change.At),
        "stopped" => LimaEvent.Exiting(change.At),
        _ => null,
    };

    private static bool IsWanted(LimaRun run, LimaInstance instance) => run.Words.Count == 0 || run.Words.Contains(instance.Name);

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
