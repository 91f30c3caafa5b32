using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Handoff;
using Devx.Tui.Monitoring;
using Devx.Tui.State;

namespace Devx.Tui.Hosting;

/// <summary>Asks the providers for the command that gives a person a shell.</summary>
internal sealed class Shells(IProviders providers) : IShells
{
    private const string Hint = "exit or ctrl-d returns to devx-tui";

    /// <inheritdoc/>
    public HandoffRequest InMachine(MachineSnapshot machine) =>
        new($"shell {machine.Info.Id}", Hint, ProviderOf(machine).Machines.LoginCommand(machine.Info));

    /// <inheritdoc/>
    public HandoffRequest InContainer(MachineSnapshot machine, ContainerSnapshot container)
    {
        if (container.Info.Status != ContainerStatus.Running)
        {
            throw new ProviderException(
                ProviderFailure.WrongState, $"{container.Info.Name} does not run, so there is nothing to open a shell in.",
                "Start the container first.");
        }

        IContainerRuntime runtime = ProviderOf(machine).RuntimeOf(machine.Info)
            ?? throw new ProviderException(ProviderFailure.Unsupported, $"{machine.Info.Id} has no container engine that devx-tui knows.");
        return new HandoffRequest($"shell {machine.Info.Id} › {container.Info.Name}", Hint, runtime.ShellCommand(container.Info));
    }

    private Provider ProviderOf(MachineSnapshot machine) => providers.Get(machine.Info.Id.Provider)
        ?? throw new ProviderException(ProviderFailure.NotInstalled, $"{machine.Info.Id.Provider} is not installed any more.");
}
