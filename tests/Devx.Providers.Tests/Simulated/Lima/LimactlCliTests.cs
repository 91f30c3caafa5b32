using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;

namespace Devx.Providers.Tests.Simulated.Lima;

public sealed class LimactlCliTests : IDisposable
{
    private readonly SimulatedMac _mac = new();

    public void Dispose() => _mac.Dispose();

    [Fact]
    public async Task Makes_a_machine_that_is_started_without_being_there()
    {
        CommandResult result = await _mac.RunLineAsync("limactl start --tty=false nope");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Creating an instance `nope` from template:default (Not from template:nope)", result.StandardError,
            StringComparison.Ordinal);
        Assert.Equal("nope\n", (await _mac.RunLineAsync("limactl list -q")).StandardOutput);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("start")]
    [InlineData("restart")]
    public async Task Takes_the_machine_named_default_when_none_is_named(string verb)
    {
        await _mac.RunLineAsync("limactl start default");
        await _mac.RunLineAsync("limactl start other");

        await _mac.RunLineAsync($"limactl {verb}");

        Assert.Equal(
            $"default {(verb == "stop" ? "Stopped" : "Running")}\nother Running\n",
            (await _mac.RunAsync("limactl", "list", "--format", "{{.Name}} {{.Status}}")).StandardOutput);
    }

    [Fact]
    public async Task Uses_drivers_of_the_host_it_is_on()
    {
        await _mac.RunLineAsync("limactl create --tty=false --name box template:alpine");

        Assert.Equal("vz\n", (await _mac.RunAsync("limactl", "list", "--format", "{{.VMType}}")).StandardOutput);
        Assert.Equal("vz\nqemu\n", (await _mac.RunLineAsync("limactl create --list-drivers")).StandardOutput);
    }

    [Fact]
    public async Task Takes_no_snapshots()
    {
        await _mac.RunLineAsync("limactl create --name box template:alpine");

        CommandResult result = await _mac.RunLineAsync("limactl snapshot create box --tag now");

        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("level=fatal msg=unimplemented\n", result.StandardError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("limactl stop a b", "accepts at most 1 arg(s), received 2")]
    [InlineData("limactl delete", "requires at least 1 arg(s), only received 0")]
    [InlineData("limactl clone a", "accepts 2 arg(s), received 1")]
    [InlineData("limactl list --nope", "unknown flag: --nope")]
    [InlineData("limactl start --timeout soon box",
        "invalid argument \\\"soon\\\" for \\\"--timeout\\\" flag: time: invalid duration \\\"soon\\\"")]
    public async Task Refuses_wrong_command_lines(string line, string message)
    {
        CommandResult result = await _mac.RunLineAsync(line);

        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith($"level=fatal msg=\"{message}\"\n", result.StandardError, StringComparison.Ordinal);
        Assert.Equal("", result.StandardOutput);
    }

    [Fact]
    public async Task Refuses_root_before_anything_else()
    {
        var builder = new SimulatedComputerBuilder();
        builder.Platform = builder.Platform with { IsRoot = true };
        using SimulatedComputer computer = builder.Build(_mac.Time);

        CommandResult result =
            await SimulatedHost.Create(computer).Runner.RunAsync(new CommandRequest("limactl", "--version"), CancellationToken.None);

        Assert.Equal((1, "limactl: must not run as the root user\n"), (result.ExitCode, result.StandardError));
    }

    [Fact]
    public async Task Finds_nothing_in_a_directory_that_is_not_its_own()
    {
        await _mac.RunLineAsync("limactl create --name box template:alpine");
        var request = new CommandRequest("limactl", "list", "-q")
        {
            Environment = new Dictionary<string, string?> { ["LIMA_HOME"] = "/tmp/other" },
        };

        CommandResult result = await _mac.Host.Runner.RunAsync(request, CancellationToken.None);

        Assert.Equal("", result.StandardOutput);
    }
}
