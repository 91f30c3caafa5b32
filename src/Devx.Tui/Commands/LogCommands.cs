using System.Globalization;
using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Shows what containers write.</summary>
internal sealed class LogCommands(ILogPrompts prompts) : ICommandSource
{
    /// <summary>Each log is a child process of its own.</summary>
    private const int MostContainers = 30;

    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "container.logs", Keys = ["l"], Label = "logs", Group = CommandGroup.Look, HintRank = 2, Panes = [Pane.Containers],
            Help = "Show what the container writes, and go on with it; of marked containers or a group, all together.",
            WhyNot = context => WhyNot(context.Containers.Count),
            Run = context => prompts.ShowLogs(context.Containers),
        },
    ];

    /// <summary>Why so many logs cannot be shown together; null when they can.</summary>
    public static string? WhyNot(int count) => count switch
    {
        0 => "no container is selected",
        > MostContainers => string.Create(
            CultureInfo.InvariantCulture, $"the logs of {count} containers are too many at once, {MostContainers} can be shown together"),
        _ => null,
    };
}
