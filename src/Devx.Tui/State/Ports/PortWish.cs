using System.Globalization;
using System.Net;

namespace Devx.Tui.State.Ports;

/// <summary>A port that a new container shall publish.</summary>
/// <param name="Text">As it was typed: <c>[ADDRESS:]HOST:CONTAINER[/udp]</c>.</param>
/// <param name="Address">Where it listens; null for everywhere.</param>
/// <param name="First">The first port outside.</param>
/// <param name="Count">How many ports in a row, 1 or more.</param>
/// <param name="Protocol">tcp, udp or sctp.</param>
internal sealed record PortWish(string Text, string? Address, int First, int Count, string Protocol)
{
    private const int HighestPort = 65535;

    private static readonly string[] Protocols = ["tcp", "udp", "sctp"];

    /// <summary>Reads one; null for what is none.</summary>
    public static PortWish? Parse(string text)
    {
        string[] halves = text.Split('/');
        string protocol = halves.Length == 1 ? Protocols[0] : halves[1];
        return halves.Length <= 2 && Protocols.Contains(protocol) && Split(halves[0]) is { } parts && IsAddress(parts.Address)
            && Range(parts.Host) is { } host && Range(parts.Container) is { } container && host.Count == container.Count
            ? new PortWish(text, parts.Address, host.First, host.Count, protocol)
            : null;
    }

    // IPv6 addresses have colons of their own, and stand in brackets.
    private static (string? Address, string Host, string Container)? Split(string text)
    {
        if (text.StartsWith('['))
        {
            int end = text.IndexOf("]:", StringComparison.Ordinal);
            return end > 0 && text[(end + 2)..].Split(':') is [var inside, var outside] ? (text[1..end], inside, outside) : null;
        }

        return text.Split(':') switch
        {
            [var host, var container] => (null, host, container),
            [var address, var host, var container] => (address, host, container),
            _ => null,
        };
    }

    private static bool IsAddress(string? address) => address is null || IPAddress.TryParse(address, out _);

    private static (int First, int Count)? Range(string text) => text.Split('-') switch
    {
        [var one] when Number(one) is { } port => (port, 1),
        [var first, var last] when Number(first) is { } from && Number(last) is { } to && to >= from => (from, to - from + 1),
        _ => null,
    };

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is >= 1 and <= HighestPort ? port : null;
}
