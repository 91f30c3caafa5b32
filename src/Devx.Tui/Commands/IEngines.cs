using Devx.Providers.Contracts;

namespace Devx.Tui.Commands;

/// <summary>Leads commands and dialogs to the engine of a machine.</summary>
internal interface IEngines
{
    /// <summary>The engine of a running machine; asks no CLI.</summary>
    /// <exception cref="ProviderException">The machine is gone or down, or has no engine that we know.</exception>
    IContainerRuntime RuntimeOf(MachineId machine);
}
