using Devx.Providers.Containers.KernelUsage;
using Devx.Providers.Execution;
using Devx.Providers.Execution.Local;

namespace Devx.Providers.Tests.Execution.Local;

public sealed class LocalHostTests
{
    private readonly HostAccess _host = LocalHost.Create(TimeProvider.System, CancellationToken.None);

    [Fact]
    public async Task Says_of_this_computer_what_its_own_programs_say()
    {
        CommandResult uname = await _host.Runner.RunAsync(new CommandRequest("uname", "-s", "-n", "-m"), CancellationToken.None);
        CommandResult id = await _host.Runner.RunAsync(new CommandRequest("id", "-u"), CancellationToken.None);

        string[] words = uname.StandardOutput.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(words[0] == "Darwin" ? HostSystem.MacOs : HostSystem.Linux, _host.Platform.System);
        Assert.Equal(words[1].Split('.')[0], _host.Platform.HostName);
        Assert.Equal(words[2] == "aarch64" ? "arm64" : words[2], _host.Platform.Architecture);
        Assert.Equal(id.StandardOutput == "0\n", _host.Platform.IsRoot);
    }

    [Fact]
    public void Knows_the_variables_of_this_process()
    {
        Assert.Equal(Environment.GetEnvironmentVariable("PATH"), _host.Platform.Variable("PATH"));
        Assert.Null(_host.Platform.Variable("NO_SUCH_VARIABLE"));
        Assert.True(Directory.Exists(_host.Platform.HomeDirectory));
        Assert.InRange(_host.Platform.CpuCount, 1, 10_000);
    }

    [Fact]
    public void Knows_how_much_memory_this_computer_has()
    {
        long? memory = _host.Platform.Memory;

        Assert.InRange(memory ?? 0, 1L << 28, 1L << 50);
        if (_host.Platform.System == HostSystem.Linux)
        {
            Assert.Equal(new ProcFiles(_host.Files).MemoryTotal()?.Bytes, memory);
        }
    }

    [Fact]
    public async Task Runs_a_program_on_the_callers_terminal_and_gives_its_exit_code()
    {
        int exitCode = await _host.Terminal.RunAsync(FakeCli.Request("exit", "5"), CancellationToken.None);
        int signalled = await _host.Terminal.RunAsync(FakeCli.Request("signal", "9"), CancellationToken.None);

        Assert.Equal((5, 137), (exitCode, signalled));
    }

    [Fact]
    public async Task Says_that_a_program_for_the_terminal_could_not_be_started()
    {
        CommandException exception = await Assert.ThrowsAsync<CommandException>(
            () => _host.Terminal.RunAsync(new CommandRequest("no-such-program"), CancellationToken.None));

        Assert.Equal(CommandFailure.NotStarted, exception.Failure);
    }
}
