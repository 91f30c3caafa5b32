using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Limactl;
using Devx.Testing;

namespace Devx.Providers.Tests.Limactl;

public sealed class LimactlWatchTests
{
    private static readonly string[] Version = ["limactl", "--version"];
    private static readonly string[] Watch = ["limactl", "watch", "--json"];

    [Fact]
    public async Task Tells_of_booting_and_ready_and_not_of_ports()
    {
        var runner = new ScriptedCommandRunner().On(Version, "limactl version 2.2.0\n")
            .On(Watch, Recording.Load("lima-2.2.0-rc.0/021-watch-history").StandardOutput, "2026-11-23 14:50:52 Watching for events...\n");

        List<ProviderEvent> events = await EventsAsync(runner);

        Assert.Equal(
            [new ProviderEvent(EventSubject.Machine, "deb", "booting"), new ProviderEvent(EventSubject.Machine, "deb", "running")], events);
    }

    [Fact]
    public async Task Old_versions_have_no_events()
    {
        var runner = new ScriptedCommandRunner().On(Version, "limactl version 2.0.3\n");

        Assert.Empty(await EventsAsync(runner));
    }

    [Fact]
    public async Task A_build_without_a_number_is_tried()
    {
        var runner = new ScriptedCommandRunner().On(Version, "limactl version HEAD-183a60d\n").On(Watch);

        Assert.Empty(await EventsAsync(runner));

        runner.AssertAllRan();
    }

    [Fact]
    public async Task Root_is_refused_with_its_remedy()
    {
        var runner = new ScriptedCommandRunner().On(Version, error: "limactl: must not run as the root user\n", exitCode: 1);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(() => EventsAsync(runner));

        Assert.Equal(ProviderFailure.NotPermitted, exception.Failure);
        Assert.Equal("Run devx-tui as your normal user.", exception.Remedy);
    }

    [Fact]
    public async Task A_stream_that_fails_says_why()
    {
        var runner = new ScriptedCommandRunner().On(Version, "limactl version 2.2.0\n")
            .On(Watch, "", "time=\"x\" level=fatal msg=\"disk on fire\"\n", 1);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(() => EventsAsync(runner));

        Assert.Equal("limactl ended with exit code 1: disk on fire", exception.Message);
    }

    [Theory]
    [InlineData("{\"instance\":\"a\",\"event\":{\"status\":{\"exiting\":true}}}", "a", "exiting")]
    [InlineData("{\"instance\":\"a\",\"event\":{\"status\":{\"running\":true,\"degraded\":true}}}", "a", "degraded")]
    [InlineData("{\"instance\":\"a\",\"event\":{\"status\":{\"ru", null, "unknown")]
    public void Reads_one_line(string line, string? id, string action) =>
        Assert.Equal(new ProviderEvent(EventSubject.Machine, id, action), LimactlWatch.Parse(new OutputLine(line, false)));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"instance\":\"a\",\"event\":{\"status\":{\"cloudInitProgress\":{\"logLine\":\"x\"}}}}")]
    [InlineData("{\"instance\":\"a\",\"event\":{\"status\":{\"vsock\":{\"type\":\"started\"}}}}")]
    public void Details_of_an_instance_are_no_change(string line) => Assert.Null(LimactlWatch.Parse(new OutputLine(line, false)));

    [Fact]
    public void A_new_instance_is_told_on_standard_error() => Assert.Equal(
        new ProviderEvent(EventSubject.Machine, "web", "created"),
        LimactlWatch.Parse(new OutputLine("2026-08-22 10:00:00 New instance detected: web", true)));

    private static async Task<List<ProviderEvent>> EventsAsync(ScriptedCommandRunner runner)
    {
        List<ProviderEvent> events = [];
        await foreach (ProviderEvent change in LimactlWatch.FollowAsync(runner, new LimactlCommands("limactl"), CancellationToken.None))
        {
            events.Add(change);
        }

        return events;
    }
}
