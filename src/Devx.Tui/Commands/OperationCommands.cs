using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>What can be done with operations from the lists.</summary>
internal sealed class OperationCommands(IPrompts prompts) : ICommandSource
{
    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "machine.cancel", Keys = ["X"], Label = "cancel …", Group = CommandGroup.Act, Panes = [Pane.Machines],
            Help = "Call off what is being done to the machine; asks first.",
            WhyNot = context => On(context) is null ? "nothing is being done to this machine" : null,
            Run = context =>
            {
                if (On(context) is { } operation)
                {
                    prompts.AskToCancel(operation.Number);
                }
            },
        },
    ];

    private static OperationSnapshot? On(CommandContext context) =>
        context.Machine is { } machine ? OperationList.On(context.Snapshot, machine.Info.Id) : null;
}
