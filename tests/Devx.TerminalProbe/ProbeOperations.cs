using Devx.Providers.Contracts;
using Devx.Providers.Execution.Local;
using Devx.Providers.Planning;
using Devx.Tui.Operations;
using Devx.Tui.State;
using Microsoft.Extensions.Logging;

namespace Devx.TerminalProbe;

/// <summary>The queue of operations with a real program in it.</summary>
internal sealed class ProbeOperations(TimeProvider time, ILogger<OperationQueue> logger) : IRefresher
{
    private readonly SnapshotStore _store = new(new AppSnapshot { Host = new HostSnapshot { Name = "probe", CpuCount = 1 } });

    /// <summary>Begins the operation, and tells its end with all that it printed.</summary>
    public void Begin(Action<string> ended)
    {
        var machines = new ProbeProvider(LocalHost.Create(time, CancellationToken.None));
        var queue = new OperationQueue(new OperationBoard(_store, time), new LearnedDurations(null), this, time, logger);
        _store.Changed += () =>
        {
            if (_store.Current.Operations[0] is { IsActive: false } operation)
            {
                ended($"operation {operation.Phase}: {string.Join(", ", operation.Output.Select(line => line.Text))}");
            }
        };
        queue.Submit(
            new Provider(new DetectedProvider(machines.Name, "/bin/sh", null), machines, _ => null), new StartMachine("one"), null);
    }

    public void RefreshNow()
    {
    }

    public void RefreshNow(MachineId machine)
    {
    }
}
