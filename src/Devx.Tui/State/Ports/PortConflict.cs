namespace Devx.Tui.State.Ports;

/// <summary>A port that is wanted and taken.</summary>
/// <param name="Port">The port.</param>
/// <param name="Owner">The container that has it; null for another program of this computer.</param>
internal sealed record PortConflict(int Port, ContainerRef? Owner);
