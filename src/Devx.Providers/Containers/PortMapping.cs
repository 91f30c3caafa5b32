namespace Devx.Providers.Containers;

/// <summary>A port of a container, published on the host or only exposed.</summary>
/// <param name="ContainerPort">First port inside.</param>
/// <param name="Protocol">tcp, udp or sctp.</param>
/// <param name="HostPort">First port outside; null when it is only exposed.</param>
/// <param name="HostAddress">The address it listens on, for example 127.0.0.1; null or 0.0.0.0 for all.</param>
/// <param name="Count">How many ports in a row, 1 or more.</param>
public sealed record PortMapping(
    int ContainerPort, string Protocol = "tcp", int? HostPort = null, string? HostAddress = null, int Count = 1);
