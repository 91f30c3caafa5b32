using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Commands.Engines;
using Devx.Tui.State;

namespace Devx.Tui.Operations.Engines;

/// <summary>Does what keys and dialogs ask of engines: reads through their runtimes, changes through <see cref="EngineWork"/>.</summary>
internal sealed class EngineActions(IEngines engines, EngineWork work, SnapshotStore store, SessionOptions options) : IEngineActions
{
    /// <inheritdoc/>
    public Capability CapabilityOf(MachineId machine, EngineVerb verb)
    {
        if (WhyNotNow(machine) is { } reason)
        {
            return Capability.No(reason);
        }

        try
        {
            return engines.RuntimeOf(machine).Operations.CapabilityOf(verb);
        }
        catch (ProviderException exception)
        {
            return Capability.No(exception.Message);
        }
    }

    /// <inheritdoc/>
    public Task<EnginePlan> PlanAsync(EngineRequest request, CancellationToken cancellationToken) =>
        engines.RuntimeOf(request.Machine).Operations.PlanAsync(request.Operation, cancellationToken);

    /// <inheritdoc/>
    public string? Submit(IReadOnlyList<EngineChange> changes) => options switch
    {
        // Keys and dialogs say so before; this is the last door.
        { IsReadOnly: true } => "nothing is changed in a read-only session",
        { IsDryRun: true } => "nothing is run in a dry run",
        _ => changes.Select(change => WhyNotNow(change.Machine)).FirstOrDefault(reason => reason is not null) ?? work.Submit(changes),
    };

    /// <inheritdoc/>
    public void Cancel(long number) => work.Cancel(number);

    private string? WhyNotNow(MachineId machine) =>
        OperationList.On(store.Current, machine)?.Subject is MachineSubject { Operation: var under }
            ? $"{machine} is being {VerbWords.Past(under.Verb)}"
            : store.Current.Machine(machine) switch
            {
                null => $"{machine} is gone",
                { Info.State.Status: not MachineStatus.Running } => $"{machine} does not run",
                _ => null,
            };
}
