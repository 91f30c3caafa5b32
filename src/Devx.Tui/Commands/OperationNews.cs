using Devx.Tui.Commands.Engines;
using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Tells in the status line how operations ended, and ends the session when it only waited for that. UI thread only.</summary>
internal sealed class OperationNews(
    SnapshotStore snapshots, UiStore ui, CommandTable commands, StatusLine status, IEnginePrompts engines)
{
    private static readonly TimeSpan FailureTime = TimeSpan.FromMinutes(1);

    private readonly HashSet<long> _told = [.. Ended(snapshots.Current).Select(operation => operation.Number)];

    /// <summary>Looks what has ended, after something changed.</summary>
    public void Check()
    {
        AppSnapshot snapshot = snapshots.Current;
        foreach (OperationSnapshot operation in Ended(snapshot).Reverse())
        {
            if (_told.Add(operation.Number))
            {
                Tell(operation);
            }
        }

        if (ui.Current.IsLeaving && OperationList.ActiveCount(snapshot) == 0)
        {
            ui.Change(state => state with { IsQuitting = true });
        }
    }

    private static IEnumerable<OperationSnapshot> Ended(AppSnapshot snapshot) =>
        snapshot.Operations.Where(operation => !operation.IsActive);

    private void Tell(OperationSnapshot operation)
    {
        string title = operation.Title;
        string hint = $"{commands.KeyOf("program.activity")} shows it";
        if (operation.Phase == OperationPhase.Failed)
        {
            string what = operation.Result is { } outcome ? $"{title}: {outcome}" : $"{title} failed: {operation.Problem?.What}";
            status.Say(what, JournalTone.Bad, FailureTime, hint);
            ShowWhatFailed(operation);
        }
        else if (operation.Problem is { } problem)
        {
            status.Say($"{title} cancelled, but {problem.What}", JournalTone.Warning, FailureTime, hint);
        }
        else if (operation.Phase == OperationPhase.Cancelled)
        {
            status.Say($"{title} cancelled{(operation.Result is { } result ? $": {result}" : "")}", JournalTone.Warning);
        }
        else
        {
            status.Say(Success(operation), JournalTone.Good);
        }
    }

    // With machines the status line is enough; of what was asked of engines each step has an outcome of its own.
    private void ShowWhatFailed(OperationSnapshot operation)
    {
        if (operation.Subject is EngineSubject)
        {
            engines.ShowResult(operation.Number);
        }
    }

    private static string Success(OperationSnapshot operation) =>
        operation.Result is { } result ? $"{operation.Title}: {result}"
        : operation.Steps.Count == 0 ? $"{operation.Title} was not needed: {Note(operation)}"
        : $"{operation.Title} done";

    private static string Note(OperationSnapshot operation) => operation.Output.Count == 0 ? "" : operation.Output[^1].Text;
}
