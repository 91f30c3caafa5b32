using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Shows what containers write.</summary>
internal sealed class LogCommands(ILogPrompts prompts) : ICommandSource
{
    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "container.logs", Keys = ["l"], Label = "logs", Group = CommandGroup.Look, HintRank = 2, Panes = [Pane.Containers],
            Help = "Show what the container writes, and go on with it; of marked containers or a group, all together.",
            WhyNot = context => context.Containers.Count == 0 ? "no container is selected" : null,
            Run = context => prompts.ShowLogs(context.Containers),
        },
    ];
}
