using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>Finds operations in the snapshot.</summary>
internal static class OperationList
{
    public static OperationSnapshot? Find(AppSnapshot snapshot, long number) =>
        snapshot.Operations.FirstOrDefault(operation => operation.Number == number);

    public static int ActiveCount(AppSnapshot snapshot) => snapshot.Operations.Count(operation => operation.IsActive);

    /// <summary>The one to tell of where there is room for one: one that is stuck, else the oldest that runs, else that waits.</summary>
    public static OperationSnapshot? Foremost(AppSnapshot snapshot) => snapshot.Operations.Where(operation => operation.IsActive)
        .OrderByDescending(operation => operation.IsStuck)
        .ThenBy(operation => operation.Phase == OperationPhase.Waiting)
        .ThenBy(operation => operation.Number)
        .FirstOrDefault();

    /// <summary>What is being done to a machine, or waits to be done to it; null when nothing is.</summary>
    public static OperationSnapshot? On(AppSnapshot snapshot, MachineId machine) => snapshot.Operations
        .Where(operation => operation.IsActive && operation.Subject.Concerns(machine))
        .OrderBy(operation => operation.Phase == OperationPhase.Waiting)
        .ThenBy(operation => operation.Number)
        .FirstOrDefault();

    /// <summary>What shapes the state of a machine now: it is being done, or was done after the provider was last asked.</summary>
    public static OperationSnapshot? Shaping(AppSnapshot snapshot, MachineId machine) =>
        On(snapshot, machine) is { Phase: not OperationPhase.Waiting } active
            ? active
            : snapshot.Operations.FirstOrDefault(operation =>
                operation.Phase == OperationPhase.Done && operation.Steps.Count > 0 && operation.Subject.Concerns(machine)
                && snapshot.Provider(machine.Provider) is { Health: ProviderHealth.Ready, AnsweredAt: { } answered }
                && answered < operation.EndedAt);
}
