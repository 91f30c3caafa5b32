using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Commands.Engines;

/// <summary>Has the volumes that are shown counted. UI thread only.</summary>
internal sealed class VolumeSizeCommands(IVolumeSizing sizing, IBackgroundWork background, StatusLine status) : ICommandSource
{
    private bool _isCounting;

    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "volume.sizes", Keys = ["s"], Label = "sizes", Group = CommandGroup.Look, HintRank = 6, Panes = [Pane.Volumes],
            Help = "Count what the volumes take; the engine looks at all of their files, which may take a while.",
            WhyNot = context => _isCounting ? "the sizes are being counted already"
                : MachinesOf(context).Length == 0 ? "there is no volume to count"
                : null,
            Run = context => Count(MachinesOf(context)),
        },
    ];

    private static MachineId[] MachinesOf(CommandContext context) =>
    [
        .. ContainerScope.MachinesOf(context.Snapshot, context.Ui).Where(machine => machine.Volumes.Items.Count > 0)
            .Select(machine => machine.Info.Id),
    ];

    private void Count(MachineId[] machines)
    {
        _isCounting = true;
        status.Say($"counting what the volumes of {string.Join(", ", machines)} take");
        background.Start(
            token => Task.WhenAll(machines.Select(machine => AskAsync(machine, token))), Say,
            failure => Say([new Answer(machines[0], null, failure)]));
    }

    // A machine that cannot does not hide the sizes of the others.
    private async Task<Answer> AskAsync(MachineId machine, CancellationToken cancellationToken)
    {
        try
        {
            return new Answer(machine, await sizing.CountAsync(machine, cancellationToken), null);
        }
        catch (ProviderException exception)
        {
            return new Answer(machine, null, exception);
        }
    }

    private void Say(Answer[] answers)
    {
        _isCounting = false;
        int counted = answers.Sum(answer => answer.Sizes?.ByName.Count ?? 0);
        string known = counted switch
        {
            0 => "",
            1 => "counted 1 volume",
            _ => string.Create(CultureInfo.InvariantCulture, $"counted {counted} volumes"),
        };
        string[] parts = [.. answers.Select(Problem).Prepend(known).Where(part => part.Length > 0)];
        status.Say(string.Join("; ", parts), parts is [_] && counted > 0 ? JournalTone.Good : JournalTone.Warning);
    }

    private static string Problem(Answer answer) => answer switch
    {
        { Failure: { } failure } => $"{answer.Machine}: {failure.Message}",
        { Sizes.ByName.Count: 0 } => $"the engine of {answer.Machine} does not say what volumes take",
        _ => "",
    };

    private sealed record Answer(MachineId Machine, VolumeSizes? Sizes, ProviderException? Failure);
}
