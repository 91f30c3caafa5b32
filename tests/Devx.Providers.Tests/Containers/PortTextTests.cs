using CsCheck;
using Devx.Providers.Containers;

namespace Devx.Providers.Tests.Containers;

public sealed class PortTextTests
{
    [Fact]
    public void Reads_a_published_port()
    {
        IReadOnlyList<PortMapping> ports = PortText.Parse("127.0.0.1:18099->80/tcp");

        Assert.Equal([new PortMapping(80, "tcp", 18099, "127.0.0.1")], ports);
    }

    [Fact]
    public void Shows_a_port_of_all_addresses_once()
    {
        IReadOnlyList<PortMapping> ports = PortText.Parse("0.0.0.0:8080->80/tcp, [::]:8080->80/tcp, :::9090->90/udp");

        Assert.Equal([new PortMapping(80, "tcp", 8080, "0.0.0.0"), new PortMapping(90, "udp", 9090, "::")], ports);
    }

    [Fact]
    public void Reads_ranges()
    {
        IReadOnlyList<PortMapping> ports = PortText.Parse("0.0.0.0:8000-8010->9000-9010/tcp, 5000-5003/udp");

        Assert.Equal([new PortMapping(9000, "tcp", 8000, "0.0.0.0", 11), new PortMapping(5000, "udp", Count: 4)], ports);
    }

    [Fact]
    public void Reads_an_IPv6_address()
    {
        IReadOnlyList<PortMapping> ports = PortText.Parse("[fd00::1]:53->53/udp");

        Assert.Equal([new PortMapping(53, "udp", 53, "fd00::1")], ports);
    }

    [Theory]
    [InlineData("")]
    [InlineData("80")]
    [InlineData("->/tcp")]
    [InlineData("0.0.0.0:99999->80/tcp")]
    [InlineData("0.0.0.0:8010-8000->80/tcp")]
    [InlineData("0.0.0.0:8000-8001->80/tcp")]
    public void Leaves_out_what_is_no_port(string text) => Assert.Empty(PortText.Parse(text));

    [Fact]
    public void Reads_back_every_mapping_that_docker_could_print()
    {
        Gen<PortMapping> mapping =
            from inside in Gen.Int[1, 30000]
            from outside in Gen.Int[1, 30000]
            from count in Gen.Int[1, 50]
            from protocol in OneOf("tcp", "udp", "sctp")
            from address in OneOf("0.0.0.0", "127.0.0.1", "fd00::1")
            select new PortMapping(inside, protocol, outside, address, count);

        mapping.Sample(port => Assert.Equal([port], PortText.Parse(Printed(port))));
    }

    [Fact]
    public void Never_fails_on_any_text() => Gen.String.Sample(text => Assert.NotNull(PortText.Parse(text)));

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);

    private static string Printed(PortMapping port)
    {
        string address = port.HostAddress!.Contains(':', StringComparison.Ordinal) ? $"[{port.HostAddress}]" : port.HostAddress;
        return $"{address}:{Range(port.HostPort ?? 0, port.Count)}->{Range(port.ContainerPort, port.Count)}/{port.Protocol}";
    }

    private static string Range(int first, int count) => count == 1 ? $"{first}" : $"{first}-{first + count - 1}";
}
