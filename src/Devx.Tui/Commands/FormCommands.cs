using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>What is filled in before it is done: a new machine, other sizes of one.</summary>
internal sealed class FormCommands(IMachineActions actions, IPrompts prompts) : ICommandSource
{
    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "machine.new", Keys = ["N"], Label = "new …", Group = CommandGroup.Act, HintRank = 7, Panes = [Pane.Machines],
            Help = "Make a new machine: choose its provider, name and sizes; shows the commands first.",
            WhyNot = WhyNoNew,
            Run = _ => prompts.AskForNewMachine(),
        },
        new()
        {
            Name = "machine.resize", Keys = ["E"], Label = "edit size …", Group = CommandGroup.Act, HintRank = 10, Panes = [Pane.Machines],
            Help = "Change the cpus, memory and disk of the machine; shows the commands first.",
            WhyNot = context => WhyNoSize(context.Machine),
            Run = context =>
            {
                if (context.Machine is { } machine)
                {
                    prompts.AskForSize(machine.Info.Id);
                }
            },
        },
    ];

    private string? WhyNoNew(CommandContext context)
    {
        Capability[] all = [.. context.Snapshot.Providers.Select(provider => actions.CapabilityOf(provider.Name, MachineVerb.Init, null))];
        return all.Length == 0 ? "no provider of machines is installed"
            : all.Any(capability => capability.IsPossible) ? null
            : all[0].Reason ?? "no provider here makes machines";
    }

    private string? WhyNoSize(MachineSnapshot? machine) => machine is null
        ? "no machine is selected"
        : actions.CapabilityOf(machine.Info.Id.Provider, MachineVerb.Resize, machine.Info) is { IsPossible: false } no
            ? $"{machine.Info.Id}: {no.Reason ?? "this is not possible"}"
            : null;
}
