using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.OrbStack;

/// <summary>
/// OrbStack as a whole: one virtual machine with the docker engine, and the machines in it. In the model it is the machine of the name
/// orbstack, which no list of orbctl shows.
/// </summary>
internal sealed class OrbService(SimulatedProcess process)
{
    /// <summary>Its name in the model, and that of its docker context.</summary>
    public const string Name = "orbstack";

    /// <summary>The provider's name in the model.</summary>
    public const string Provider = "orbstack";

    /// <summary>The property of a machine that ran when OrbStack was stopped.</summary>
    public const string RanLast = "ran-last";

    private static readonly TimeSpan StartTakes = TimeSpan.FromSeconds(2.1), StopTakes = TimeSpan.FromSeconds(1.4);

    /// <summary>The machine that stands for it; null when OrbStack has never been started.</summary>
    public SimulatedMachine? Find() => process.State.Find(Provider, Name);

    /// <summary>What it is doing.</summary>
    public SimulatedMachineState State => Find()?.State ?? SimulatedMachineState.Stopped;

    /// <summary>The machines in it, ordered by name.</summary>
    public IReadOnlyList<SimulatedMachine> Machines =>
        [.. process.State.Of(Provider).Where(machine => machine.Name != Name).OrderBy(machine => machine.Name, StringComparer.Ordinal)];

    /// <summary>Starts it when it is down, as nearly every command of orbctl does.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (Find() is not { } service)
        {
            service = OrbNewMachine.Service(process);
            process.Computer.Machines.Add(service);
        }

        if (service.IsRunning)
        {
            return;
        }

        await process.Computer.Machines.StartAsync(service, StartTakes, cancellationToken).ConfigureAwait(false);
        UseContext(service);
        foreach (SimulatedMachine machine in Machines.Where(machine => machine.Properties.ContainsKey(RanLast)))
        {
            process.Computer.Machines.Edit(machine, current => current with { Properties = current.Properties.Remove(RanLast) });
            process.Computer.Machines.BeginStart(machine, OrbMachine.BootTakes);
        }
    }

    /// <summary>Stops it with everything in it.</summary>
    public async Task StopAsync(bool isForced, CancellationToken cancellationToken)
    {
        foreach (SimulatedMachine machine in Machines.Where(machine => machine.State != SimulatedMachineState.Stopped))
        {
            process.Computer.Machines.Edit(machine, current => current with { Properties = current.Properties.SetItem(RanLast, "true") });
            process.Computer.Machines.Kill(machine);
        }

        if (Find() is { } service)
        {
            await process.Computer.Machines.StopAsync(service, isForced ? TimeSpan.Zero : StopTakes, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    // OrbStack makes its engine docker's current one at each start (docker.set_context).
    private void UseContext(SimulatedMachine service) => process.Computer.Change(state => state with
    {
        DockerContexts = state.DockerContexts.Any(context => context.Name == Name)
            ? state.DockerContexts
            : state.DockerContexts.Add(new SimulatedDockerContext(Name, $"unix://{service.Engine?.Socket}", "OrbStack")),
        CurrentDockerContext = Name,
        DefaultDockerSocket = service.Engine?.Socket ?? state.DefaultDockerSocket,
    });
}
