using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>The capital letters of a machine. What costs nothing runs at once and names the key that undoes it; the rest asks.</summary>
internal sealed class MachineCommands(IMachineActions actions, OperationRequests requests, IPrompts prompts) : ICommandSource
{
    public IEnumerable<AppCommand> Commands =>
    [
        Row(MachineVerb.Start, "S", "start", rank: 4, "Start the machine.", name => new StartMachine(name)),
        Row(MachineVerb.Stop, "T", "stop …", rank: 5, "Stop the machine; asks when containers run in it.", name => new StopMachine(name)),
        Row(
            MachineVerb.Restart, "R", "restart …", rank: null, "Stop and start the machine; asks when containers run in it.",
            name => new RestartMachine(name)),
        Row(
            MachineVerb.Sleep, "Z", "sleep …", rank: 9, "Give the machine's memory back; asks when containers run in it.",
            name => new SleepMachine(name)),
        Row(
            MachineVerb.SetDefault, "M", "make default", rank: null,
            "Make it the machine that the provider's tools use when none is named.",
            name => new SetDefaultMachine(name)),
        Row(
            MachineVerb.Remove, "D", "remove …", rank: 8, "Delete the machine with its disk; shows what is lost and wants its name typed.",
            name => new RemoveMachine(name)) with { Keys = ["D", "delete"] },
    ];

    private AppCommand Row(
        MachineVerb verb, string key, string label, int? rank, string help, Func<string, MachineOperation> operation) => new()
        {
            Name = $"machine.{VerbWords.Name(verb).Replace(' ', '-')}",
            Keys = [key],
            Label = label,
            Help = help,
            Group = CommandGroup.Act,
            HintRank = rank,
            Panes = [Pane.Machines],
            WhyNot = context => WhyNot(verb, context.Machine),
            Run = context => Do(verb, operation, context),
        };

    private string? WhyNot(MachineVerb verb, MachineSnapshot? machine) => machine is null
        ? "no machine is selected"
        : CapabilityOf(verb, machine) is { IsPossible: false } no ? $"{machine.Info.Id}: {no.Reason ?? "this is not possible"}" : null;

    private Capability CapabilityOf(MachineVerb verb, MachineSnapshot machine) =>
        actions.CapabilityOf(machine.Info.Id.Provider, verb, machine.Info);

    private void Do(MachineVerb verb, Func<string, MachineOperation> operation, CommandContext context)
    {
        if (context.Machine is not { } machine)
        {
            return;
        }

        var request = new OperationRequest(machine.Info.Id.Provider, operation(machine.Info.Id.Name));
        string? undo = Undo(verb, context.Table);
        bool isShown = context.Options.IsDryRun && verb is not (MachineVerb.Start or MachineVerb.SetDefault);
        if (isShown || context.Options.Confirm.Asks(verb, machine, CapabilityOf(verb, machine).Reason))
        {
            prompts.Confirm([request], undo);
        }
        else
        {
            requests.Run(request, undo);
        }
    }

    private static string? Undo(MachineVerb verb, CommandTable table) => verb switch
    {
        MachineVerb.Start => $"{table.KeyOf("machine.stop")} stops it again",
        MachineVerb.Stop or MachineVerb.Sleep => $"{table.KeyOf("machine.start")} starts it again",
        MachineVerb.Init or MachineVerb.StopAll or MachineVerb.Restart or MachineVerb.Remove or MachineVerb.Resize or MachineVerb.SetDefault
            or MachineVerb.Ssh => null,
    };
}
