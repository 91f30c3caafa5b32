using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Tests.Containers;

public sealed class NerdctlRuntimeTests
{
    private static readonly string[] Guest = ["limactl", "shell", "--tty=false", "--workdir", "/", "web"];
    private static readonly ContainerInfo Container =
        new() { Id = "abc", Name = "front", Image = "nginx", Status = ContainerStatus.Running };

    private readonly VmTestHost _host = new();

    [Fact]
    public async Task Roots_containerd_is_asked_through_sudo()
    {
        _host.Runner.On(
            [.. Guest, "sudo", "nerdctl", "ps", "--all", "--no-trunc", "--format", "json"],
            "{\"ID\":\"abc\",\"Names\":\"front\",\"Status\":\"Up\"}\n");

        ContainerInfo container = Assert.Single(await Runtime(isRootful: true).ListContainersAsync(CancellationToken.None));

        Assert.Equal("front", container.Name);
    }

    [Fact]
    public async Task The_users_own_containerd_is_asked_without()
    {
        _host.Runner.On([.. Guest, "nerdctl", "ps", "--all", "--no-trunc", "--format", "json"]);

        Assert.Empty(await Runtime(isRootful: false).ListContainersAsync(CancellationToken.None));
    }

    [Fact]
    public void The_guests_environment_goes_along()
    {
        CommandRequest request = Runtime(isRootful: true, "/vms").Command("images");

        Assert.Equal("/vms", request.Environment["LIMA_HOME"]);
        Assert.False(request.IsRoutine);
    }

    [Fact]
    public void A_shell_gets_the_terminal_and_no_detach_keys_that_nerdctl_does_not_know()
    {
        CommandRequest request = Runtime(isRootful: false).Sessions.Exec(Container, ["sh"]);

        Assert.Equal(
            ["shell", "--workdir", "/", "web", "nerdctl", "exec", "--interactive", "--tty", "abc", "sh"], request.Arguments);
        Assert.Equal(Timeout.InfiniteTimeSpan, request.Timeout);
    }

    [Fact]
    public async Task Use_is_asked_for_again_and_again_and_only_while_something_is_wanted()
    {
        string[] stats = [.. Guest, "nerdctl", "stats", "--no-stream", "--no-trunc", "--format", "json"];
        _host.Runner.On(
            stats,
            "{\"Name\":\"front\",\"ID\":\"abc\",\"CPUPerc\":\"0.15%\",\"MemUsage\":\"12.5MiB / 3.82GiB\",\"PIDs\":\"5\"}\n"
            + "{\"Name\":\"other\",\"ID\":\"def\",\"CPUPerc\":\"--\",\"MemUsage\":\"-- / --\",\"PIDs\":\"--\"}\n");
        IReadOnlyList<ContainerInfo> wanted = [];
        using var stop = new CancellationTokenSource();
        IAsyncEnumerator<IReadOnlyList<ContainerUsage>> rounds = Runtime(isRootful: false)
            .WatchUsageAsync(() => wanted, TimeSpan.FromSeconds(2), stop.Token).GetAsyncEnumerator(stop.Token);

        ValueTask<bool> first = rounds.MoveNextAsync();
        Assert.Empty(_host.Runner.Ran);
        wanted = [Container];
        _host.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.True(await first);
        ContainerUsage usage = Assert.Single(rounds.Current);
        Assert.Equal("abc", usage.ContainerId);
        Assert.Equal(0.15, usage.CpuPercent);
        Assert.Equal(ByteSize.FromMiB(12.5), usage.MemoryUsed);
        Assert.Equal(5, usage.ProcessCount);
        ValueTask<bool> second = rounds.MoveNextAsync();
        Assert.Single(_host.Runner.Ran);
        _host.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.True(await second);
        Assert.Equal(2, _host.Runner.Ran.Count);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await rounds.MoveNextAsync());
    }

    [Fact]
    public void A_sample_that_is_not_there_yet_is_unknown()
    {
        ContainerUsage usage = Assert.Single(
            NerdctlUsageParser.Parse("{\"ID\":\"a\",\"CPUPerc\":\"--\",\"MemUsage\":\"-- / --\",\"PIDs\":\"--\"}"));

        Assert.Equal(new ContainerUsage { ContainerId = "a" }, usage);
    }

    [Fact]
    public async Task Events_come_from_one_stream()
    {
        _host.Runner.On(
            [.. Guest, "nerdctl", "events", "--format", "json"],
            "{\"ID\":\"abc\",\"Namespace\":\"default\",\"Topic\":\"/tasks/start\",\"Event\":\"{}\"}\n\n"
            + "{\"ID\":\"abc\",\"Namespace\":\"moby\",\"Topic\":\"/tasks/start\",\"Event\":\"{}\"}\n\n");

        List<ProviderEvent> events = [];
        await foreach (ProviderEvent change in Runtime(isRootful: false).WatchAsync(CancellationToken.None))
        {
            events.Add(change);
        }

        Assert.Equal([new ProviderEvent(EventSubject.Container, "abc", "start")], events);
    }

    [Theory]
    [InlineData("nerdctl version 2.3.5\n/usr/sbin/criu\n", true)]
    [InlineData("nerdctl version 2.3.5\n", false)]
    [InlineData("nerdctl version 2.1.6\n/usr/sbin/criu\n", false)]
    [InlineData("", false)]
    public async Task Checkpoints_need_root_version_2_2_and_criu(string answer, bool isPossible)
    {
        _host.Runner.On(
            [.. Guest, "sh", "-c", "PATH=\"$PATH:/usr/local/bin:/usr/sbin:/sbin\"; nerdctl --version; command -v criu; true"], answer);

        Capability rootful = await Runtime(isRootful: true).SupportsCheckpointAsync(CancellationToken.None);
        Capability rootless = await Runtime(isRootful: false).SupportsCheckpointAsync(CancellationToken.None);

        Assert.Equal(isPossible, rootful.IsPossible);
        Assert.Equal(isPossible, rootful.Reason is null);
        Assert.False(rootless.IsPossible);
        Assert.NotNull(rootless.Reason);
    }

    [Theory]
    [InlineData(
        "time=\"x\" level=fatal msg=\"rootless containerd not running? (hint: use `containerd-rootless-setuptool.sh install`)\"",
        1, ProviderFailure.EngineDown)]
    [InlineData(
        "time=\"x\" level=fatal msg=\"cannot access containerd socket \\\"/run/containerd/containerd.sock\\\": no such file\"",
        1, ProviderFailure.EngineDown)]
    [InlineData("sudo: nerdctl: command not found", 1, ProviderFailure.MissingDependency)]
    [InlineData("/bin/bash: line 1: nerdctl: command not found", 127, ProviderFailure.MissingDependency)]
    [InlineData("sh: nerdctl: not found", 127, ProviderFailure.MissingDependency)]
    [InlineData("sudo: a password is required", 1, ProviderFailure.NotPermitted)]
    [InlineData("time=\"x\" level=fatal msg=\"1 errors: [no such object X]\"", 1, ProviderFailure.NotFound)]
    [InlineData("time=\"x\" level=fatal msg=\"No such container: X\"", 1, ProviderFailure.NotFound)]
    [InlineData("time=\"x\" level=fatal msg=\"no such image: X\"", 1, ProviderFailure.NotFound)]
    [InlineData("time=\"x\" level=fatal msg=\"name \\\"x\\\" is already used by ID \\\"abc\\\"\"", 1, ProviderFailure.AlreadyExists)]
    [InlineData(
        "time=\"x\" level=fatal msg=\"container abc is in running status. unpause/stop container first or force removal\"",
        1, ProviderFailure.WrongState)]
    [InlineData(
        "time=\"x\" level=fatal msg=\"conflict: unable to delete X (must be forced) - image is being used by stopped container abc\"",
        1, ProviderFailure.WrongState)]
    [InlineData("time=\"x\" level=fatal msg=\"network \\\"n\\\" is in use by container \\\"c\\\"\"", 1, ProviderFailure.WrongState)]
    [InlineData("time=\"x\" level=fatal msg=\"volume \\\"v\\\" is in use (abc)\"", 1, ProviderFailure.WrongState)]
    [InlineData("time=\"x\" level=fatal msg=\"multiple IDs found with provided prefix: a\"", 1, ProviderFailure.BadRequest)]
    [InlineData("time=\"x\" level=fatal msg=\"stats requires cgroup v2 for rootless containers, see x\"", 1, ProviderFailure.Unsupported)]
    [InlineData("time=\"x\" level=fatal msg=\"the input device is not a TTY\"", 1, ProviderFailure.BadRequest)]
    [InlineData(
        "time=\"x\" level=fatal msg=\"instance `web` is stopped, run `limactl start web` to start the instance\"",
        1, ProviderFailure.EngineDown)]
    [InlineData("ssh: connect to host 127.0.0.1 port 1: Connection refused", 255, ProviderFailure.EngineDown)]
    public async Task Failures_are_told_in_words(string error, int exitCode, ProviderFailure failure)
    {
        _host.Runner.On([.. Guest, "nerdctl", "ps", "--all", "--no-trunc", "--format", "json"], "", error, exitCode);

        ProviderException exception =
            await Assert.ThrowsAsync<ProviderException>(() => Runtime(isRootful: false).ListContainersAsync(CancellationToken.None));

        Assert.Equal(failure, exception.Failure);
        Assert.NotNull(exception.Remedy);
        Assert.Equal(exitCode, exception.Result?.ExitCode);
    }

    [Fact]
    public void Without_a_guest_there_is_no_nerdctl() => Assert.Throws<ArgumentException>(
        () => new NerdctlRuntime(_host.Access, new RuntimeEndpoint(RuntimeKind.Nerdctl, "")));

    [Fact]
    public void The_factory_makes_it_for_machines_with_containerd()
    {
        var machine = new MachineInfo
        {
            Id = new MachineId("lima", "web"),
            State = new MachineState(MachineStatus.Running),
            Runtime = new RuntimeEndpoint(RuntimeKind.Nerdctl, "guest", false, new CommandRequest("limactl", "shell", "web")),
        };

        Assert.Equal("nerdctl", ContainerRuntimes.Create(_host.Access, machine)?.Name);
    }

    private NerdctlRuntime Runtime(bool isRootful, string? limaHome = null)
    {
        var environment = new Dictionary<string, string?>();
        if (limaHome is not null)
        {
            environment["LIMA_HOME"] = limaHome;
        }

        return new NerdctlRuntime(_host.Access, new RuntimeEndpoint(
            RuntimeKind.Nerdctl, "guest", isRootful, new CommandRequest(Guest[0], Guest[1..]) { Environment = environment },
            new CommandRequest("limactl", "shell", "--workdir", "/", "web") { Environment = environment }));
    }
}
