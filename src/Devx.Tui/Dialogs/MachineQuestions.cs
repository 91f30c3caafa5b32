using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs;

/// <summary>Makes the confirmations of what is done to machines.</summary>
internal sealed class MachineQuestions(
    DialogStack dialogs, SnapshotStore snapshots, IMachineActions actions, IBackgroundWork work, OperationRequests requests,
    IClipboard clipboard, SessionOptions options)
{
    /// <summary>The confirmation of requests of one kind.</summary>
    public Dialog Of(IReadOnlyList<OperationRequest> wanted, string? undo)
    {
        MachineId[] machines = [.. wanted.SelectMany(MachinesOf)];
        var subject = new ConfirmSubject(wanted, machines, [.. wanted.Select(NoteOf).OfType<string>()], undo);
        return new ConfirmDialog(
            dialogs, subject, new Foresight(actions, work, wanted), snapshots, clipboard, options.IsDryRun ? null : requests);
    }

    private IEnumerable<MachineId> MachinesOf(OperationRequest request) => request.Machine is { } machine
        ? [machine]
        : MachineList.ToStop(snapshots.Current, request.Provider)
            .Where(candidate => actions.CapabilityOf(request.Provider, MachineVerb.Stop, candidate.Info).IsPossible)
            .Select(candidate => candidate.Info.Id);

    private string? NoteOf(OperationRequest request) =>
        actions.CapabilityOf(request.Provider, request.Verb, snapshots.Current.Machine(request.Machine)?.Info) is { IsPossible: true } yes
            ? yes.Reason
            : null;
}
