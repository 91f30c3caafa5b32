using Devx.Providers.Execution;
using Devx.Providers.Limactl;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Devx.Providers.Tests.Limactl;

public sealed class HostAgentLogsTests
{
    private const string Path = "/home/dev/.lima/deb/ha.stdout.log";
    private const string Ready = "{\"time\":\"2026-11-23T14:48:11Z\",\"status\":{\"running\":true}}";
    private static readonly LimactlInstance Instance = new() { Name = "deb", Dir = "/home/dev/.lima/deb", HostAgentProcess = 7 };
    private readonly IHostFiles _files = Substitute.For<IHostFiles>();
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_ready_guest_is_not_read_about_again()
    {
        _files.ReadText(Path).Returns(Ready);
        var logs = new HostAgentLogs(_files, _time);

        logs.Of(Instance);
        HostAgentLog? second = logs.Of(Instance);

        Assert.True(second?.IsReady);
        _files.Received(1).ReadText(Path);
    }

    [Fact]
    public void A_new_host_agent_is_read_about_anew()
    {
        _files.ReadText(Path).Returns(Ready, "");
        var logs = new HostAgentLogs(_files, _time);

        logs.Of(Instance);
        HostAgentLog? second = logs.Of(Instance with { HostAgentProcess = 8 });

        Assert.False(second?.IsReady);
    }

    [Fact]
    public void A_booting_guest_is_read_about_until_it_is_ready()
    {
        _files.ReadText(Path).Returns("", Ready);
        var logs = new HostAgentLogs(_files, _time);

        Assert.False(logs.Of(Instance)?.IsReady);
        Assert.True(logs.Of(Instance)?.IsReady);
    }

    [Fact]
    public void A_host_agent_that_says_nothing_is_silent_since_it_was_first_seen()
    {
        _files.ReadText(Path).Returns("");
        var logs = new HostAgentLogs(_files, _time);
        DateTimeOffset first = _time.GetUtcNow();

        logs.Of(Instance);
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(first, logs.Of(Instance)?.SilentSince);
        Assert.Equal(_time.GetUtcNow(), logs.Of(Instance with { HostAgentProcess = 8 })?.SilentSince);
    }

    [Fact]
    public void Without_a_host_agent_nothing_is_read()
    {
        Assert.Null(new HostAgentLogs(_files, _time).Of(Instance with { HostAgentProcess = null }));
        _files.DidNotReceiveWithAnyArgs().ReadText(default!);
    }
}
