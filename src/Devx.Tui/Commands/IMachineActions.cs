using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>
/// What keys and dialogs ask of the providers. Whatever asks a CLI is asynchronous and throws <see cref="ProviderException"/>.
/// </summary>
internal interface IMachineActions
{
    /// <summary>Whether and how a verb works; asks no CLI.</summary>
    Capability CapabilityOf(string provider, MachineVerb verb, MachineInfo? machine);

    /// <summary>The commands that an operation would run now.</summary>
    Task<OperationPlan> PlanAsync(string provider, MachineOperation operation, CancellationToken cancellationToken);

    /// <summary>What a new machine of a provider can be told.</summary>
    Task<InitForm> InitFormAsync(string provider, CancellationToken cancellationToken);

    /// <summary>What of a machine can be changed.</summary>
    Task<ResizeForm> ResizeFormAsync(MachineId machine, CancellationToken cancellationToken);

    /// <summary>What goes with a machine; whatever cannot be asked within a second is null.</summary>
    Task<Consequences> ConsequencesAsync(MachineId machine, CancellationToken cancellationToken);

    /// <summary>The provider's own description of a machine, as JSON or YAML text; not cleaned.</summary>
    Task<string> InspectRawAsync(MachineId machine, CancellationToken cancellationToken);

    /// <summary>Puts an operation into the queue.</summary>
    /// <param name="provider">Who does it.</param>
    /// <param name="operation">What.</param>
    /// <param name="confirmed">
    /// The plan that the user has seen. When the state has changed so that other commands would be needed, nothing is run; null runs what
    /// is right at that time.
    /// </param>
    /// <returns>Why it was not taken; null when it was.</returns>
    string? Submit(string provider, MachineOperation operation, OperationPlan? confirmed);

    /// <summary>Calls an operation off: politely, then by force, then what it left is put right.</summary>
    void Cancel(long number);
}
