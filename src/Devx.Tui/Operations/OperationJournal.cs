using Devx.Tui.State;

namespace Devx.Tui.Operations;

/// <summary>Tells how an operation ended, in one line of "just now".</summary>
internal static class OperationJournal
{
    public static JournalEntry End(OperationSnapshot operation, string? note, DateTimeOffset at)
    {
        string verb = operation.Subject.Verb;
        (string text, JournalTone tone) = operation.Phase switch
        {
            OperationPhase.Done when operation.Result is { } result => ($"{result}{Took(operation, at)}", JournalTone.Good),
            OperationPhase.Failed when operation.Result is { } result => (result, JournalTone.Bad),
            OperationPhase.Cancelled when operation.Result is { } result => ($"{verb} cancelled: {result}", JournalTone.Warning),
            OperationPhase.Done when note is not null => ($"{verb} was not needed: {note}", JournalTone.Plain),
            OperationPhase.Done => ($"{verb} done{Took(operation, at)}", JournalTone.Good),
            OperationPhase.Failed => ($"{verb} failed: {operation.Problem?.What}", JournalTone.Bad),
            OperationPhase.Cancelled when operation.Problem is { } problem => ($"{verb} cancelled; {problem.What}", JournalTone.Bad),
            OperationPhase.Cancelled => ($"{verb} cancelled{Took(operation, at)}", JournalTone.Warning),
            OperationPhase.Waiting or OperationPhase.Planning or OperationPhase.Running or OperationPhase.Cancelling =>
                ($"{verb} goes on", JournalTone.Plain),
        };
        return new JournalEntry(at, operation.Target, text, tone);
    }

    private static string Took(OperationSnapshot operation, DateTimeOffset at) =>
        operation.StartedAt is { } started ? $" after {Durations.Words(at - started)}" : "";
}
