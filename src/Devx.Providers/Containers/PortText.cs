using System.Globalization;

namespace Devx.Providers.Containers;

/// <summary>Reads the ports column of <c>docker ps</c>: <c>0.0.0.0:8080->80/tcp, [::]:8080->80/tcp, 5000-5003/udp</c>.</summary>
internal static class PortText
{
    /// <summary>
    /// The ports in the order of the text. A part in a form nobody has seen yet is left out: it must not hide the container. An IPv6
    /// wildcard that repeats the IPv4 one is left out too.
    /// </summary>
    public static IReadOnlyList<PortMapping> Parse(string text)
    {
        var ports = new List<PortMapping>();
        foreach (string part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ParseOne(part) is { } port && !(port.HostAddress == "::" && ports.Contains(port with { HostAddress = "0.0.0.0" })))
            {
                ports.Add(port);
            }
        }

        return ports;
    }

    private static PortMapping? ParseOne(string part)
    {
        int slash = part.LastIndexOf('/');
        if (slash < 0)
        {
            return null;
        }

        string protocol = part[(slash + 1)..];
        int arrow = part.IndexOf("->", StringComparison.Ordinal);
        if (arrow < 0)
        {
            return Range(part[..slash]) is { } exposed ? new PortMapping(exposed.First, protocol, Count: exposed.Count) : null;
        }

        int colon = part.LastIndexOf(':', arrow);
        if (arrow + 2 > slash || colon < 0 || Range(part[(colon + 1)..arrow]) is not { } outside
            || Range(part[(arrow + 2)..slash]) is not { } inside || inside.Count != outside.Count)
        {
            return null;
        }

        string address = part[..colon].Trim('[', ']');
        return new PortMapping(inside.First, protocol, outside.First, address.Length == 0 ? null : address, inside.Count);
    }

    private static (int First, int Count)? Range(string text)
    {
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        int? first = Port(dash < 0 ? text : text[..dash]);
        int? last = Port(dash < 0 ? text : text[(dash + 1)..]);
        return first is { } from && last is { } to && from <= to ? (from, to - from + 1) : null;
    }

    private static int? Port(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port <= ushort.MaxValue ? port : null;
}
