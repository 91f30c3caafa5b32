using Devx.Providers.Containers;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Testing;

namespace Devx.Providers.Tests.Containers;

public sealed class PodmanRuntimeTests
{
    private readonly VmTestHost _host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_containers_of_a_machine_through_its_connection()
    {
        _host.Runner.On(
            ["podman", "--connection", "dev-root", "ps", "--all", "--format", "json"], Recording.Load("podman-5.8.6/519-remote-ps-json"));

        IReadOnlyList<ContainerInfo> containers = await Runtime("connection:dev-root").ListContainersAsync(Cancel);

        Assert.Equal(6, containers.Count);
    }

    [Fact]
    public void No_variable_redirects_a_command()
    {
        PodmanRuntime runtime = Runtime("");

        Assert.All([runtime.Command("ps"), runtime.InteractiveCommand("ps")], request =>
        {
            Assert.Null(request.Environment["CONTAINER_HOST"]);
            Assert.Null(request.Environment["CONTAINER_CONNECTION"]);
        });
        Assert.Equal("podman ps", runtime.InteractiveCommand("ps").ToString());
    }

    [Fact]
    public async Task A_machine_that_still_boots_is_engine_down()
    {
        _host.Runner.On(
            ["podman", "--connection", "second", "ps", "--all", "--format", "json"],
            Recording.Load("podman-5.8.6/906-connection-ps-while-starting"));

        ProviderException error =
            await Assert.ThrowsAsync<ProviderException>(() => Runtime("connection:second").ListContainersAsync(Cancel));

        Assert.Equal(ProviderFailure.EngineDown, error.Failure);
        Assert.Contains("booting", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_usage_from_one_stream_when_the_engine_runs_elsewhere()
    {
        _host.Runner.On(
            ["podman", "--connection", "dev", "stats", "--no-reset", "--no-trunc", "--interval", "2", "--format", "json"],
            Recording.Load("podman-4.3/podman-stats-stream-json"));
        ContainerInfo web =
            new() { Id = "2ac8cd3f9ebf" + new string('0', 52), Name = "r1-web", Image = "x", Status = ContainerStatus.Running };

        await using IAsyncEnumerator<IReadOnlyList<ContainerUsage>> rounds =
            Runtime("connection:dev").WatchUsageAsync(() => [web], TimeSpan.FromSeconds(2), Cancel).GetAsyncEnumerator(Cancel);

        Assert.True(await rounds.MoveNextAsync());
        ContainerUsage usage = Assert.Single(rounds.Current);
        Assert.Equal(web.Id, usage.ContainerId);
        Assert.Equal(new ByteSize(770_000), usage.MemoryUsed);
    }

    [Fact]
    public async Task Follows_events()
    {
        _host.Runner.On(["podman", "events", "--format", "json"], Recording.Load("podman-4.3/podman-events-stream-json").StandardOutput);

        List<ProviderEvent> events = [];
        await foreach (ProviderEvent change in Runtime("").WatchAsync(Cancel))
        {
            events.Add(change);
        }

        Assert.Contains(events, item => item is { Action: "died", Name: "r1-busy", ExitCode: 137 });
    }

    /// <summary>Where CRIU is not found podman is asked all the same: it knows best, and its answer is shown.</summary>
    [Theory]
    [InlineData("", true, true, true)]
    [InlineData("", true, false, true)]
    [InlineData("", false, true, false)]
    [InlineData("connection:dev", true, true, false)]
    [InlineData("connection:dev-root", false, true, false)]
    public async Task Checkpoints_need_root_and_this_host_and_plans_say_the_same(
        string address, bool isRoot, bool hasCriu, bool isPossible)
    {
        _host.Platform = _host.Platform with { IsRoot = isRoot };
        if (hasCriu)
        {
            _host.WithFile("/usr/sbin/criu");
        }

        Capability capability = await Runtime(address).SupportsCheckpointAsync(Cancel);

        Assert.Equal(isPossible, capability.IsPossible);
        Assert.Equal(isPossible && hasCriu, capability.Reason is null);
        Assert.Equal(capability, Runtime(address).Operations.CapabilityOf(EngineVerb.Checkpoint));
    }

    private PodmanRuntime Runtime(string address) =>
        new(_host.Access, "podman", new RuntimeEndpoint(RuntimeKind.Podman, address, address.EndsWith("-root", StringComparison.Ordinal)));
}
