using System.Globalization;
using CsCheck;
using Devx.Providers.Containers;

namespace Devx.Providers.Tests.Containers;

public sealed class RfcTimeTests
{
    [Theory]
    [InlineData("2026-11-23T15:31:31Z", "2026-11-23T15:31:31.0000000+00:00")]
    [InlineData("2026-11-23T15:55:19.709435795Z", "2026-11-23T15:55:19.7094357+00:00")]
    [InlineData("2026-11-23T15:30:49.17015592Z", "2026-11-23T15:30:49.1701559+00:00")]
    [InlineData("2026-11-23T15:30:49.5+05:30", "2026-11-23T15:30:49.5000000+05:30")]
    [InlineData("2026-11-23T15:30:49-08:00", "2026-11-23T15:30:49.0000000-08:00")]
    [InlineData("2026-11-23T15:30:49+14:00", "2026-11-23T15:30:49.0000000+14:00")]
    [InlineData("2024-02-29T23:59:60Z", "2024-02-29T23:59:59.0000000+00:00")]
    public void Reads_a_time_of_any_precision(string text, string time) => Assert.Equal(time, RfcTime.Parse(text)?.ToString("O"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("2026-11-23T15:31:31")]
    [InlineData("2026-11-23 15:31:31Z")]
    [InlineData("2026-13-23T15:31:31Z")]
    [InlineData("2026-02-30T15:31:31Z")]
    [InlineData("2026-11-23T24:31:31Z")]
    [InlineData("2026-11-23T15:31:31Zulu")]
    [InlineData("2026-11-23T15:31:31+0100")]
    [InlineData("2026-11-23T15:31:31+14:01")]
    [InlineData("9999-12-31T23:59:59-13:00")]
    public void Gives_no_time_for_never_and_for_other_text(string? text) => Assert.Null(RfcTime.Parse(text));

    [Fact]
    public void Reads_every_time_that_dotnet_writes() =>
        Gen.DateTimeOffset.Where(time => time.Year > 1).Sample(time => Assert.Equal(
            time, RfcTime.Parse(time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture))));
}
