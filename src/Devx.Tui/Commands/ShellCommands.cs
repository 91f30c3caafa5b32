using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.Handoff;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Commands;

/// <summary>Lends the terminal to a shell in a machine or a container.</summary>
internal sealed class ShellCommands(
    IShells shells, IHandoff handoff, IUiLoop loop, AttentionStore attention, IRefresher refresher, StatusLine status) : ICommandSource
{
    private static readonly TimeSpan OutcomeTime = TimeSpan.FromSeconds(30);

    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "machine.shell", Keys = ["s"], Label = "shell", Group = CommandGroup.Look, HintRank = 3, Panes = [Pane.Machines],
            Help = "Open a shell in the machine; exit or ctrl-d comes back.",
            WhyNot = WhyNotInMachine,
            Run = context => Open(context.Machine, shells.InMachine),
        },
        new()
        {
            Name = "container.shell", Keys = ["s"], Label = "shell", Group = CommandGroup.Look, HintRank = 3, Panes = [Pane.Containers],
            Help = "Open a shell in the container; exit or ctrl-d comes back.",
            WhyNot = WhyNotInContainer,
            Run = context => OpenInContainer(context.ShownMachine, context.Container),
        },
    ];

    private static string? WhyNotInMachine(CommandContext context) => context.Machine switch
    {
        null => "no machine is selected",
        { Info.State.Status: not MachineStatus.Running } machine => $"{machine.Info.Id} does not run, so there is no shell in it",
        _ => null,
    };

    private static string? WhyNotInContainer(CommandContext context) => context.Container switch
    {
        null => "no container is selected",
        { Info.Status: not ContainerStatus.Running } container => $"{container.Info.Name} does not run, so there is no shell in it",
        _ => null,
    };

    private void OpenInContainer(MachineSnapshot? machine, ContainerSnapshot? container)
    {
        if (container is not null)
        {
            Open(machine, owner => shells.InContainer(owner, container));
        }
    }

    private void Open(MachineSnapshot? machine, Func<MachineSnapshot, HandoffRequest> find)
    {
        if (machine is null)
        {
            return;
        }

        try
        {
            HandoffRequest request = find(machine);
            loop.Post(() => Run(request, machine.Info.Id));
        }
        catch (ProviderException exception)
        {
            status.Say(exception.Remedy is { } remedy ? $"{exception.Message} {remedy}" : exception.Message, JournalTone.Bad);
        }
    }

    private void Run(HandoffRequest request, MachineId machine)
    {
        attention.Set(attention.Current with { IsPaused = true });
        HandoffResult result;
        try
        {
            result = handoff.Run(request);
        }
        finally
        {
            attention.Set(attention.Current with { IsPaused = false });
        }

        status.Say(HandoffOutcome.Sentence(request, result), HandoffOutcome.Tone(result), OutcomeTime);
        refresher.RefreshNow(machine);
    }
}
