using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;

namespace Devx.Tui.Commands.Engines;

/// <summary>What keys and dialogs ask of engines when something in them is to be changed.</summary>
internal interface IEngineActions
{
    /// <summary>Whether and how a verb works in a machine now; asks no CLI.</summary>
    Capability CapabilityOf(MachineId machine, EngineVerb verb);

    /// <summary>The commands that a request would run now, and what is lost with it.</summary>
    /// <exception cref="ProviderException">It cannot be done.</exception>
    Task<EnginePlan> PlanAsync(EngineRequest request, CancellationToken cancellationToken);

    /// <summary>Runs plans of one kind, those of several machines at the same time, as one operation.</summary>
    /// <param name="changes">The plans as they were shown, one or more, each with steps.</param>
    /// <returns>Why nothing was begun; null when it was.</returns>
    string? Submit(IReadOnlyList<EngineChange> changes);

    /// <summary>Calls an operation off: its commands are ended, what is done stays done.</summary>
    void Cancel(long number);
}
