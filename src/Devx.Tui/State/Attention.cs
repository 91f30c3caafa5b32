using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>What the user can see now; only that is polled for numbers. Written by the screen, read by the monitor.</summary>
/// <param name="Machine">The machine whose details and containers are on the screen.</param>
/// <param name="VisibleMachines">Machines whose rows are on the screen.</param>
/// <param name="VisibleContainers">The containers whose rows are on the screen.</param>
/// <param name="IsPaused">True while a child program has the terminal: states are still read, numbers are not.</param>
internal sealed record Attention(
    MachineId? Machine, IReadOnlyList<MachineId> VisibleMachines, IReadOnlyList<ContainerKey> VisibleContainers, bool IsPaused = false)
{
    /// <summary>What of an engine is on the screen; null when nothing is.</summary>
    public Pane? Section { get; init; }

    /// <summary>True while that is of all machines, and not only of <see cref="Machine"/>.</summary>
    public bool IsOfAllMachines { get; init; }

    public static Attention None { get; } = new(null, [], []);
}
