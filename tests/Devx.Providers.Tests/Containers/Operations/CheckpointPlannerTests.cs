using Devx.Providers.Containers;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Testing;

namespace Devx.Providers.Tests.Containers.Operations;

public sealed class CheckpointPlannerTests
{
    private static readonly string[] PodmanInspect = ["podman", "container", "inspect"];
    private readonly EngineTestHost _host = new();

    public CheckpointPlannerTests() => _host.Lists(
        EngineTestHost.Container("web"), EngineTestHost.Container("job", ContainerStatus.Exited));

    private static string[] DockerList => ["docker", "--context", "lab", "checkpoint", "ls", EngineTestHost.ShortId("web")];

    [Fact]
    public async Task Docker_keeps_checkpoints_by_name()
    {
        _host.Runner.On(DockerList, Recording.Load("docker-28.5.2/169-checkpoint-ls"));

        EnginePlan plan = await PlanAsync(_host.Docker, new CheckpointContainer(EngineTestHost.Target("web"), "two", true, null));
        ProviderException taken = await RefusalAsync(
            _host.Docker, new CheckpointContainer(EngineTestHost.Target("web"), "one", true, null));

        Assert.Equal([$"checkpoint create --leave-running {EngineTestHost.ShortId("web")} two"], EngineTestHost.Commands(plan));
        Assert.Equal(ProviderFailure.AlreadyExists, taken.Failure);
    }

    [Fact]
    public async Task Docker_says_that_it_needs_its_experimental_features()
    {
        _host.Runner.On(
            DockerList, exitCode: 1,
            error: "docker checkpoint ls is only supported on a Docker daemon with experimental features enabled\n");

        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(
            () => new EngineOperations(_host.Docker).ListCheckpointsAsync(EngineTestHost.Target("web"), EngineTestHost.Cancel));

        Assert.Equal(ProviderFailure.Unsupported, refusal.Failure);
        Assert.Contains("experimental features enabled", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Podman_takes_files_and_connections()
    {
        EnginePlan plan = await PlanAsync(
            _host.Podman, new CheckpointContainer(EngineTestHost.Target("web"), null, false, "/tmp/web.tar.gz", KeepsConnections: true));

        Assert.Equal(
            [$"container checkpoint --tcp-established --export /tmp/web.tar.gz {EngineTestHost.ShortId("web")}"],
            EngineTestHost.Commands(plan, 0));
        Assert.Equal(["web stops with it, until it is restored or started afresh."], plan.Notes);
    }

    [Fact]
    public async Task What_does_not_run_has_no_memory_to_keep()
    {
        ProviderException refusal = await RefusalAsync(
            _host.Podman, new CheckpointContainer(EngineTestHost.Target("job"), null, false, null));

        Assert.Equal(ProviderFailure.WrongState, refusal.Failure);
    }

    [Fact]
    public async Task Podman_has_one_checkpoint_without_a_name()
    {
        _host.Inspects(PodmanInspect, ["job"], """{"State":{"Checkpointed":true,"CheckpointedAt":"2026-11-23T16:06:38.971075283Z"}}""");

        IReadOnlyList<CheckpointInfo> known =
            await new EngineOperations(_host.Podman).ListCheckpointsAsync(EngineTestHost.Target("job"), EngineTestHost.Cancel);
        EnginePlan plan = await PlanAsync(_host.Podman, new RestoreContainer(EngineTestHost.Target("job"), null, null, null));

        Assert.Equal(("", 16), (known[0].Name, known[0].CreatedAt?.Hour));
        Assert.Equal([$"container restore {EngineTestHost.ShortId("job")}"], EngineTestHost.Commands(plan, 0));
    }

    [Fact]
    public async Task A_container_without_a_checkpoint_is_not_restored()
    {
        _host.Inspects(PodmanInspect, ["job"], """{"State":{"CheckpointedAt":"0001-01-01T00:00:00Z"}}""");

        ProviderException refusal = await RefusalAsync(
            _host.Podman, new RestoreContainer(EngineTestHost.Target("job"), null, null, null));

        Assert.Equal((ProviderFailure.NotFound, "job has no checkpoint."), (refusal.Failure, refusal.Message));
    }

    [Fact]
    public async Task A_file_becomes_a_new_container_in_podman_only()
    {
        var operation = new RestoreContainer(null, null, "/tmp/web.tar.gz", "web2");

        EnginePlan plan = await PlanAsync(_host.Podman, operation);
        ProviderException taken = await RefusalAsync(_host.Podman, operation with { NewName = "web" });
        ProviderException docker = await RefusalAsync(_host.Docker, operation);

        Assert.Equal(["container restore --import /tmp/web.tar.gz --name web2"], EngineTestHost.Commands(plan, 0));
        Assert.Equal(ProviderFailure.AlreadyExists, taken.Failure);
        Assert.Equal(ProviderFailure.Unsupported, docker.Failure);
    }

    [Fact]
    public async Task An_ordinary_user_is_told_before_anything_is_asked()
    {
        var engine = _host.Nerdctl with { Dialect = new NerdctlDialect(isRootful: false) };

        ProviderException refusal = await RefusalAsync(
            engine, new CheckpointContainer(EngineTestHost.Target("web"), "one", true, null));

        Assert.Equal(ProviderFailure.Unsupported, refusal.Failure);
        Assert.Empty(_host.Runner.Ran);
    }

    private static Task<EnginePlan> PlanAsync(EngineAccess engine, EngineOperation operation) =>
        new EngineOperations(engine).PlanAsync(operation, EngineTestHost.Cancel);

    private static Task<ProviderException> RefusalAsync(EngineAccess engine, EngineOperation operation) =>
        Assert.ThrowsAsync<ProviderException>(() => PlanAsync(engine, operation));
}
