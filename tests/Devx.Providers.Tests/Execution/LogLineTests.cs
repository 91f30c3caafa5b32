using Devx.Providers.Execution;

namespace Devx.Providers.Tests.Execution;

public sealed class LogLineTests
{
    [Fact]
    public void Reads_level_message_and_fields()
    {
        LogLine? line = LogLine.Parse(
            "time=\"2026-11-23T14:40:19Z\" level=warning msg=\"instance `web` has errors\" errors=\"[it is \\\"broken\\\"]\"");

        Assert.NotNull(line);
        Assert.Equal("warning", line.Level);
        Assert.Equal("instance `web` has errors", line.Message);
        Assert.Equal("[it is \"broken\"]", line.Fields["errors"]);
    }

    [Theory]
    [InlineData("level=info msg=done", "done")]
    [InlineData("level=info msg=\"a\\nb\\tc\"", "a\nb\tc")]
    [InlineData("level=info msg=\"caf\\u00e9 \\x41 \\U0001f600\"", "café A 😀")]
    [InlineData("level=info msg=\"日本\"", "日本")]
    [InlineData("level=info msg=\"never closed", "never closed")]
    [InlineData("level=info msg=\"ends with \\", "ends with \\")]
    public void Unquotes_what_go_quotes(string text, string message) => Assert.Equal(message, LogLine.Parse(text)?.Message);

    [Theory]
    [InlineData("")]
    [InlineData("colima")]
    [InlineData("{\"name\":\"lab\"}")]
    [InlineData("Current context is now \"colima\"")]
    [InlineData("level=info")]
    [InlineData("usage: level=x msg=y with words before")]
    public void Lines_of_another_form_are_no_log_lines(string text) => Assert.Null(LogLine.Parse(text));

    [Fact]
    public void The_last_fatal_line_is_the_failure()
    {
        const string text = "level=error msg=first\nlevel=fatal msg=\"the reason\"\nlevel=info msg=after\nplain\n";

        Assert.Equal("the reason", LogLine.LastFailure(text));
    }

    [Fact]
    public void Without_a_fatal_line_the_last_error_is_the_failure() =>
        Assert.Equal("second", LogLine.LastFailure("level=error msg=first\nlevel=error msg=second\n"));

    [Fact]
    public void Plain_text_keeps_other_lines_and_unquotes_log_lines() =>
        Assert.Equal("a: why\nother line\n", LogLine.Plain("level=error msg=a error=why\nother line\n"));
}
