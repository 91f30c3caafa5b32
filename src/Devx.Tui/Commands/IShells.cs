using Devx.Providers.Contracts;
using Devx.Tui.Handoff;
using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Finds the command that gives a person a shell in a machine.</summary>
internal interface IShells
{
    /// <summary>A login in a machine. Throws <see cref="ProviderException"/> with the reason when there is nothing to log in to.</summary>
    HandoffRequest InMachine(MachineSnapshot machine);
}
