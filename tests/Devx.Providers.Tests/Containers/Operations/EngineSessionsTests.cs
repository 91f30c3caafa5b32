using Devx.Providers.Containers;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Tests.Containers.Operations;

public sealed class EngineSessionsTests
{
    private static readonly ContainerInfo Api = EngineTestHost.Container("api");
    private static readonly string Id = EngineTestHost.ShortId("api");
    private readonly EngineTestHost _host = new();

    [Fact]
    public async Task A_shell_is_the_one_that_the_container_names()
    {
        Answers("Welcome!\ndevx-shell=/bin/zsh\n");

        CommandRequest request = await new EngineSessions(_host.Docker).ShellAsync(Api, EngineTestHost.Cancel);

        Assert.Equal(
            ["--context", "lab", "exec", "--interactive", "--tty", "--detach-keys=ctrl-^,ctrl-@", Id, "/bin/zsh"], request.Arguments);
        Assert.Equal(Timeout.InfiniteTimeSpan, request.Timeout);
    }

    [Theory]
    [InlineData("OCI runtime exec failed: exec failed: exec: \"sh\": executable file not found in $PATH\r\n", 127)]
    [InlineData("OCI runtime exec failed: exec failed: exec: \"sh\": executable file not found in $PATH: unknown\n", 126)]
    [InlineData("devx-shell=\n", 0)]
    public async Task A_container_without_a_shell_is_told_with_what_can_be_done(string output, int exitCode)
    {
        Answers(output, exitCode: exitCode);

        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(
            () => new EngineSessions(_host.Docker).ShellAsync(Api, EngineTestHost.Cancel));

        Assert.Equal((ProviderFailure.Unsupported, "api has no shell in it."), (refusal.Failure, refusal.Message));
        Assert.Equal(
            [
                $"docker --context lab run -it --rm --pid container:{Id} --network container:{Id} busybox",
                $"docker --context lab cp {Id}:/PATH .",
            ],
            refusal.Offers.Select(offer => offer.ToString()));
    }

    [Fact]
    public async Task Another_failure_is_not_taken_for_a_missing_shell()
    {
        Answers("", "Error response from daemon: No such container: api\n", 1);

        ProviderException failure = await Assert.ThrowsAsync<ProviderException>(
            () => new EngineSessions(_host.Docker).ShellAsync(Api, EngineTestHost.Cancel));

        Assert.Equal(ProviderFailure.NotFound, failure.Failure);
    }

    [Theory]
    [InlineData(ContainerStatus.Paused, "api is paused.")]
    [InlineData(ContainerStatus.Exited, "api does not run.")]
    public async Task What_does_not_run_is_not_even_asked(ContainerStatus status, string message)
    {
        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(
            () => new EngineSessions(_host.Docker).ShellAsync(Api with { Status = status }, EngineTestHost.Cancel));

        Assert.Equal((ProviderFailure.WrongState, message), (refusal.Failure, refusal.Message));
        Assert.Empty(_host.Runner.Ran);
    }

    [Fact]
    public void A_command_keeps_its_words()
    {
        CommandRequest request = new EngineSessions(_host.Podman).Exec(Api, ["ls", "-l", "a b", "$HOME"]);

        Assert.Equal(
            ["exec", "--interactive", "--tty", "--detach-keys=ctrl-^,ctrl-@", Id, "ls", "-l", "a b", "$HOME"], request.Arguments);
    }

    [Fact]
    public void An_attached_terminal_is_left_by_the_keys_that_are_told()
    {
        var sessions = new EngineSessions(_host.Docker);

        CommandRequest docker = sessions.Attach(Api);
        CommandRequest nerdctl = new EngineSessions(_host.Nerdctl).Attach(Api);

        Assert.Equal("ctrl-p ctrl-q", sessions.DetachKeys);
        Assert.Equal((true, false), (sessions.InterruptLeaves, new EngineSessions(_host.Nerdctl).InterruptLeaves));
        Assert.Equal(["--context", "lab", "attach", "--detach-keys=ctrl-p,ctrl-q", "--sig-proxy=false", Id], docker.Arguments);
        Assert.Equal(["attach", "--detach-keys=ctrl-p,ctrl-q", Id], nerdctl.Arguments.TakeLast(3));
    }

    [Fact]
    public void A_new_container_with_the_terminal_is_checked_too()
    {
        var sessions = new EngineSessions(_host.Podman);
        var options = new RunOptions { Image = "alpine", IsRemovedAtEnd = true, Command = ["sh"] };

        CommandRequest request = sessions.Run(options);
        ProviderException refusal = Assert.Throws<ProviderException>(() => sessions.Run(options with { Image = "--privileged" }));

        Assert.Equal(
            ["run", "--interactive", "--tty", "--detach-keys=ctrl-^,ctrl-@", "--rm", "alpine", "sh"], request.Arguments);
        Assert.Equal(ProviderFailure.BadRequest, refusal.Failure);
    }

    private void Answers(string output, string error = "", int exitCode = 0) => _host.Runner.On(
        ["docker", "--context", "lab", "exec", Id, "sh", "-c", ShellQuestion.Script], output, error, exitCode);
}
