using System.Globalization;
using Devx.Tui.Commands;
using Devx.Tui.Commands.Engines;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs;

/// <summary>Asks before operations are called off. What changes nothing is the default.</summary>
internal sealed class OperationQuestions(SnapshotStore snapshots, UiStore ui, IMachineActions actions, IEngineActions engines)
{
    /// <summary>Whether to call off one; null when it has ended meanwhile.</summary>
    public Dialog? OfCancelling(long number)
    {
        if (OperationList.Find(snapshots.Current, number) is not { IsActive: true } operation)
        {
            return null;
        }

        string title = $"Cancel {operation.Title}?";
        return new MenuDialog(
            title,
            [
                new Choice("k", "keep it going", "", () => { }),
                new Choice("x", "cancel it", Consequence(operation), () => Cancel(operation)),
            ],
            start: 0);
    }

    /// <summary>Whether to quit although operations are active.</summary>
    public Dialog OfQuitting()
    {
        int count = OperationList.ActiveCount(snapshots.Current);
        string title = count == 1
            ? "An operation is not done yet"
            : string.Create(CultureInfo.InvariantCulture, $"{count} operations are not done yet");
        return new MenuDialog(
            title,
            [
                new Choice("s", "stay", "", () => SetLeaving(false)),
                new Choice("w", "quit later", "as soon as they have ended", () => SetLeaving(true)),
                new Choice("x", "cancel, then quit", "they are stopped and put right first", CancelAll),
            ],
            start: 0);
    }

    private static string Consequence(OperationSnapshot operation) => operation.Subject is EngineSubject
        ? "what runs is ended, what is done stays done"
        : Consequence(operation.Phase);

    private void Cancel(OperationSnapshot operation)
    {
        if (operation.Subject is EngineSubject)
        {
            engines.Cancel(operation.Number);
        }
        else
        {
            actions.Cancel(operation.Number);
        }
    }

    private static string Consequence(OperationPhase phase) => phase switch
    {
        OperationPhase.Waiting or OperationPhase.Planning => "nothing was run yet",
        OperationPhase.Cancelling => "what it left is not put right then",
        OperationPhase.Running or OperationPhase.Done or OperationPhase.Failed or OperationPhase.Cancelled =>
            "it is stopped, and what it left is put right",
    };

    private void CancelAll()
    {
        SetLeaving(true);
        foreach (OperationSnapshot operation in snapshots.Current.Operations)
        {
            // One that is cancelled already is put right now; a second time would end that.
            if (operation is { IsActive: true, Phase: not OperationPhase.Cancelling })
            {
                Cancel(operation);
            }
        }
    }

    private void SetLeaving(bool isLeaving) => ui.Change(state => state with { IsLeaving = isLeaving });
}
