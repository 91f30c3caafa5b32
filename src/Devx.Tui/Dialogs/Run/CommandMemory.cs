using Devx.Tui.State;

namespace Devx.Tui.Dialogs.Run;

/// <summary>The commands that were typed in this session, for each place apart. UI thread only.</summary>
internal sealed class CommandMemory
{
    private readonly Dictionary<ContainerKey, TypedCommands> _ofContainers = [];
    private readonly TypedCommands _ofHost = new();

    /// <summary>The commands of a container; null for those of this computer.</summary>
    public TypedCommands Of(ContainerKey? container)
    {
        if (container is null)
        {
            return _ofHost;
        }

        if (!_ofContainers.TryGetValue(container, out TypedCommands? commands))
        {
            commands = new TypedCommands();
            _ofContainers.Add(container, commands);
        }

        return commands;
    }
}
