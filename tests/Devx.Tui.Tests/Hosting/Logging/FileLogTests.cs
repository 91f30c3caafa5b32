using Devx.Providers.Execution;
using Devx.Tui.Hosting;
using Devx.Tui.Hosting.Logging;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Tests.Hosting.Logging;

public sealed class FileLogTests
{
    [Fact]
    public void No_file_is_opened_before_there_is_something_to_log()
    {
        using var folder = new TemporaryFolder();

        using (var log = new FileLog(folder.File("logs"), LogLevel.Information))
        {
            log.CreateLogger("test").LogDebug("too small");
        }

        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Lines_go_to_a_file_with_level_and_source()
    {
        using var folder = new TemporaryFolder();

        using (var log = new FileLog(folder.File("logs"), LogLevel.Information))
        {
            log.CreateLogger("Devx.Tui.Test").LogWarning("{Subject} failed", "lima");
        }

        string text = File.ReadAllText(Assert.Single(Directory.GetFiles(folder.File("logs"))));
        Assert.Contains("WRN Devx.Tui.Test lima failed", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_stops_nothing()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("logs"), "");

        using var log = new FileLog(folder.File("logs"), LogLevel.Information);
        log.CreateLogger("test").LogError("nobody reads this");

        Assert.Equal("", File.ReadAllText(folder.File("logs")));
    }

    [Theory]
    [InlineData(null, LogLevel.Information)]
    [InlineData("DEBUG", LogLevel.Debug)]
    [InlineData("error", LogLevel.Error)]
    public void The_variable_says_how_much(string? value, LogLevel expected) => Assert.Equal(expected, LogLevelChoice.Of(Platform(value)));

    [Fact]
    public void Another_word_is_refused_with_the_known_ones()
    {
        WrongUseException problem = Assert.Throws<WrongUseException>(() => LogLevelChoice.Of(Platform("loud")));

        Assert.Equal("DEVX_LOG is \"loud\"; it can be error, warning, information, debug, trace.", problem.Message);
    }

    private static HostPlatform Platform(string? value) => new()
    {
        System = HostSystem.Linux,
        HostName = "here",
        Architecture = "arm64",
        CpuCount = 4,
        HomeDirectory = "/home/alex",
        Variables = value is null ? [] : new Dictionary<string, string> { ["DEVX_LOG"] = value },
    };
}
