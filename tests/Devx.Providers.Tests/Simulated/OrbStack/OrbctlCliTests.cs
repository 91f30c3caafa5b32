using System.Text.Json;
using Devx.Providers.Execution;

namespace Devx.Providers.Tests.Simulated.OrbStack;

public sealed class OrbctlCliTests : IDisposable
{
    private readonly SimulatedMac _mac = new();

    public void Dispose() => _mac.Dispose();

    [Fact]
    public async Task Tells_its_state_with_its_exit_code_too()
    {
        using var mac = new SimulatedMac(pace: 1);
        CommandResult stopped = await mac.RunLineAsync("orbctl status");
        Task<CommandResult> start = mac.RunLineAsync("orbctl start");
        mac.Pass(1);
        CommandResult starting = await mac.RunLineAsync("orbctl status");
        await mac.FinishAsync(start);
        CommandResult running = await mac.RunLineAsync("orbctl status");

        Assert.Equal((1, "Stopped\n"), (stopped.ExitCode, stopped.StandardOutput));
        Assert.Equal((2, "Starting\n"), (starting.ExitCode, starting.StandardOutput));
        Assert.Equal((0, "Running\n"), (running.ExitCode, running.StandardOutput));
        Assert.Equal(0, (await start).ExitCode);
    }

    [Theory]
    [InlineData("orbctl list --format json")]
    [InlineData("orbctl default")]
    [InlineData("orbctl logs x")]
    public async Task Is_started_by_a_question(string question)
    {
        await _mac.RunLineAsync(question);

        Assert.Equal("Running\n", (await _mac.RunLineAsync("orbctl status")).StandardOutput);
    }

    [Fact]
    public async Task Stops_as_a_whole_when_no_machine_is_named_and_starts_what_ran()
    {
        await _mac.RunLineAsync("orbctl create ubuntu dev");
        await _mac.RunLineAsync("orbctl create alpine ci");
        await _mac.RunLineAsync("orbctl stop ci");

        await _mac.RunLineAsync("orbctl stop");
        CommandResult again = await _mac.RunLineAsync("orbctl stop");
        await _mac.RunLineAsync("orbctl start");

        Assert.Equal((0, "OrbStack is not running\n"), (again.ExitCode, again.StandardError));
        Assert.Equal([("ci", "stopped"), ("dev", "running")], await StatesAsync());
    }

    [Fact]
    public async Task Makes_the_first_machine_the_default()
    {
        CommandResult none = await _mac.RunLineAsync("orbctl default");
        await _mac.RunLineAsync("orbctl create ubuntu dev");
        await _mac.RunLineAsync("orbctl create alpine ci");

        Assert.Equal(("", "No default machine set. (will pick most recently-used machine)\n"), (none.StandardOutput, none.StandardError));
        Assert.Equal("dev\n", (await _mac.RunLineAsync("orbctl default")).StandardOutput);
    }

    [Theory]
    [InlineData("create ubuntu dev", 1, "machine already exists: 'dev'")]
    [InlineData("create ubuntu docker", 1, "machine already exists: 'docker'")]
    [InlineData("create ubuntu x", 1, "invalid machine name 'x'")]
    [InlineData("create ubuntu default", 1, "invalid machine name 'default'")]
    [InlineData("info nope", 1, "machine not found: 'nope'")]
    [InlineData("delete --force", 1, "no machines specified")]
    [InlineData("config set machine.nope.cpu 4", 1, "unknown config key: machine.nope.cpu")]
    [InlineData("run -m dev -- true", 1, "unknown flag: --")]
    [InlineData("list --nope", 1, "unknown flag: --nope")]
    [InlineData("frobnicate", 1, "unknown command \"frobnicate\" for \"orbctl\"")]
    public async Task Refuses(string line, int exitCode, string message)
    {
        await _mac.RunLineAsync("orbctl create ubuntu dev");

        CommandResult result = await _mac.RunLineAsync("orbctl " + line);

        Assert.Equal((exitCode, message + "\n", ""), (result.ExitCode, result.StandardError, result.StandardOutput));
    }

    [Fact]
    public async Task Crashes_when_a_machine_is_deleted_by_its_id()
    {
        await _mac.RunLineAsync("orbctl create ubuntu dev");
        using JsonDocument info = JsonDocument.Parse((await _mac.RunLineAsync("orbctl info dev --format json")).StandardOutput);
        string? id = info.RootElement.GetProperty("record").GetProperty("id").GetString();

        CommandResult result = await _mac.RunLineAsync($"orbctl delete --force {id}");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("panic: runtime error", result.StandardError, StringComparison.Ordinal);
        Assert.Equal([("dev", "running")], await StatesAsync());
    }

    [Fact]
    public async Task Keeps_the_id_of_a_machine_that_is_renamed()
    {
        await _mac.RunLineAsync("orbctl create ubuntu dev");
        string before = (await _mac.RunLineAsync("orbctl info dev --format json")).StandardOutput;

        await _mac.RunLineAsync("orbctl rename dev web");

        Assert.Equal(before.Replace("\"dev\"", "\"web\"", StringComparison.Ordinal),
            (await _mac.RunLineAsync("orbctl info web --format json")).StandardOutput);
    }

    [Fact]
    public async Task Passes_exit_codes_and_starts_the_machine_for_a_command()
    {
        await _mac.RunLineAsync("orbctl create ubuntu dev");
        await _mac.RunLineAsync("orbctl stop dev");

        CommandResult result = await _mac.RunAsync("orbctl", "run", "-m", "dev", "-u", "root", "sh", "-c", "whoami; exit 3");

        Assert.Equal((3, "root\n"), (result.ExitCode, result.StandardOutput));
        Assert.Equal([("dev", "running")], await StatesAsync());
    }

    [Fact]
    public async Task Tells_settings_a_line_each_and_knows_no_limit_as_nought()
    {
        await _mac.RunLineAsync("orbctl create ubuntu dev");
        string before = (await _mac.RunLineAsync("orbctl config get machine.dev.cpu")).StandardOutput;

        await _mac.RunLineAsync("orbctl config set machine.dev.cpu 3");

        Assert.Equal("0\n", before);
        Assert.Contains("\nmachine.dev.cpu: 3\n", (await _mac.RunLineAsync("orbctl config show")).StandardOutput, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<(string?, string?)>> StatesAsync()
    {
        using JsonDocument list = JsonDocument.Parse((await _mac.RunLineAsync("orbctl list --format json")).StandardOutput);
        return [.. list.RootElement.EnumerateArray()
            .Select(item => (item.GetProperty("name").GetString(), item.GetProperty("state").GetString()))];
    }
}
