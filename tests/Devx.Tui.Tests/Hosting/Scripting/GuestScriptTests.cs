using System.Text.Json;
using Devx.Providers.Planning;
using Devx.Tui.Hosting;

namespace Devx.Tui.Tests.Hosting.Scripting;

public sealed class GuestScriptTests : IDisposable
{
    private readonly ScriptBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Ssh_prints_what_the_command_prints_and_nothing_else()
    {
        Assert.Equal(ExitCodes.Done, await _bench.Scripts.SshAsync(_bench.Words("lima/dev", "echo", "two words")));

        Assert.Equal(("two words\n", ""), (_bench.Output, _bench.Error));
    }

    [Theory]
    [InlineData("lima/dev")]
    [InlineData("colima/default")]
    [InlineData("podman/podman-default")]
    public async Task Ssh_passes_on_the_exit_code(string machine)
    {
        Assert.Equal(7, await _bench.Scripts.SshAsync(_bench.Words(machine, "sh", "-c", "echo said; exit 7")));

        Assert.Equal("said\n", _bench.Output);
    }

    [Fact]
    public async Task Ssh_to_a_machine_that_is_down_is_refused()
    {
        await _bench.DoAsync("lima", new StopMachine("dev"), isConfirmed: true);

        Assert.Equal(ExitCodes.Refused, await _bench.Scripts.SshAsync(_bench.Words("lima/dev", "true")));
    }

    [Fact]
    public async Task A_dry_run_shows_the_exact_command()
    {
        _bench.Options = _bench.Options with { IsDryRun = true };

        await _bench.Scripts.SshAsync(_bench.Words("lima/dev", "uname", "-a"));
        await _bench.Scripts.ExecAsync(_bench.Words("lima/dev", "ps", "--all"));
        await _bench.Scripts.RunAsync(_bench.Words("lima/dev", "run", "-it", "alpine", "sh"));

        Assert.Equal(
            """
            /opt/homebrew/bin/limactl shell --tty=false --workdir / dev uname -a
            docker --host unix:///Users/alex/.lima/dev/sock/docker.sock ps --all
            docker --host unix:///Users/alex/.lima/dev/sock/docker.sock run -it alpine sh

            """, _bench.Output, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task Exec_passes_on_output_and_errors_as_they_are()
    {
        Assert.Equal(ExitCodes.Done, await _bench.Scripts.ExecAsync(_bench.Words("lima/dev", "ps", "--format", "{{.Names}}")));
        string names = _bench.Output;

        Assert.Equal(1, await _bench.Scripts.ExecAsync(_bench.Words("lima/dev", "inspect", "nothing")));

        Assert.Contains("postgres\n", names, StringComparison.Ordinal);
        Assert.Contains("nothing", _bench.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exec_in_json_keeps_what_was_printed()
    {
        _bench.Options = _bench.Options with { IsJson = true };

        await _bench.Scripts.ExecAsync(_bench.Words("lima/dev", "ps", "--quiet"));

        JsonElement answer = _bench.Json();
        Assert.Matches("^([0-9a-f]{12}\n){5}$", answer.GetProperty("result").GetProperty("output").GetString());
        Assert.EndsWith("ps --quiet", answer.GetProperty("commands")[0].GetProperty("command").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_is_down_with_its_machine_is_told_so()
    {
        await _bench.DoAsync("lima", new StopMachine("dev"), isConfirmed: true);

        Assert.Equal(ExitCodes.Refused, await _bench.Scripts.ExecAsync(_bench.Words("lima/dev", "ps")));

        Assert.Contains("lima/dev is stopped", _bench.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_command_changes_nobody_knows_so_a_read_only_run_has_none()
    {
        _bench.Options = _bench.Options with { IsReadOnly = true };

        Assert.Equal(ExitCodes.WrongUse, await _bench.Scripts.SshAsync(_bench.Words("lima/dev", "true")));
        Assert.Equal(ExitCodes.WrongUse, await _bench.Scripts.ExecAsync(_bench.Words("lima/dev", "ps")));
        Assert.Equal(ExitCodes.WrongUse, await _bench.Scripts.RunAsync(_bench.Words("lima/dev", "ps")));
    }
}
