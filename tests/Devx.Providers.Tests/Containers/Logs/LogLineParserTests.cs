using CsCheck;
using Devx.Providers.Containers.Logs;
using Devx.Providers.Execution;

namespace Devx.Providers.Tests.Containers.Logs;

public sealed class LogLineParserTests
{
    private const string Stamp = "2026-11-23T15:55:19.709435795Z";
    private static readonly DateTimeOffset At = new DateTimeOffset(2026, 11, 23, 15, 55, 19, TimeSpan.Zero).AddTicks(7094357);

    [Fact]
    public void Parts_the_time_from_the_line()
    {
        Assert.Equal(new ContainerLogLine(At, "oops", true), Parse($"{Stamp} oops", isError: true));
        Assert.Equal(new ContainerLogLine(At, "  indented ", false), Parse($"{Stamp}   indented "));
        Assert.Equal(new ContainerLogLine(At, "", false), Parse($"{Stamp} "));
        Assert.Equal(new ContainerLogLine(At, "", false), Parse(Stamp));
    }

    [Theory]
    [InlineData("")]
    [InlineData("just text")]
    [InlineData("2026-11-23T15:55:19Zoops")]
    [InlineData("2026-99-23T15:55:19Z oops")]
    public void A_line_without_a_time_keeps_its_whole_text(string text) =>
        Assert.Equal(new ContainerLogLine(null, text, false), Parse(text));

    /// <summary>
    /// Podman 4.3 keeps <c>noend</c>, <c>1\r</c>, <c>2\r</c> and each 8 KB of a long line as pieces with a time of their own.
    /// </summary>
    [Fact]
    public void Takes_the_times_of_pieces_out_of_a_line()
    {
        ContainerLogLine line = Parse(
            "2026-11-25T09:27:32.866189034Z noend2026-11-25T09:27:33.897294937Z 1\r2026-11-25T09:27:34.185954405Z 2\r"
            + "2026-11-25T09:27:34.507237929Z 32026-11-25T09:27:34.560245334Z xxxx2026-11-25T09:27:34.561427822Z ");

        Assert.Equal("noend1\r2\r3xxxx", line.Text);
    }

    [Theory]
    [InlineData("at 2026-11-23T15:55:19.709435694Z it began")]
    [InlineData("due 2026-11-23T16:00:00Z at noon")]
    [InlineData("2026-11-23T15:55:20.000000001Z")]
    [InlineData("2026-11-23T nonsense 2026-11-23T")]
    public void Leaves_the_programs_own_times(string text) => Assert.Equal(text, Parse($"{Stamp} {text}").Text);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("10%\r20%\rdone", "done")]
    [InlineData("10%\r20%\r", "20%")]
    [InlineData("\r", "")]
    [InlineData("", "")]
    public void Shows_what_a_terminal_shows(string text, string shown) =>
        Assert.Equal(shown, new ContainerLogLine(null, text, false).Shown.ToString());

    [Fact]
    public void Never_throws_and_loses_nothing()
    {
        Gen<string> noise = Gen.String[Gen.Char["2026-1T:.Zz +09ä\r\u001b[ "], 0, 60];
        Gen.Select(noise, Gen.Bool, Gen.Bool).Sample((text, hasStamp, isError) =>
        {
            string whole = hasStamp ? $"{Stamp} {text}" : text;

            ContainerLogLine line = LogLineParser.Parse(new OutputLine(whole, isError, 7));

            Assert.Equal((isError, 7), (line.IsError, line.Dropped));
            Assert.True(hasStamp ? line.Text == text : line.At is not null || line.Text == text);
        });
    }

    private static ContainerLogLine Parse(string text, bool isError = false) => LogLineParser.Parse(new OutputLine(text, isError));
}
