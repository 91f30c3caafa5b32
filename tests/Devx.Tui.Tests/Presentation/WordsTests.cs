using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.Presentation;
using Devx.Tui.State;

namespace Devx.Tui.Tests.Presentation;

/// <summary>Numbers, times and names in the few letters that columns have.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData(5.1, 8.0, "5.1/8 G")]
    [InlineData(22.3, 100.0, "22/100 G")]
    [InlineData(9.97, 16.0, "10/16 G")]
    [InlineData(0.19, 0.5, "195/512 M")]
    [InlineData(512.0, 2048.0, "0.5/2 T")]
    [InlineData(null, 6.0, "–/6 G")]
    [InlineData(48.0, null, "48 G")]
    [InlineData(null, null, "–")]
    public void A_use_and_its_whole_share_a_unit(double? used, double? total, string expected)
    {
        Assert.Equal(expected, Sizes.Pair(Size(used), Size(total), Glyphs.Unicode));
    }

    [Theory]
    [InlineData(0, "0 M")]
    [InlineData(2_048, "2 K")]
    [InlineData(432_013_312, "412 M")]
    [InlineData(2_040_109_466, "1.9 G")]
    public void A_size_has_three_digits_at_most(long bytes, string expected)
    {
        Assert.Equal(expected, Sizes.Short(new ByteSize(bytes), Glyphs.Unicode));
    }

    [Theory]
    [InlineData(0.4, "0 %")]
    [InlineData(141.6, "142 %")]
    [InlineData(double.NaN, "–")]
    [InlineData(null, "–")]
    public void Unknown_load_is_never_zero(double? percent, string expected)
    {
        Assert.Equal(expected, Percents.Of(percent, Glyphs.Unicode));
    }

    [Theory]
    [InlineData(-5, "0s", "0 s")]
    [InlineData(59, "59s", "59 s")]
    [InlineData(61, "1m", "1 min")]
    [InlineData(36_000, "10h", "10 h")]
    [InlineData(400_000, "4d", "4 d")]
    public void Times_are_one_number_and_a_unit(int seconds, string shortly, string words)
    {
        Assert.Equal(shortly, Durations.Short(TimeSpan.FromSeconds(seconds)));
        Assert.Equal(words, Durations.Words(TimeSpan.FromSeconds(seconds)));
    }

    [Theory]
    [InlineData("docker.io/library/postgres:17", 40, "postgres:17")]
    [InlineData("docker.io/acme/api:1", 40, "acme/api:1")]
    [InlineData("ghcr.io/acme/api:1.9", 40, "ghcr.io/acme/api:1.9")]
    [InlineData("ghcr.io/acme/api:1.9", 12, "acme/api:1.9")]
    [InlineData("localhost:5000/api", 10, "api")]
    [InlineData("acme/very-long-name", 10, "acme/very-long-name")]
    [InlineData("redis@sha256:0123456789abcdef0123", 40, "redis@0123456789ab")]
    public void Images_lose_first_what_says_least(string image, int width, string expected)
    {
        Assert.Equal(expected, ImageText.Of(image, width));
    }

    [Fact]
    public void Ports_of_both_address_families_are_one_port()
    {
        PortMapping[] ports = [new(80, HostPort: 8080, HostAddress: "0.0.0.0"), new(80, HostPort: 8080, HostAddress: "::"), new(443)];

        Assert.Equal("0.0.0.0:8080→80", PublishedPorts.Of(ports, 30, Glyphs.Unicode));
        Assert.Equal("8080→80", PublishedPorts.Of(ports, 10, Glyphs.Unicode));
        Assert.Equal(1, PublishedPorts.Count(ports));
    }

    [Fact]
    public void Ports_that_do_not_fit_are_counted()
    {
        PortMapping[] ports =
            [.. Enumerable.Range(0, 5).Select(at => new PortMapping(80 + at, HostPort: 8080 + at, HostAddress: "127.0.0.1"))];

        Assert.Equal("127.0.0.1:8080→80 +4", PublishedPorts.Of(ports, 30, Glyphs.Unicode));
    }

    [Theory]
    [InlineData(0.0, "░░░░")]
    [InlineData(0.01, "█░░░")]
    [InlineData(0.5, "██░░")]
    [InlineData(0.99, "███░")]
    [InlineData(1.0, "████")]
    [InlineData(double.NaN, "░░░░")]
    public void A_bar_is_full_only_when_it_is_and_empty_only_when_it_is(double share, string expected)
    {
        Assert.Equal(expected, Bar.Of(share, 4, Glyphs.Unicode));
    }

    private static ByteSize? Size(double? gigabytes) => gigabytes is { } value ? ByteSize.FromGiB(value) : null;
}
