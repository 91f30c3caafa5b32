using System.Globalization;
using CsCheck;
using Devx.Providers.Containers;

namespace Devx.Providers.Tests.Containers;

public sealed class GoDurationTests
{
    [Theory]
    [InlineData("0s", 0)]
    [InlineData("32.323201ms", 0.0323232)]
    [InlineData("1m2.5s", 62.5)]
    [InlineData("2h3m4s", 7384)]
    [InlineData("12µs", 0.000012)]
    public void Reads_what_podman_prints(string text, double seconds) =>
        Assert.Equal(seconds, GoDuration.Parse(text)!.Value.TotalSeconds, 6);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("--")]
    [InlineData("5")]
    [InlineData("5x")]
    [InlineData("1.2.3s")]
    [InlineData("99999999999999999999h")]
    public void Anything_else_is_no_duration(string? text) => Assert.Null(GoDuration.Parse(text));

    [Fact]
    public void Reads_back_hours_minutes_and_seconds() =>
        Gen.Select(Gen.Int[0, 10000], Gen.Int[0, 59], Gen.Int[0, 59999]).Sample((hours, minutes, milliseconds) =>
            Assert.Equal(
                new TimeSpan(0, hours, minutes, 0, milliseconds),
                GoDuration.Parse(string.Create(CultureInfo.InvariantCulture, $"{hours}h{minutes}m{milliseconds / 1000.0}s"))));

    [Fact]
    public void Never_fails_on_any_text() => Gen.String.Sample(text => { _ = GoDuration.Parse(text); });
}
