using System.Globalization;
using System.Net;
using Devx.Providers.Execution;
using Devx.Tui.State.Ports;

namespace Devx.Tui.Monitoring;

/// <summary>Reads the kernel's tables of sockets: no process, and other users' sockets too. Not on Linux, nothing is known.</summary>
internal sealed class ListeningPorts(IHostFiles files) : IListeningPorts
{
    /// <summary>The states of a socket that waits for whoever comes (include/net/tcp_states.h; UDP has no other for that).</summary>
    private const string TcpListen = "0A", UdpUnconnected = "07";

    private static readonly (string Path, string Protocol, string State)[] Tables =
    [
        ("/proc/net/tcp", "tcp", TcpListen), ("/proc/net/tcp6", "tcp", TcpListen),
        ("/proc/net/udp", "udp", UdpUnconnected), ("/proc/net/udp6", "udp", UdpUnconnected),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<ListeningPort>? Read()
    {
        (string? Text, string Protocol, string State)[] tables =
            [.. Tables.Select(table => (files.ReadText(table.Path), table.Protocol, table.State))];
        return tables.All(table => table.Text is null)
            ? null
            : [.. tables.SelectMany(table => Parse(table.Text ?? "", table.Protocol, table.State)).Distinct()];
    }

    // "   0: 0100007F:0277 00000000:0000 0A 00000000:00000000 …": number, local address, remote address, state.
    private static IEnumerable<ListeningPort> Parse(string text, string protocol, string state)
    {
        foreach (string line in text.Split('\n'))
        {
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var local, _, var now, ..] && now == state
                && local.Split(':') is [var address, var port] && Address(address) is { } place
                && int.TryParse(port, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int number))
            {
                yield return new ListeningPort(number, place, protocol);
            }
        }
    }

    // Words of 32 bits as the processor keeps them: on all that we run on, the lowest byte first, which is the first of the address.
    private static string? Address(string hex)
    {
        byte[] bytes = new byte[hex.Length / 2];
        if (hex.Length is not (8 or 32) || Convert.FromHexString(hex, bytes, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return null;
        }

        for (int at = 0; at < bytes.Length; at += sizeof(int))
        {
            Array.Reverse(bytes, at, sizeof(int));
        }

        var address = new IPAddress(bytes);
        return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
    }
}
