using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Tells in the status line how operations ended, and ends the session when it only waited for that. UI thread only.</summary>
internal sealed class OperationNews(SnapshotStore snapshots, UiStore ui, CommandTable commands, StatusLine status)
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
        string title = $"{VerbWords.Name(operation.Verb)} {operation.Target}";
        string hint = $"{commands.KeyOf("program.activity")} shows it";
        if (operation.Phase == OperationPhase.Failed)
        {
            status.Say($"{title} failed: {operation.Problem?.What}", JournalTone.Bad, FailureTime, hint);
        }
        else if (operation.Problem is { } problem)
        {
            status.Say($"{title} cancelled, but {problem.What}", JournalTone.Warning, FailureTime, hint);
        }
        else if (operation.Phase == OperationPhase.Cancelled)
        {
            status.Say($"{title} cancelled", JournalTone.Warning);
        }
        else
        {
            status.Say(operation.Steps.Count == 0 ? $"{title} was not needed: {Note(operation)}" : $"{title} done", JournalTone.Good);
        }
    }

    private static string Note(OperationSnapshot operation) => operation.Output.Count == 0 ? "" : operation.Output[^1].Text;
}
