using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Limactl;
using Devx.Testing;

namespace Devx.Providers.Tests.Limactl;

public sealed class LimactlShellTests
{
    [Theory]
    [InlineData("119-shell-exitcode", "The command ended with exit code 42. err")]
    [InlineData("120-shell-notfound", "The command ended with exit code 127. /bin/bash: line 1: nosuchcmd: command not found")]
    public void The_exit_code_is_the_commands_own(string name, string message)
    {
        ProviderException exception = Assert.Throws<ProviderException>(
            () => LimactlShell.Answer(Result(Recording.Load($"lima-2.2.0-rc.0/{name}"))));

        Assert.Equal(ProviderFailure.Other, exception.Failure);
        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public void Exit_code_1_with_a_fatal_line_is_limactls()
    {
        ProviderException exception = Assert.Throws<ProviderException>(
            () => LimactlShell.Answer(Result(Recording.Load("lima-2.2.0-rc.0/111-shell-stopped"))));

        Assert.Equal(ProviderFailure.WrongState, exception.Failure);
    }

    [Fact]
    public void Exit_code_1_of_a_command_that_says_not_found_is_the_commands_own()
    {
        ProviderException exception = Assert.Throws<ProviderException>(
            () => LimactlShell.Answer(new CommandResult(new CommandRequest("limactl"), 1, "", "instance `x` not found\n", TimeSpan.Zero)));

        Assert.Equal(ProviderFailure.Other, exception.Failure);
    }

    [Fact]
    public void Exit_code_255_may_be_ssh()
    {
        var result = new CommandResult(
            new CommandRequest("limactl"), 255, "", "ssh: connect to host 127.0.0.1 port 1: Connection refused\n", TimeSpan.Zero);

        ProviderException exception = Assert.Throws<ProviderException>(() => LimactlShell.Answer(result));

        Assert.Equal(ProviderFailure.EngineDown, exception.Failure);
        Assert.Contains("Connection refused", exception.Message, StringComparison.Ordinal);
    }

    private static CommandResult Result(Recording recording) => new(
        new CommandRequest("limactl"), recording.ExitCode, recording.StandardOutput, recording.StandardError, TimeSpan.Zero);
}
