using System.Globalization;
using Devx.Providers.Containers;

namespace Devx.Tui.Presentation.Details;

/// <summary>The ports of a container: where each can be reached from outside.</summary>
internal static class PortRows
{
    private static readonly string[] Titles = ["OUTSIDE", "IN THE CONTAINER", "REACHABLE FROM"];

    public static DetailBody Of(ScreenContext context, IReadOnlyList<PortMapping> ports)
    {
        if (ports.Count == 0)
        {
            return new DetailBody(AnswerRows.Say(
                context, "no ports: it can be reached over its networks only, at any port that it listens on"));
        }

        PortMapping[] ordered =
        [
            .. ports.Distinct().OrderBy(port => port.HostPort is null).ThenBy(port => port.ContainerPort)
                .ThenBy(port => port.HostAddress, StringComparer.Ordinal),
        ];
        var grid = new Grid(context, [Titles, .. ordered.Select(port => Texts(port, context.Glyphs))], leastLast: 20);
        return new DetailBody([.. ordered.Select(port => grid.Row(Cells(port, context.Glyphs)))]) { Head = [grid.Title(Titles)] };
    }

    /// <summary>What a program on this computer connects to; null for a port that is not published.</summary>
    public static string? AddressOf(PortMapping port) => port.HostPort is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"{HostOf(port)}:{number}")
        : null;

    private static string HostOf(PortMapping port) => IsAny(port.HostAddress) ? "localhost"
        : port.HostAddress is { } address && address.Contains(':', StringComparison.Ordinal) && address[0] != '[' ? $"[{address}]"
        : port.HostAddress ?? "localhost";

    private static Span[] Cells(PortMapping port, Glyphs glyphs)
    {
        string[] texts = Texts(port, glyphs);
        Role role = port.HostPort is null ? Role.Muted : Role.Text;
        return [new(texts[0], port.HostPort is null ? Role.Muted : Role.Strong), new(texts[1], role), new(texts[2], role)];
    }

    private static string[] Texts(PortMapping port, Glyphs glyphs) =>
    [
        port.HostPort is { } first ? $"{Shown(port.HostAddress)}:{Range(first, port.Count)}" : glyphs.Dash,
        $"{Range(port.ContainerPort, port.Count)}/{port.Protocol}",
        port.HostPort is null ? "its networks only, it is not published" : Reach(port.HostAddress),
    ];

    private static string Shown(string? address) => string.IsNullOrEmpty(address) ? "0.0.0.0"
        : address.Contains(':', StringComparison.Ordinal) && address[0] != '[' ? $"[{address}]"
        : address;

    private static string Reach(string? address) => IsAny(address) ? "this computer and its neighbours"
        : address is "::1" or "[::1]" || address!.StartsWith("127.", StringComparison.Ordinal) ? "this computer only" // IsAny takes null
        : $"where {address} is known";

    private static bool IsAny(string? address) => address is null or "" or "0.0.0.0" or "::" or "[::]" or "*";

    private static string Range(int first, int count) => count > 1
        ? string.Create(CultureInfo.InvariantCulture, $"{first}-{first + count - 1}")
        : first.ToString(CultureInfo.InvariantCulture);
}
