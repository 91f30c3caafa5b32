using Devx.Providers.Contracts;
using Devx.Providers.Limactl;

namespace Devx.Providers.Tests.Limactl;

public sealed class LimactlStateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);
    private static readonly LimactlInstance Web = new() { Name = "web", Dir = "/home/dev/.lima/web", Config = new LimactlConfig() };

    [Theory]
    [InlineData("Running", MachineStatus.Running)]
    [InlineData("Stopped", MachineStatus.Stopped)]
    [InlineData("Installing", MachineStatus.Starting)]
    [InlineData("Uninitialized", MachineStatus.Stopped)]
    [InlineData("", MachineStatus.Unknown)]
    [InlineData(null, MachineStatus.Unknown)]
    [InlineData("Teleporting", MachineStatus.Unknown)]
    [InlineData("Broken", MachineStatus.Broken)]
    public void Maps_the_words_of_limactl(string? raw, MachineStatus status)
    {
        MachineState state = LimactlState.Of(Web with { Status = raw }, null, Now);

        Assert.Equal(status, state.Status);
        Assert.Equal(raw ?? "", state.Raw);
    }

    [Fact]
    public void Running_is_said_long_before_the_guest_is_ready()
    {
        LimactlInstance instance = Web with { Status = "Running", HostAgentProcess = 1, DriverProcess = 2 };

        MachineState state = LimactlState.Of(instance, new HostAgentLog(Now.AddMinutes(-1), false, false), Now);

        Assert.Equal(MachineStatus.Starting, state.Status);
        Assert.Contains("/home/dev/.lima/web/serial*.log", state.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_degraded_guest_runs_and_says_so()
    {
        LimactlInstance instance = Web with { Status = "Running", HostAgentProcess = 1, DriverProcess = 2 };

        MachineState state = LimactlState.Of(instance, new HostAgentLog(Now, true, true), Now);

        Assert.Equal(MachineStatus.Running, state.Status);
        Assert.Contains("file sharing", state.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_during_the_first_second_of_a_start_is_starting()
    {
        LimactlInstance instance = Web with { Status = "Broken", HostAgentProcess = 1 };

        Assert.Equal(
            MachineStatus.Starting, LimactlState.Of(instance, new HostAgentLog(null, false, false) { SilentSince = Now }, Now).Status);
        Assert.Equal(MachineStatus.Starting, LimactlState.Of(instance, new HostAgentLog(Now.AddSeconds(-1), false, false), Now).Status);
    }

    [Fact]
    public void Broken_with_a_host_agent_that_has_waited_for_its_vm_too_long_is_broken()
    {
        LimactlInstance instance = Web with { Status = "Broken", HostAgentProcess = 1 };

        MachineState spoken = LimactlState.Of(instance, new HostAgentLog(Now.AddMinutes(-3), false, false), Now);
        MachineState silent = LimactlState.Of(instance, new HostAgentLog(null, false, false) { SilentSince = Now.AddMinutes(-3) }, Now);

        Assert.Equal(MachineStatus.Broken, spoken.Status);
        Assert.Equal(MachineStatus.Broken, silent.Status);
    }

    [Fact]
    public void A_guest_that_switched_itself_off_is_broken_with_its_repair()
    {
        LimactlInstance instance =
            Web with { Status = "Broken", HostAgentProcess = 1, Problem = "host agent is running but driver is not" };

        MachineState state = LimactlState.Of(instance, new HostAgentLog(Now.AddSeconds(-5), true, false), Now);

        Assert.Equal(MachineStatus.Broken, state.Status);
        Assert.Contains("Stop it by force, then start it.", state.Detail, StringComparison.Ordinal);
        Assert.Contains("host agent is running but driver is not", state.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vm_without_its_host_agent_is_broken_with_its_repair()
    {
        MachineState state = LimactlState.Of(Web with { Status = "Broken", DriverProcess = 2 }, null, Now);

        Assert.Equal(MachineStatus.Broken, state.Status);
        Assert.StartsWith("The VM runs without its host agent.", state.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_configuration_that_cannot_be_read_is_told_with_its_first_line()
    {
        LimactlInstance instance = Web with { Status = "", Config = null, Problem = "failed to unmarshal YAML\n>  1 | cpus: [oops" };

        MachineState state = LimactlState.Of(instance, null, Now);

        Assert.Equal(MachineStatus.Unknown, state.Status);
        Assert.Contains("/home/dev/.lima/web/lima.yaml", state.Detail, StringComparison.Ordinal);
        Assert.EndsWith("(failed to unmarshal YAML)", state.Detail, StringComparison.Ordinal);
    }
}
