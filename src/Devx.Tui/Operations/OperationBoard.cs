using Devx.Tui.State;

namespace Devx.Tui.Operations;

/// <summary>Shows operations in the snapshot, and tells their beginning and end in "just now".</summary>
internal sealed class OperationBoard(SnapshotStore store, TimeProvider time)
{
    /// <summary>Ended operations that are kept.</summary>
    public const int Kept = 50;

    /// <summary>Ended operations that keep all their output; older ones keep its end.</summary>
    private const int KeptInFull = 5;

    private const int KeptLines = 100;

    private long _last;

    /// <summary>Puts up an operation that was asked for.</summary>
    /// <returns>Its number.</returns>
    public long Add(OperationSubject subject)
    {
        var added = new OperationSnapshot(Interlocked.Increment(ref _last), subject, time.GetUtcNow());
        store.Update(snapshot => (snapshot with { Operations = Trimmed([added, .. snapshot.Operations]) })
            .With(new JournalEntry(added.RequestedAt, added.Target, $"{subject.Verb} requested")));
        return added.Number;
    }

    /// <summary>Changes what is shown of an operation.</summary>
    public void Change(long number, Func<OperationSnapshot, OperationSnapshot> change) =>
        store.Update(snapshot => Changed(snapshot, number, change));

    /// <summary>Shows the end of an operation; it has only one.</summary>
    /// <param name="number">The operation.</param>
    /// <param name="phase">How it ended.</param>
    /// <param name="problem">What went wrong.</param>
    /// <param name="note">What there is to say although nothing was run.</param>
    /// <param name="result">What came of it, where it is not enough that it was done.</param>
    public void End(long number, OperationPhase phase, OperationProblem? problem = null, string? note = null, string? result = null)
    {
        DateTimeOffset now = time.GetUtcNow();
        store.Update(snapshot =>
        {
            if (Find(snapshot, number) is not { IsActive: true } operation)
            {
                return snapshot;
            }

            OperationSnapshot ended = operation with { Phase = phase, Problem = problem, Result = result, EndedAt = now };
            return Changed(snapshot, number, _ => ended).With(OperationJournal.End(ended, note, now));
        });
    }

    private static OperationSnapshot? Find(AppSnapshot snapshot, long number) =>
        snapshot.Operations.FirstOrDefault(operation => operation.Number == number);

    private static AppSnapshot Changed(AppSnapshot snapshot, long number, Func<OperationSnapshot, OperationSnapshot> change) =>
        Find(snapshot, number) is { } before && change(before) is { } after && !ReferenceEquals(before, after)
            ? snapshot with { Operations = [.. snapshot.Operations.Select(other => ReferenceEquals(other, before) ? after : other)] }
            : snapshot;

    private static List<OperationSnapshot> Trimmed(IReadOnlyList<OperationSnapshot> operations)
    {
        var kept = new List<OperationSnapshot>();
        int ended = 0;
        foreach (OperationSnapshot operation in operations)
        {
            int age = operation.IsActive ? 0 : ended++;
            if (age < Kept)
            {
                kept.Add(age < KeptInFull ? operation : Shortened(operation));
            }
        }

        return kept;
    }

    private static OperationSnapshot Shortened(OperationSnapshot operation)
    {
        int left = operation.Output.Count - KeptLines;
        return left <= 0
            ? operation
            : operation with { Output = [.. operation.Output.Skip(left)], ForgottenLines = operation.ForgottenLines + left };
    }
}
