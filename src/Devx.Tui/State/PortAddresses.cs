using System.Globalization;
using Devx.Providers.Containers;

namespace Devx.Tui.State;

/// <summary>The published ports of a container as addresses to connect to: <c>localhost:8080</c>.</summary>
internal static class PortAddresses
{
    /// <summary>Every published port once, those of IPv4 and IPv6 together; of a range each.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<PortMapping> ports) =>
    [
        .. ports.SelectMany(port => port.HostPort is { } first
            ? Enumerable.Range(first, Math.Max(1, port.Count)).Select(number => Address(port, number))
            : []).Distinct(),
    ];

    private static string Address(PortMapping port, int number)
    {
        string protocol = port.Protocol == "tcp" ? "" : "/" + port.Protocol;
        return string.Create(CultureInfo.InvariantCulture, $"{Host(port.HostAddress)}:{number}{protocol}");
    }

    private static string Host(string? address) => address switch
    {
        null or "" or "0.0.0.0" or "::" or "[::]" or "*" => "localhost",
        _ when address.Contains(':', StringComparison.Ordinal) && !address.StartsWith('[') => $"[{address}]",
        _ => address,
    };
}
