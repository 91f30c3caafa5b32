using Devx.Tui.State.Ports;

namespace Devx.Tui.Tests.State.Ports;

public sealed class PortWishTests
{
    [Theory]
    [InlineData("8080:80", null, 8080, 1, "tcp")]
    [InlineData("8080:80/tcp", null, 8080, 1, "tcp")]
    [InlineData("53:53/udp", null, 53, 1, "udp")]
    [InlineData("127.0.0.1:8080:80/udp", "127.0.0.1", 8080, 1, "udp")]
    [InlineData("[::1]:8080:80", "::1", 8080, 1, "tcp")]
    [InlineData("8000-8010:80-90", null, 8000, 11, "tcp")]
    public void Reads_what_the_engines_take(string text, string? address, int first, int count, string protocol) =>
        Assert.Equal(new PortWish(text, address, first, count, protocol), PortWish.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("80")]
    [InlineData("8080:")]
    [InlineData(":80")]
    [InlineData("0:80")]
    [InlineData("65536:80")]
    [InlineData("8080:80/icmp")]
    [InlineData("8080:80/tcp/udp")]
    [InlineData("localhost:8080:80")]
    [InlineData("1:2:3:4")]
    [InlineData("[::1:8080:80")]
    [InlineData("8010-8000:80-90")]
    [InlineData("8000-8010:80")]
    [InlineData("-8080:80")]
    [InlineData("80 80:80")]
    public void Anything_else_is_none(string text) => Assert.Null(PortWish.Parse(text));
}
