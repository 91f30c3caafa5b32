namespace Devx.Tui.State.Ports;

/// <summary>A port that a program on this computer listens on.</summary>
/// <param name="Port">The port.</param>
/// <param name="Address">Where; <c>0.0.0.0</c> or <c>::</c> for everywhere.</param>
/// <param name="Protocol">tcp or udp.</param>
internal readonly record struct ListeningPort(int Port, string Address, string Protocol);
