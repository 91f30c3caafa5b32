using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Testing;

namespace Devx.Providers.Tests.Containers;

public sealed class DockerRuntimeTests
{
    private static readonly string[] List = ["docker", "--context", "lab", "ps", "--all", "--no-trunc", "--format", "{{json .}}"];
    private readonly VmTestHost _host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_containers_of_its_own_context()
    {
        _host.Runner.On(List, Recording.Load("docker-28.5.2/138-ps-json"));

        IReadOnlyList<ContainerInfo> containers = await Runtime().ListContainersAsync(Cancel);

        Assert.Equal(6, containers.Count);
        _host.Runner.AssertAllRan();
    }

    /// <summary>DOCKER_HOST redirects even <c>--context default</c>.</summary>
    [Fact]
    public void No_variable_redirects_a_command()
    {
        DockerRuntime runtime = Runtime();

        Assert.All(
            [runtime.Command("ps"), runtime.InteractiveCommand("ps"), runtime.Sessions.Exec(Container("abc"), ["sh"])], request =>
            {
                Assert.Null(request.Environment["DOCKER_HOST"]);
                Assert.Null(request.Environment["DOCKER_CONTEXT"]);
            });
        Assert.Equal("1", runtime.Command("ps").Environment["NO_COLOR"]);
        Assert.Equal("C.UTF-8", runtime.Command("ps").Environment["LC_ALL"]);
    }

    [Theory]
    [InlineData("", "docker ps")]
    [InlineData("context:my lab", "docker --context 'my lab' ps")]
    [InlineData("unix:///run/user/1000/docker.sock", "docker --host unix:///run/user/1000/docker.sock ps")]
    public void Reaches_the_engine_of_its_address(string address, string command)
    {
        var runtime = new DockerRuntime(_host.Access, "docker", new RuntimeEndpoint(RuntimeKind.Docker, address));

        Assert.Equal(command, runtime.InteractiveCommand("ps").ToString());
    }

    /// <summary>Client 20.10 makes the engine add up every container's size for <c>{{json .}}</c>.</summary>
    [Fact]
    public async Task Does_not_ask_an_old_client_for_sizes_twice()
    {
        _host.Runner.On(List, Recording.Load("docker-20.10-client/docker-ps-tmpl-json"));
        DockerRuntime runtime = Runtime();
        await runtime.ListContainersAsync(Cancel);
        string[] withoutSize =
            [.. List[..^1], "{\"ID\":{{json .ID}},\"Names\":{{json .Names}},\"Image\":{{json .Image}},\"State\":{{json .State}},"
            + "\"Status\":{{json .Status}},\"Ports\":{{json .Ports}},\"Labels\":{{json .Labels}},\"CreatedAt\":{{json .CreatedAt}},"
            + "\"Command\":{{json .Command}},\"Mounts\":{{json .Mounts}},\"Networks\":{{json .Networks}}}"];
        _host.Runner.On(withoutSize, Recording.Load("docker-20.10/docker-ps-a-json"));

        IReadOnlyList<ContainerInfo> containers = await runtime.ListContainersAsync(Cancel);

        Assert.Equal(5, containers.Count);
        Assert.Equal(withoutSize[1..], _host.Runner.Ran[^1].Arguments);
    }

    [Fact]
    public async Task Gives_both_streams_of_a_command()
    {
        _host.Runner.On(["docker", "--context", "lab", "exec", "web", "x"], "out\n", "err\n");

        Assert.Equal("out\nerr\n", await Runtime().ExecAsync(["exec", "web", "x"], Cancel));
    }

    [Fact]
    public async Task A_missing_container_is_named()
    {
        _host.Runner.On(["docker", "--context", "lab", "logs", "ghost"], Recording.Load("docker-28.5.2/150-logs-missing"));

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Runtime().ExecAsync(["logs", "ghost"], Cancel));

        Assert.Equal(ProviderFailure.NotFound, error.Failure);
        Assert.Equal("No such container: ghost", error.Message);
    }

    [Theory]
    [InlineData(CommandFailure.NotStarted, ProviderFailure.NotInstalled)]
    [InlineData(CommandFailure.TimedOut, ProviderFailure.TimedOut)]
    public async Task A_program_that_vanishes_or_hangs_is_said_so(CommandFailure failure, ProviderFailure expected)
    {
        _host.Runner.Fails(List, failure);

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Runtime().ListContainersAsync(Cancel));

        Assert.Equal(expected, error.Failure);
    }

    [Fact]
    public async Task Follows_events()
    {
        _host.Runner.On(Events(), Recording.Load("docker-28.5.2/165-events-json"));

        List<ProviderEvent> events = [];
        await foreach (ProviderEvent change in Runtime().WatchAsync(Cancel))
        {
            events.Add(change);
        }

        Assert.Contains(events, item => item is { Action: "die", Name: "failed", ExitCode: 3 });
        Assert.Equal(Timeout.InfiniteTimeSpan, Assert.Single(_host.Runner.Ran).Timeout);
    }

    [Fact]
    public async Task Events_of_an_engine_that_is_down_say_why()
    {
        _host.Runner.On(
            Events(), "", "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?", 1);

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(async () =>
        {
            await foreach (ProviderEvent _ in Runtime().WatchAsync(Cancel))
            {
            }
        });

        Assert.Equal(ProviderFailure.EngineDown, error.Failure);
    }

    [Fact]
    public async Task Reads_usage_from_one_stream_when_the_engine_runs_elsewhere()
    {
        _host.Runner.On(
            ["docker", "--context", "lab", "stats", "--no-trunc", "--format", "{{json .}}"],
            Recording.Load("docker-28.5.2/147-stats-stream"));
        ContainerInfo web = Container("3cb8e63af8e8" + new string('0', 52));

        IReadOnlyList<ContainerUsage> round = await FirstAsync(Runtime().WatchUsageAsync(() => [web], TimeSpan.FromSeconds(2), Cancel));

        ContainerUsage usage = Assert.Single(round);
        Assert.Equal(web.Id, usage.ContainerId);
        Assert.Equal(ByteSize.FromKiB(688), usage.MemoryUsed);
        Assert.Equal(Timeout.InfiniteTimeSpan, Assert.Single(_host.Runner.Ran).Timeout);
    }

    [Fact]
    public async Task Reads_usage_of_this_hosts_containers_without_a_program()
    {
        ContainerInfo web = Container(new string('a', 64));
        _host.WithFile("/sys/fs/cgroup/cgroup.controllers")
            .WithFile($"/sys/fs/cgroup/system.slice/docker-{web.Id}.scope/memory.current", "1000\n")
            .WithFile($"/sys/fs/cgroup/system.slice/docker-{web.Id}.scope/cpu.stat", "usage_usec 5000\n");

        await using IAsyncEnumerator<IReadOnlyList<ContainerUsage>> rounds =
            Runtime().WatchUsageAsync(() => [web], TimeSpan.FromSeconds(2), Cancel).GetAsyncEnumerator(Cancel);
        Assert.True(await rounds.MoveNextAsync());
        ContainerUsage first = Assert.Single(rounds.Current);
        _host.WithFile($"/sys/fs/cgroup/system.slice/docker-{web.Id}.scope/cpu.stat", "usage_usec 1005000\n");
        ValueTask<bool> next = rounds.MoveNextAsync();
        _host.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.True(await next);

        Assert.Equal(new ByteSize(1000), first.MemoryUsed);
        Assert.Equal(50, rounds.Current[0].Cpu!.Value.PercentSince(first.Cpu!.Value));
        Assert.Empty(_host.Runner.Ran);
    }

    [Fact]
    public async Task Starts_no_stream_while_nothing_is_wanted()
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using IAsyncEnumerator<IReadOnlyList<ContainerUsage>> rounds =
            Runtime().WatchUsageAsync(() => [], TimeSpan.FromSeconds(2), end.Token).GetAsyncEnumerator(Cancel);

        Task<bool> next = rounds.MoveNextAsync().AsTask();
        _host.Time.Advance(TimeSpan.FromSeconds(10));
        bool isWaiting = !next.IsCompleted;
        await end.CancelAsync();

        Assert.True(isWaiting);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        Assert.Empty(_host.Runner.Ran);
    }

    [Fact]
    public async Task Checkpoints_need_an_experimental_daemon()
    {
        _host.Runner.OnSequence(
            ["docker", "--context", "lab", "info", "--format", "{{json .}}"],
            (Recording.Load("docker-28.5.2/109-info-json").StandardOutput, "", 0),
            ("{\"ExperimentalBuild\":false,\"OperatingSystem\":\"Debian\"}", "", 0),
            ("{\"ExperimentalBuild\":true,\"OperatingSystem\":\"Docker Desktop\"}", "", 0));
        DockerRuntime runtime = Runtime();

        Capability experimental = await runtime.SupportsCheckpointAsync(Cancel);
        Capability plain = await runtime.SupportsCheckpointAsync(Cancel);
        Capability desktop = await runtime.SupportsCheckpointAsync(Cancel);

        Assert.True(experimental.IsPossible);
        Assert.Contains("CRIU", plain.Reason, StringComparison.Ordinal);
        Assert.False(plain.IsPossible);
        Assert.False(desktop.IsPossible);
    }

    private static string[] Events() =>
    [
        "docker", "--context", "lab", "events", "--format", "{{json .}}", "--filter", "type=container", "--filter", "type=image",
        "--filter", "type=volume", "--filter", "type=network",
    ];

    private DockerRuntime Runtime() => new(_host.Access, "docker", new RuntimeEndpoint(RuntimeKind.Docker, "context:lab"));

    private static ContainerInfo Container(string id) => new() { Id = id, Name = "web", Image = "x", Status = ContainerStatus.Running };

    private static async Task<IReadOnlyList<ContainerUsage>> FirstAsync(IAsyncEnumerable<IReadOnlyList<ContainerUsage>> rounds)
    {
        await foreach (IReadOnlyList<ContainerUsage> round in rounds)
        {
            return round;
        }

        throw new InvalidOperationException("no round");
    }
}
