using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Handoff;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs.Run;

/// <summary>Commands in a container.</summary>
internal sealed class ContainerPlace(IEngines engines, ContainerRef container) : ICommandPlace
{
    /// <inheritdoc/>
    public string Name => container.FullName;

    /// <inheritdoc/>
    public MachineId? Machine => container.Machine;

    /// <inheritdoc/>
    public HandoffRequest Request(IReadOnlyList<string> words) => new(
        $"exec {container.FullName}", "ctrl-c ends it",
        engines.RuntimeOf(container.Machine).Sessions.Exec(container.Container.Info, words))
    { Typed = words };
}
