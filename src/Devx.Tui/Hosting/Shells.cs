using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Handoff;
using Devx.Tui.Monitoring;
using Devx.Tui.State;

namespace Devx.Tui.Hosting;

/// <summary>Asks the providers for the command that gives a person a shell in a machine.</summary>
internal sealed class Shells(IProviders providers) : IShells
{
    private const string Hint = "exit or ctrl-d returns to devx-tui";

    /// <inheritdoc/>
    public HandoffRequest InMachine(MachineSnapshot machine) =>
        new($"shell {machine.Info.Id}", Hint, ProviderOf(machine).Machines.LoginCommand(machine.Info));

    private Provider ProviderOf(MachineSnapshot machine) => providers.Get(machine.Info.Id.Provider)
        ?? throw new ProviderException(ProviderFailure.NotInstalled, $"{machine.Info.Id.Provider} is not installed any more.");
}
