using System.Text.Json;
using Devx.Providers.Execution.Simulated.Faults;
using Devx.Tui.Hosting;
using NSubstitute;

namespace Devx.Tui.Tests.Hosting.Scripting;

public sealed class StopAllScriptTests : IDisposable
{
    private readonly ScriptBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Stops_the_machines_of_one_provider()
    {
        Assert.Equal(ExitCodes.Done, await _bench.StopAllAsync("lima", isConfirmed: true));

        Assert.Equal("lima: stop all: done after 0.0 s\n", _bench.Output);
        Assert.False(await _bench.IsUpAsync("dev"));
    }

    [Fact]
    public async Task One_provider_that_fails_does_not_keep_the_others_running()
    {
        _bench.Computer.Faults.Add(FaultScript.Parse("podman machine stop fail 125 Error: no luck"));
        _bench.Options = _bench.Options with { IsJson = true };

        Assert.Equal(ExitCodes.Refused, await _bench.StopAllAsync(null, isConfirmed: true));

        Assert.StartsWith("podman: ", _bench.Json().GetProperty("problem").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.False(_bench.Json().TryGetProperty("machine", out _));
        Assert.False(await _bench.IsUpAsync("dev"));
    }

    [Fact]
    public async Task All_that_fail_are_told()
    {
        _bench.Computer.Faults.Add(FaultScript.Parse("podman machine stop fail 125 Error: no luck\nlimactl stop fail 1 nor here"));
        _bench.Options = _bench.Options with { IsJson = true };

        await _bench.StopAllAsync(null, isConfirmed: true);

        JsonElement further = Assert.Single(_bench.Json().GetProperty("furtherProblems").EnumerateArray());
        Assert.StartsWith("lima: ", further.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_stopped_unless_somebody_agrees()
    {
        Assert.Equal(ExitCodes.WrongUse, await _bench.StopAllAsync("lima"));

        Assert.Contains("Every running machine of lima will be stopped", _bench.Error, StringComparison.Ordinal);
        Assert.True(await _bench.IsUpAsync("dev"));
    }

    [Fact]
    public async Task Whoever_sits_there_is_asked_once_for_all()
    {
        _bench.Answers("yes");

        Assert.Equal(ExitCodes.Done, await _bench.StopAllAsync(null));

        _bench.Person.Received(1).Ask(
            Arg.Is<string>(question => question.Contains("podman, lima, colima", StringComparison.Ordinal)), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task A_dry_run_shows_the_commands_of_all_providers()
    {
        _bench.Options = _bench.Options with { IsDryRun = true };

        Assert.Equal(ExitCodes.Done, await _bench.StopAllAsync(null));

        Assert.Contains("podman machine stop podman-default\n", _bench.Output, StringComparison.Ordinal);
        Assert.Contains("limactl stop --tty=false dev\n", _bench.Output, StringComparison.Ordinal);
        Assert.True(await _bench.IsUpAsync("dev"));
    }
}
