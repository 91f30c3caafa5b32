using Devx.Providers.Containers;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Testing;

namespace Devx.Providers.Tests.Containers;

/// <summary>docker and podman that run inside a machine, because this host has no such program.</summary>
public sealed class GuestRuntimeTests
{
    private static readonly string[] Guest = ["limactl", "shell", "--tty=false", "--workdir", "/", "web"];
    private static readonly ContainerInfo Container = new() { Id = "abc", Name = "web", Image = "x", Status = ContainerStatus.Running };
    private readonly VmTestHost _host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Docker_is_asked_in_the_guest()
    {
        _host.Runner.On(
            [.. Guest, "docker", "ps", "--all", "--no-trunc", "--format", "{{json .}}"], Recording.Load("docker-28.5.2/138-ps-json"));

        Assert.Equal(6, (await Docker().ListContainersAsync(Cancel)).Count);
        _host.Runner.AssertAllRan();
    }

    [Theory]
    [InlineData(false, new[] { "podman" })]
    [InlineData(true, new[] { "sudo", "podman" })]
    public async Task Podman_is_asked_in_the_guest_and_roots_through_sudo(bool isRootful, string[] program)
    {
        _host.Runner.On([.. Guest, .. program, "ps", "--all", "--format", "json"], Recording.Load("podman-5.8.6/519-remote-ps-json"));

        Assert.Equal(6, (await Podman(isRootful).ListContainersAsync(Cancel)).Count);
        _host.Runner.AssertAllRan();
    }

    [Fact]
    public void A_shell_in_a_container_gets_the_terminal()
    {
        CommandRequest docker = Docker().Sessions.Exec(Container, ["sh"]);
        CommandRequest podman = Podman(isRootful: true).Sessions.Exec(Container, ["sh"]);

        Assert.Equal(
            ["shell", "--workdir", "/", "web", "docker", "exec", "--interactive", "--tty",
                "--detach-keys=ctrl-^,ctrl-@", "abc", "sh"],
            docker.Arguments);
        Assert.Equal(["shell", "--workdir", "/", "web", "sudo", "podman", "exec"], podman.Arguments.Take(7));
        Assert.All([docker, podman], request => Assert.Equal((Timeout.InfiniteTimeSpan, false), (request.Timeout, request.IsRoutine)));
    }

    [Fact]
    public void The_guests_environment_goes_along_and_the_hosts_variables_do_not()
    {
        CommandRequest request = Docker().Command("images");

        Assert.Equal("/vms", Assert.Single(request.Environment).Value);
        Assert.Equal("LIMA_HOME=/vms limactl shell --tty=false --workdir / web docker images", request.ToString());
    }

    [Fact]
    public async Task Words_of_the_guests_login_shell_are_passed_over()
    {
        _host.Runner.On(
            [.. Guest, "docker", "ps", "--all", "--no-trunc", "--format", "{{json .}}"],
            "Welcome!\n{\"ID\":\"abc\",\"Names\":\"web\",\"State\":\"running\",\"Status\":\"Up\"}\n");
        _host.Runner.On(
            [.. Guest, "podman", "events", "--format", "json"],
            "Welcome!\n{\"ID\":\"abc\",\"Name\":\"web\",\"Status\":\"died\",\"Type\":\"container\"}\n");

        Assert.Equal("web", Assert.Single(await Docker().ListContainersAsync(Cancel)).Name);
        List<ProviderEvent> events = [];
        await foreach (ProviderEvent change in Podman(isRootful: false).WatchAsync(Cancel))
        {
            events.Add(change);
        }

        Assert.Equal("died", Assert.Single(events).Action);
    }

    [Theory]
    [InlineData("time=\"2026-11-23\" level=fatal msg=\"instance \\\"web\\\" is stopped\"", ProviderFailure.EngineDown,
        "The machine web is stopped.")]
    [InlineData("bash: line 1: docker: command not found", ProviderFailure.MissingDependency, "docker is not installed in the guest.")]
    public async Task The_way_into_the_guest_has_errors_of_its_own(string error, ProviderFailure failure, string message)
    {
        _host.Runner.On([.. Guest, "docker", "ps", "--all", "--no-trunc", "--format", "{{json .}}"], "", error, 1);

        ProviderException thrown = await Assert.ThrowsAsync<ProviderException>(() => Docker().ListContainersAsync(Cancel));

        Assert.Equal((failure, message), (thrown.Failure, thrown.Message));
    }

    [Fact]
    public async Task What_is_at_stake_is_asked_in_the_guest_too()
    {
        _host.Runner.On([.. Guest, "docker", "system", "df", "--format", "{{json .}}"], Recording.Load("docker-28.5.2/163-system-df-json"));

        Assert.Equal(2, (await Docker().ImageStakesAsync(Cancel)).Count);
    }

    [Fact]
    public async Task A_guests_root_can_checkpoint_and_plans_say_the_same()
    {
        Capability capability = await Podman(isRootful: true).SupportsCheckpointAsync(Cancel);

        Assert.Equal(Capability.YesBut("It needs CRIU in the machine."), capability);
        Assert.Equal(capability, Podman(isRootful: true).Operations.CapabilityOf(EngineVerb.Checkpoint));
    }

    [Fact]
    public void An_address_in_a_guest_without_a_way_there_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new DockerRuntime(_host.Access, "docker", new RuntimeEndpoint(RuntimeKind.Docker, "guest")));
    }

    private static RuntimeEndpoint Endpoint(RuntimeKind kind, bool isRootful) => new(
        kind, "guest", isRootful,
        new CommandRequest(Guest[0], Guest[1..]) { Environment = new Dictionary<string, string?> { ["LIMA_HOME"] = "/vms" } },
        new CommandRequest("limactl", "shell", "--workdir", "/", "web"));

    private DockerRuntime Docker() => new(_host.Access, "docker", Endpoint(RuntimeKind.Docker, isRootful: false));

    private PodmanRuntime Podman(bool isRootful) => new(_host.Access, "podman", Endpoint(RuntimeKind.Podman, isRootful));
}
