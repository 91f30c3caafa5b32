using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.Commands;
using Devx.Tui.State;

namespace Devx.Tui.Operations;

/// <summary>Does what keys and dialogs ask: reads through the providers, changes through the queue.</summary>
internal sealed class MachineActions(
    IProviderFinder providers, OperationQueue queue, ConsequenceReader consequences, SnapshotStore store, SessionOptions options)
    : IMachineActions
{
    /// <inheritdoc/>
    public Capability CapabilityOf(string provider, MachineVerb verb, MachineInfo? machine) =>
        providers.Get(provider) is { } found ? found.Machines.CapabilityOf(verb, machine) : Capability.No(Missing(provider));

    /// <inheritdoc/>
    public Task<OperationPlan> PlanAsync(string provider, MachineOperation operation, CancellationToken cancellationToken) =>
        Find(provider).Machines.PlanAsync(operation, cancellationToken);

    /// <inheritdoc/>
    public Task<InitForm> InitFormAsync(string provider, CancellationToken cancellationToken) =>
        Find(provider).Machines.InitFormAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<ResizeForm> ResizeFormAsync(MachineId machine, CancellationToken cancellationToken) =>
        Find(machine.Provider).Machines.ResizeFormAsync(machine.Name, cancellationToken);

    /// <inheritdoc/>
    public async Task<Consequences> ConsequencesAsync(MachineId machine, CancellationToken cancellationToken) =>
        store.Current.Machine(machine) is { } snapshot
            ? await consequences.ReadAsync(Find(machine.Provider), snapshot, cancellationToken)
            : new Consequences();

    /// <inheritdoc/>
    public Task<string> InspectRawAsync(MachineId machine, CancellationToken cancellationToken) =>
        Find(machine.Provider).Machines.InspectRawAsync(machine.Name, cancellationToken);

    /// <inheritdoc/>
    public string? Submit(string provider, MachineOperation operation, OperationPlan? confirmed) => options switch
    {
        // Keys and dialogs say so before; this is the last door.
        { IsReadOnly: true } => "nothing is changed in a read-only session",
        { IsDryRun: true } => "nothing is run in a dry run",
        _ => providers.Get(provider) is { } found ? queue.Submit(found, operation, confirmed) : Missing(provider),
    };

    /// <inheritdoc/>
    public void Cancel(long number) => queue.Cancel(number);

    private static string Missing(string provider) => $"{provider} was not found on this computer";

    private Provider Find(string name) =>
        providers.Get(name) ?? throw new ProviderException(ProviderFailure.NotInstalled, $"{Missing(name)}.", "Install it, then refresh.");
}
