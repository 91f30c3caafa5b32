namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>A port of a container.</summary>
/// <param name="ContainerPort">The port inside.</param>
/// <param name="HostPort">The port outside; null when it is only exposed.</param>
/// <param name="HostAddress">The address it listens on.</param>
/// <param name="Protocol">tcp or udp.</param>
internal sealed record SimulatedPort(int ContainerPort, int? HostPort = null, string HostAddress = "0.0.0.0", string Protocol = "tcp");
