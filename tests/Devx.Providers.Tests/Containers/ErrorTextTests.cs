using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Testing;

namespace Devx.Providers.Tests.Containers;

public sealed class ErrorTextTests
{
    [Theory]
    [InlineData("docker-28.5.2/104-info-json-daemon-down", ProviderFailure.EngineDown, "Cannot connect to the Docker daemon")]
    [InlineData("docker-28.5.2/110-ps-no-permission", ProviderFailure.NotPermitted, "permission denied")]
    [InlineData("docker-28.5.2/121-ps-context-missing", ProviderFailure.NotFound, "ghost")]
    [InlineData("docker-28.5.2/130-run-duplicate-name", ProviderFailure.AlreadyExists, "Conflict.")]
    [InlineData("docker-28.5.2/131-run-port-in-use", ProviderFailure.WrongState, "port is already allocated")]
    [InlineData("docker-28.5.2/150-logs-missing", ProviderFailure.NotFound, "No such container: ghost")]
    [InlineData("docker-28.5.2/153-exec-not-found", ProviderFailure.NotFound, "frobnicate")]
    [InlineData("docker-26.1.5/153-exec-not-found", ProviderFailure.NotFound, "frobnicate")]
    [InlineData("docker-28.5.2/154-exec-stopped", ProviderFailure.WrongState, "is not running")]
    [InlineData("docker-28.5.2/156-exec-t-without-tty", ProviderFailure.BadRequest, "TTY")]
    [InlineData("docker-28.5.2/174-volume-rm-in-use", ProviderFailure.WrongState, "volume is in use")]
    [InlineData("docker-28.5.2/175-network-rm-in-use", ProviderFailure.WrongState, "active endpoints")]
    [InlineData("docker-28.5.2/176-rm-running", ProviderFailure.WrongState, "container is running")]
    [InlineData("docker-28.5.2/187-rename-in-use", ProviderFailure.AlreadyExists, "Conflict.")]
    [InlineData("docker-20.10/docker-ps-ssh-host", ProviderFailure.EngineDown, "Connection refused")]
    [InlineData("docker-20.10/docker-desktop-status", ProviderFailure.MissingDependency, "docker desktop")]
    [InlineData("docker-20.10/docker-rmi-inuse", ProviderFailure.WrongState, "r1-busybox:1")]
    [InlineData("docker-20.10/docker-checkpoint-create", ProviderFailure.Unsupported, "experimental")]
    [InlineData("docker-20.10/docker-exec-paused", ProviderFailure.WrongState, "is paused")]
    public void Knows_what_docker_says(string recording, ProviderFailure failure, string words)
    {
        ProviderException error = DockerErrors.Explain(Result("docker", recording));

        Assert.Equal(failure, error.Failure);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Error response from daemon", error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Result);
    }

    [Theory]
    [InlineData("podman-4.3/podman-exec-missing", ProviderFailure.NotFound, "r1-nope")]
    [InlineData("podman-4.3/podman-exec-stopped", ProviderFailure.WrongState, "running containers")]
    [InlineData("podman-4.3/podman-remote-refused", ProviderFailure.EngineDown, "Podman socket")]
    [InlineData("podman-4.3/podman-rm-running", ProviderFailure.WrongState, "as it is running")]
    [InlineData("podman-4.3/podman-run-name-conflict", ProviderFailure.AlreadyExists, "r1-web")]
    [InlineData("podman-4.3/podman-run-port-conflict", ProviderFailure.WrongState, "address already in use")]
    [InlineData("podman-4.3/podman-run-shortname", ProviderFailure.BadRequest, "r1-nosuchshort")]
    [InlineData("podman-5.8.6/118-connection-unknown", ProviderFailure.NotFound, "ghost")]
    [InlineData("podman-5.8.6/546-remote-checkpoint-rootless", ProviderFailure.Unsupported, "requires root")]
    [InlineData("podman-5.8.6/906-connection-ps-while-starting", ProviderFailure.EngineDown, "connection reset by peer")]
    public void Knows_what_podman_says(string recording, ProviderFailure failure, string words)
    {
        ProviderException error = PodmanErrors.Explain(Result("podman", recording));

        Assert.Equal(failure, error.Failure);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.False(error.Message.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public void Shows_an_unknown_error_without_a_guess()
    {
        CommandResult result =
            Result("docker", 1, "Error response from daemon: the moon is full\n\nRun 'docker run --help' for more information\n");

        ProviderException error = DockerErrors.Explain(result);

        Assert.Equal(ProviderFailure.Other, error.Failure);
        Assert.Equal("docker ended with exit code 1: Error response from daemon: the moon is full", error.Message);
        Assert.Null(error.Remedy);
    }

    private static CommandResult Result(string program, string recording)
    {
        Recording recorded = Recording.Load(recording);
        return Result(program, recorded.ExitCode, recorded.StandardError, recorded.StandardOutput);
    }

    private static CommandResult Result(string program, int exitCode, string error, string output = "") =>
        new(new CommandRequest(program), exitCode, output, error, TimeSpan.Zero);
}
