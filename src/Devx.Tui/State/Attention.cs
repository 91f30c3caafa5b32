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
    public static Attention None { get; } = new(null, [], []);
}
