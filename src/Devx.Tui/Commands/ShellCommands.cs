using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Lends the terminal to a machine, or to a program on this computer.</summary>
internal sealed class ShellCommands(IShells shells, TerminalLoan loan, IRunPrompts prompts, StatusLine status) : ICommandSource
{
    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "machine.shell", Keys = ["s"], Label = "shell", Group = CommandGroup.Look, HintRank = 3, Panes = [Pane.Machines],
            Help = "Open a shell in the machine; exit or ctrl-d comes back.",
            WhyNot = WhyNotInMachine,
            Run = context => Open(context.Machine),
        },
        new()
        {
            Name = "host.command", Keys = ["!"], Label = "host command …", Group = CommandGroup.Act, Panes = [Pane.Machines],
            Help = "Run a command on this computer, and come back when it has ended.",
            Run = _ => prompts.AskForHostCommand(),
        },
    ];

    private static string? WhyNotInMachine(CommandContext context) => context.Machine switch
    {
        null => "no machine is selected",
        { Info.State.Status: not MachineStatus.Running } machine => $"{machine.Info.Id} does not run, so there is no shell in it",
        _ => null,
    };

    private void Open(MachineSnapshot? machine)
    {
        if (machine is null)
        {
            return;
        }

        try
        {
            loan.Lend(shells.InMachine(machine), machine.Info.Id);
        }
        catch (ProviderException exception)
        {
            status.Say(exception.Remedy is { } remedy ? $"{exception.Message} {remedy}" : exception.Message, JournalTone.Bad);
        }
    }
}
