using Devx.Testing;
using Devx.Tui.Monitoring;
using Devx.Tui.State.Ports;

namespace Devx.Tui.Tests.Monitoring;

public sealed class ListeningPortsTests
{
    private const string Head = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";

    private readonly FakeHostFiles _files = new();

    [Fact]
    public void Reads_what_waits_for_connections_and_leaves_out_what_is_connected()
    {
        _files.Files["/proc/net/tcp"] = Head
            + "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1 1 0 100 0 0 10 0\n"
            + "   1: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 2 1 0 100 0 0 10 0\n"
            + "   2: 0100007F:D431 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1000        0 3 1 0 100 0 0 10 0\n";

        Assert.Equal([new ListeningPort(8080, "127.0.0.1", "tcp"), new ListeningPort(22, "0.0.0.0", "tcp")], Read());
    }

    [Fact]
    public void Reads_addresses_of_IPv6_and_those_of_IPv4_in_them()
    {
        _files.Files["/proc/net/tcp6"] = Head
            + "   0: 00000000000000000000000000000000:0050 00000000000000000000000000000000:0000 0A 0:0 00:0 0 0 0 1\n"
            + "   1: 00000000000000000000000001000000:0051 00000000000000000000000000000000:0000 0A 0:0 00:0 0 0 0 2\n"
            + "   2: 0000000000000000FFFF00000100007F:0052 00000000000000000000000000000000:0000 0A 0:0 00:0 0 0 0 3\n"
            + "   3: B80D0120000000000000000001000000:0053 00000000000000000000000000000000:0000 0A 0:0 00:0 0 0 0 4\n";

        Assert.Equal(
            [
                new ListeningPort(80, "::", "tcp"), new ListeningPort(81, "::1", "tcp"), new ListeningPort(82, "127.0.0.1", "tcp"),
                new ListeningPort(83, "2001:db8::1", "tcp"),
            ],
            Read());
    }

    [Fact]
    public void Datagrams_have_another_state_for_it()
    {
        _files.Files["/proc/net/udp"] =
            Head + "  10: 3500007F:0035 00000000:0000 07 00000000:00000000 00:00000000 00000000 101 0 5 2 0 0\n";

        Assert.Equal([new ListeningPort(53, "127.0.0.53", "udp")], Read());
    }

    [Theory]
    [InlineData("   0: 0100007F 00000000:0000 0A\n")]
    [InlineData("   0: 0100:1F90 00000000:0000 0A\n")]
    [InlineData("   0: ZZ00007F:1F90 00000000:0000 0A\n")]
    [InlineData("   0: 0100007F:XXXX 00000000:0000 0A\n")]
    [InlineData("0A\n\n")]
    public void Lines_it_does_not_understand_are_passed_over(string line)
    {
        _files.Files["/proc/net/tcp"] = Head + line;

        Assert.Equal([], Read());
    }

    [Fact]
    public void Where_there_are_no_tables_nothing_is_known() => Assert.Null(Read());

    private IReadOnlyList<ListeningPort>? Read() => new ListeningPorts(_files).Read();
}
