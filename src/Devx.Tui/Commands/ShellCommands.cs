using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Lends the terminal to a shell in a machine.</summary>
internal sealed class ShellCommands(IShells shells, TerminalLoan loan, StatusLine status) : ICommandSource
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
