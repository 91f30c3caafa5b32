using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Tests.Simulated.Lima;

/// <summary>What limactl says while something takes its time.</summary>
public sealed class LimaTimeTests : IDisposable
{
    private readonly SimulatedMac _mac = new(pace: 1, new SimulatedMachine
    {
        Provider = "lima",
        Name = "box",
        CpuCount = 2,
        Memory = 2L << 30,
        Disk = 20L << 30,
        SshPort = 60022,
        CreatedAt = DateTimeOffset.UnixEpoch,
    });

    public void Dispose() => _mac.Dispose();

    [Fact]
    public async Task Is_broken_for_a_moment_of_a_start_and_runs_long_before_it_is_ready()
    {
        Task<CommandResult> start = _mac.RunLineAsync("limactl start --tty=false box");

        Assert.Equal("Broken", await StatusAsync());
        _mac.Pass(1);
        Assert.Equal("Running", await StatusAsync());
        Assert.DoesNotContain("running", HostAgentLog(), StringComparison.Ordinal);
        Assert.False(start.IsCompleted);
        Assert.Equal(0, (await _mac.FinishAsync(start)).ExitCode);
        Assert.Contains("\"running\":true", HostAgentLog(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Boots_on_when_its_start_is_killed()
    {
        using var killed = new CancellationTokenSource();
        Task<CommandResult> start = _mac.Host.Runner.RunAsync(new CommandRequest("limactl", "start", "box"), killed.Token);
        _mac.Pass(3);

        await killed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);
        _mac.Pass(20);

        Assert.Equal("Running", await StatusAsync());
        Assert.Contains("\"running\":true", HostAgentLog(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Boots_on_when_its_start_gives_up()
    {
        Task<CommandResult> start = _mac.RunLineAsync("limactl start --timeout 5s box");

        CommandResult result = await _mac.FinishAsync(start);

        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("level=fatal msg=\"did not receive an event with the `running` status\"\n", result.StandardError,
            StringComparison.Ordinal);
        Assert.Equal("Running", await StatusAsync());
    }

    [Fact]
    public async Task Says_already_running_of_one_that_still_boots()
    {
        Task<CommandResult> first = _mac.RunLineAsync("limactl start box");
        _mac.Pass(3);

        CommandResult second = await _mac.RunLineAsync("limactl start box");

        Assert.Equal(0, second.ExitCode);
        Assert.Contains("is already running", second.StandardError, StringComparison.Ordinal);
        Assert.False(first.IsCompleted);
        Assert.Equal(0, (await _mac.FinishAsync(first)).ExitCode);
    }

    [Fact]
    public async Task Does_not_answer_the_power_button_while_it_boots()
    {
        Task<CommandResult> start = _mac.RunLineAsync("limactl start box");
        _mac.Pass(3);
        Task<CommandResult> stop = _mac.RunLineAsync("limactl stop box");

        _mac.Pass(8);
        Assert.False(stop.IsCompleted);
        Assert.Equal("Running", await StatusAsync());

        Assert.Equal(0, (await _mac.FinishAsync(stop)).ExitCode);
        await _mac.FinishAsync(start);
        Assert.Equal("Stopped", await StatusAsync());
    }

    [Fact]
    public async Task Ends_a_start_when_it_is_stopped_by_force()
    {
        Task<CommandResult> start = _mac.RunLineAsync("limactl start box");
        _mac.Pass(3);

        CommandResult stop = await _mac.RunLineAsync("limactl stop --force box");
        CommandResult started = await _mac.FinishAsync(start);

        Assert.Equal(0, stop.ExitCode);
        Assert.Equal("Stopped", await StatusAsync());
        Assert.Equal(1, started.ExitCode);
        Assert.Contains("exiting, status=", started.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_a_shell_wait_until_the_guest_answers()
    {
        Task<CommandResult> start = _mac.RunLineAsync("limactl start box");
        _mac.Pass(3);
        Task<CommandResult> shell = _mac.RunLineAsync("limactl shell --tty=false box nproc");

        _mac.Pass(3);
        Assert.False(shell.IsCompleted);
        Assert.Equal("2\n", (await _mac.FinishAsync(shell)).StandardOutput);
        Assert.Equal(0, (await _mac.FinishAsync(start)).ExitCode);
    }

    [Fact]
    public async Task Runs_to_the_end_of_a_stop_and_takes_another_port_next_time()
    {
        int before = await UpAsync();
        Task<CommandResult> stop = _mac.RunLineAsync("limactl stop box");
        _mac.Pass(1);
        Assert.Equal("Running", await StatusAsync());
        Assert.Equal(0, (await _mac.FinishAsync(stop)).ExitCode);
        Assert.Equal(before, Machine().SshPort);

        Assert.NotEqual(before, await UpAsync());
    }

    [Theory]
    [InlineData("watch --json", "\"status\":{\"sshLocalPort\":", "\"status\":{\"running\":true,\"sshLocalPort\":")]
    [InlineData("watch", "box | ssh available on port ", "box | running")]
    public async Task Tells_who_watches_that_it_boots_and_that_it_is_up(string command, string booting, string running)
    {
        var request = new CommandRequest("limactl", command.Split(' ')) { Timeout = Timeout.InfiniteTimeSpan };
        await using IAsyncEnumerator<OutputLine> lines = _mac.Host.Runner.StreamAsync(request, CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await lines.MoveNextAsync());
        OutputLine first = lines.Current;

        await UpAsync();

        Assert.True(first.IsError);
        Assert.EndsWith("Watching for events...", first.Text, StringComparison.Ordinal);
        Assert.True(await lines.MoveNextAsync());
        Assert.Contains(booting, lines.Current.Text, StringComparison.Ordinal);
        Assert.True(await lines.MoveNextAsync());
        Assert.Contains(running, lines.Current.Text, StringComparison.Ordinal);
    }

    private async Task<int> UpAsync()
    {
        Assert.Equal(0, (await _mac.FinishLineAsync("limactl start box")).ExitCode);
        return Machine().SshPort;
    }

    private async Task<string> StatusAsync() =>
        (await _mac.RunAsync("limactl", "list", "--format", "{{.Status}}", "box")).StandardOutput.Trim();

    private string HostAgentLog() => _mac.Host.Files.ReadText("/Users/alex/.lima/box/ha.stdout.log") ?? "";

    private SimulatedMachine Machine() => _mac.Computer.State.Find("lima", "box")!; // every test has it
}
