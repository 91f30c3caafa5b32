using Devx.Providers.Execution.Simulated;
using Devx.Tui.Commands;
using Devx.Tui.Handoff;
using Devx.Tui.State;

namespace Devx.Tui.Hosting;

/// <summary>In the demo there is nothing to log in to: the terminal goes to a harmless program that says so.</summary>
internal sealed class DemoShells(IShells shells) : IShells
{
    /// <inheritdoc/>
    public HandoffRequest InMachine(MachineSnapshot machine) => Harmless(shells.InMachine(machine));

    /// <inheritdoc/>
    public HandoffRequest InContainer(MachineSnapshot machine, ContainerSnapshot container) => Harmless(shells.InContainer(machine, container));

    private static HandoffRequest Harmless(HandoffRequest request) => request with { Command = SimulatedShell.For(request.Command) };
}
