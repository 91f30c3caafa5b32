using System.Globalization;
using Devx.Providers.Containers;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation;

/// <summary>The published ports of a container in few letters.</summary>
internal static class PublishedPorts
{
    /// <summary>As many as fit and how many more there are: <c>8080→80, 5432 +2</c>; with addresses where there is room.</summary>
    public static string Of(IReadOnlyList<PortMapping> ports, int width, Glyphs glyphs)
    {
        PortMapping[] published = [.. Published(ports)];
        if (published.Length == 0)
        {
            return glyphs.Dash;
        }

        string full = string.Join(", ", published.Select(port => One(port, hasAnyAddress: true, glyphs)));
        if (TextWidth.Of(full) <= width)
        {
            return full;
        }

        // An address that is cut off would take its port with it.
        string shorter = Short([.. published.Select(port => One(port, hasAnyAddress: false, glyphs)).Distinct()], width);
        PortMapping[] bare = [.. published.Select(port => port with { HostAddress = null }).Distinct()];
        return TextWidth.Of(shorter) <= width ? shorter : Short([.. bare.Select(port => One(port, hasAnyAddress: false, glyphs))], width);
    }

    /// <summary>How many ports are published.</summary>
    public static int Count(IReadOnlyList<PortMapping> ports) => Published(ports).Sum(port => port.Count);

    /// <summary>All ports in full, those that are only exposed too.</summary>
    public static string Whole(IReadOnlyList<PortMapping> ports, Glyphs glyphs)
    {
        IEnumerable<string> published = Published(ports).Select(port => One(port, hasAnyAddress: true, glyphs));
        IEnumerable<string> exposed = ports.Where(port => port.HostPort is null)
            .Select(port => $"{Range(port.ContainerPort, port.Count)}/{port.Protocol} (not published)");
        return string.Join(", ", published.Concat(exposed));
    }

    // The same port on the addresses of IPv4 and IPv6 is one port to a person.
    private static IEnumerable<PortMapping> Published(IReadOnlyList<PortMapping> ports) =>
        ports.Where(port => port.HostPort is not null)
            .Select(port => port with { HostAddress = IsAny(port.HostAddress) ? null : port.HostAddress })
            .Distinct();

    private static string Short(string[] ports, int width)
    {
        for (int count = ports.Length; count > 1; count--)
        {
            string rest = count == ports.Length ? "" : string.Create(CultureInfo.InvariantCulture, $" +{ports.Length - count}");
            string text = string.Join(", ", ports.Take(count)) + rest;
            if (TextWidth.Of(text) <= width)
            {
                return text;
            }
        }

        return ports.Length == 1 ? ports[0] : string.Create(CultureInfo.InvariantCulture, $"{ports[0]} +{ports.Length - 1}");
    }

    private static string One(PortMapping port, bool hasAnyAddress, Glyphs glyphs)
    {
        string address = port.HostAddress ?? (hasAnyAddress ? "0.0.0.0" : "");
        string host = Range(port.HostPort ?? 0, port.Count);
        string inside = port.HostPort == port.ContainerPort ? "" : glyphs.Arrow + Range(port.ContainerPort, port.Count);
        string protocol = port.Protocol == "tcp" ? "" : "/" + port.Protocol;
        string before = address.Contains(':', StringComparison.Ordinal) ? $"[{address}]:" : address.Length == 0 ? "" : $"{address}:";
        return before + host + inside + protocol;
    }

    private static string Range(int first, int count) => count > 1
        ? string.Create(CultureInfo.InvariantCulture, $"{first}-{first + count - 1}")
        : first.ToString(CultureInfo.InvariantCulture);

    private static bool IsAny(string? address) => address is null or "" or "0.0.0.0" or "::" or "[::]" or "*";
}
