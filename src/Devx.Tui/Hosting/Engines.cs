using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Monitoring;
using Devx.Tui.State;

namespace Devx.Tui.Hosting;

/// <summary>Finds engines through the providers and what was last read of their machines.</summary>
internal sealed class Engines(IProviders providers, SnapshotStore snapshots) : IEngines
{
    /// <inheritdoc/>
    public IContainerRuntime RuntimeOf(MachineId machine)
    {
        MachineInfo info = snapshots.Current.Machine(machine)?.Info
            ?? throw new ProviderException(ProviderFailure.NotFound, $"{machine} is gone.");
        Provider provider = providers.Get(machine.Provider)
            ?? throw new ProviderException(ProviderFailure.NotInstalled, $"{machine.Provider} is not installed any more.");
        return info.State.Status != MachineStatus.Running
            ? throw new ProviderException(ProviderFailure.WrongState, $"{machine} does not run.", "Start the machine first.")
            : provider.RuntimeOf(info)
                ?? throw new ProviderException(ProviderFailure.Unsupported, $"{machine} has no container engine that devx-tui knows.");
    }
}
