using Devx.Providers.Limactl;

namespace Devx.Providers.Tests.Limactl;

public sealed class HostAgentLogTests
{
    private const string Booting = "{\"time\":\"2026-11-23T14:43:13.686151964Z\",\"status\":{\"sshLocalPort\":35811}}\n";
    private const string Ready = "{\"time\":\"2026-11-23T14:48:11.190827713Z\",\"status\":{\"running\":true,\"sshLocalPort\":35811}}\n";

    [Fact]
    public void A_guest_that_has_not_said_running_boots()
    {
        var log = HostAgentLog.Parse(Booting);

        Assert.False(log.IsReady);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 14, 43, 13, TimeSpan.Zero), log.FirstEventAt!.Value.AddTicks(-6861519));
    }

    [Fact]
    public void A_guest_that_has_said_running_is_ready_since_it_was_started()
    {
        var log = HostAgentLog.Parse(Booting + Ready);

        Assert.True(log.IsReady);
        Assert.False(log.IsDegraded);
        Assert.Equal(43, log.FirstEventAt!.Value.Minute);
    }

    [Fact]
    public void Degraded_is_ready_with_something_missing()
    {
        var log = HostAgentLog.Parse(
            Booting + "{\"time\":\"2026-11-23T14:48:11Z\",\"status\":{\"running\":true,\"degraded\":true,\"errors\":[\"x\"]}}");

        Assert.True(log is { IsReady: true, IsDegraded: true });
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"time\":\"2026-11")]
    [InlineData("no json\n{}\n{\"status\":null}\n")]
    public void A_half_written_log_says_nothing(string text) =>
        Assert.Equal(new HostAgentLog(null, false, false), HostAgentLog.Parse(text));
}
