using Devx.Providers.Containers;
using Devx.Tui.State;

namespace Devx.Tui.Tests.State;

public sealed class PortAddressesTests
{
    [Theory]
    [InlineData(null, "localhost:8080")]
    [InlineData("0.0.0.0", "localhost:8080")]
    [InlineData("::", "localhost:8080")]
    [InlineData("127.0.0.1", "127.0.0.1:8080")]
    [InlineData("fe80::1", "[fe80::1]:8080")]
    public void An_address_is_what_one_connects_to(string? host, string expected)
    {
        Assert.Equal([expected], PortAddresses.Of([new PortMapping(80, HostPort: 8080, HostAddress: host)]));
    }

    [Fact]
    public void Both_families_are_one_address_and_what_is_only_exposed_is_none()
    {
        PortMapping[] ports =
        [
            new(80, HostPort: 8080, HostAddress: "0.0.0.0"), new(80, HostPort: 8080, HostAddress: "::"), new(443),
            new(53, "udp", HostPort: 53),
        ];

        Assert.Equal(["localhost:8080", "localhost:53/udp"], PortAddresses.Of(ports));
    }

    [Fact]
    public void Of_a_range_every_port_has_its_address()
    {
        Assert.Equal(["localhost:9000", "localhost:9001"], PortAddresses.Of([new PortMapping(7000, HostPort: 9000, Count: 2)]));
    }
}
