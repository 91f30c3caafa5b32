using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated.Demo;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Tests.Simulated.Demo;

/// <summary>What containers, images, volumes and networks of the demo can be changed to, through the real runtimes.</summary>
public sealed class DemoEnginesTests : IDisposable
{
    private readonly DemoHost _demo = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _demo.Dispose();

    public static TheoryData<string, string> Engines => new()
    {
        { "lima", "dev" },
        { "podman", "podman-default" },
        { "lima", "k8s-lab" },
    };

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_container_is_made_from_a_fetched_image_and_goes_again(string provider, string name)
    {
        IContainerRuntime runtime = await RuntimeAsync(provider, name);
        var options = new RunOptions
        {
            Image = "docker.io/library/httpd:2.4",
            Name = "front",
            Ports = ["18080:80"],
            Volumes = ["pages:/pages", "/tmp/x"],
        };

        EnginePlan plan = await runtime.Operations.PlanAsync(new RunContainer(options), Cancel);
        IReadOnlyList<EngineOutcome> made = await runtime.Operations.RunAsync(plan, null, Cancel);
        ContainerInfo container = await ContainerAsync(runtime, "front");
        var target = new ContainerTarget(container.Id, "front");
        await DoAsync(runtime, new LimitContainer(target, 0.5, ByteSize.FromMiB(64)));
        await DoAsync(runtime, new PauseContainers([target]));
        await DoAsync(runtime, new ResumeContainers([target]));
        await DoAsync(runtime, new RenameContainer(target, "facade"));
        await DoAsync(runtime, new RestartContainers([target]));
        await DoAsync(runtime, new KillContainers([target]));
        ContainerInfo killed = await ContainerAsync(runtime, "facade");
        int nameless = (await runtime.Catalog.ListVolumesAsync(Cancel)).Count(volume => volume.IsAnonymous);
        await DoAsync(runtime, new RemoveContainers([target], WithVolumes: true));

        Assert.Equal(["docker.io/library/httpd:2.4 is not here: it will be pulled."], plan.Notes);
        Assert.Null(Assert.Single(made).Failure);
        Assert.Equal((ContainerStatus.Running, 18080), (container.Status, container.Ports[0].HostPort));
        Assert.Equal((ContainerStatus.Exited, 137), (killed.Status, killed.ExitCode));
        IReadOnlyList<VolumeInfo> volumes = await runtime.Catalog.ListVolumesAsync(Cancel);
        Assert.Contains(volumes, volume => volume.Name == "pages");
        Assert.Equal(nameless - 1, volumes.Count(volume => volume.IsAnonymous));
        Assert.Contains(await runtime.Catalog.ListImagesAsync(Cancel), image => ImageNames.IsSame("httpd:2.4", image.Reference));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task An_image_comes_gets_a_second_name_and_goes_name_by_name(string provider, string name)
    {
        IContainerRuntime runtime = await RuntimeAsync(provider, name);
        var lines = new Lines();

        IReadOnlyList<EngineOutcome> pulled = await runtime.Operations.RunAsync(
            await runtime.Operations.PlanAsync(new PullImage("docker.io/library/caddy:2"), Cancel), lines, Cancel);
        await DoAsync(runtime, new TagImage("docker.io/library/caddy:2", "localhost/mine:1"));
        EnginePlan first = await runtime.Operations.PlanAsync(new RemoveImages(["localhost/mine:1"]), Cancel);
        await runtime.Operations.RunAsync(first, null, Cancel);
        EnginePlan last = await runtime.Operations.PlanAsync(new RemoveImages(["docker.io/library/caddy:2"]), Cancel);
        await runtime.Operations.RunAsync(last, null, Cancel);

        Assert.Null(Assert.Single(pulled).Failure);
        Assert.True(lines.Count > 3, $"{lines.Count} lines of progress");
        Assert.StartsWith("only this name", first.Losses[0].Note, StringComparison.Ordinal);
        Assert.True(last.Losses[0].Size > default(ByteSize));
        Assert.DoesNotContain(
            await runtime.Catalog.ListImagesAsync(Cancel), image => image.Reference.Contains("caddy", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_no_registry_has_is_told(string provider, string name)
    {
        IContainerRuntime runtime = await RuntimeAsync(provider, name);

        EngineOutcome unknown = await ChangeAsync(runtime, new PullImage("docker.io/library/no-such:1"));
        EngineOutcome nowhere = await ChangeAsync(runtime, new PullImage("registry.invalid/no-such:1"));

        Assert.NotNull(unknown.Failure);
        Assert.NotNull(nowhere.Failure);
        Assert.Contains("denied", unknown.Failure.Message, StringComparison.Ordinal);
        Assert.Contains("no such host", nowhere.Failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Volumes_and_networks_come_and_go(string provider, string name)
    {
        IContainerRuntime runtime = await RuntimeAsync(provider, name);

        await DoAsync(runtime, new CreateVolume("cache"));
        await DoAsync(runtime, new CreateNetwork("lab"));
        bool wereThere = (await runtime.Catalog.ListVolumesAsync(Cancel)).Any(volume => volume.Name == "cache")
            && (await runtime.Catalog.ListNetworksAsync(Cancel)).Any(network => network.Name == "lab");
        await DoAsync(runtime, new RemoveVolumes(["cache"]));
        await DoAsync(runtime, new RemoveNetworks(["lab"]));

        Assert.True(wereThere);
        Assert.DoesNotContain(await runtime.Catalog.ListVolumesAsync(Cancel), volume => volume.Name == "cache");
        Assert.DoesNotContain(await runtime.Catalog.ListNetworksAsync(Cancel), network => network.Name == "lab");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_prune_removes_what_it_has_shown_and_no_more(string provider, string name)
    {
        IContainerRuntime runtime = await RuntimeAsync(provider, name);
        await DoAsync(runtime, new CreateVolume("idle"));
        await DoAsync(runtime, new CreateNetwork("idle"));
        IReadOnlyList<string> before = await EverythingAsync(runtime);

        EnginePlan plan = await runtime.Operations.PlanAsync(
            new PruneEngine(PruneScope.Containers | PruneScope.UnusedImages | PruneScope.UnusedVolumes | PruneScope.Networks), Cancel);
        IReadOnlyList<EngineOutcome> outcomes = await runtime.Operations.RunAsync(plan, null, Cancel);

        string[] lost = [.. plan.Losses.SelectMany(loss => loss.Name.Split(", ").Select(each => $"{loss.Kind} {each}"))];
        Assert.All(outcomes, outcome => Assert.Null(outcome.Failure));
        Assert.Contains("Volume idle", lost);
        Assert.Contains("Network idle", lost);
        IReadOnlyList<string> after = await EverythingAsync(runtime);
        Assert.Empty(after.Intersect(lost));
        Assert.Equal(before.Except(lost).Order(), after.Order());
    }

    [Fact]
    public async Task A_taken_port_leaves_a_container_and_says_so()
    {
        IContainerRuntime runtime = await RuntimeAsync("lima", "dev");

        EngineOutcome outcome = await ChangeAsync(runtime, new RunContainer(
            new RunOptions { Image = "redis:8", Name = "second", Ports = ["8080:80"] }));

        Assert.Equal(ProviderFailure.WrongState, outcome.Failure?.Failure);
        Assert.Contains("The container second was made all the same and stays.", outcome.Failure?.Message, StringComparison.Ordinal);
        Assert.Equal(ContainerStatus.Created, (await ContainerAsync(runtime, "second")).Status);
    }

    [Fact]
    public async Task Docker_keeps_a_checkpoint_and_goes_on_from_it()
    {
        IContainerRuntime runtime = await RuntimeAsync("lima", "dev");
        ContainerInfo redis = await ContainerAsync(runtime, "redis");
        var target = new ContainerTarget(redis.Id, "redis");

        await DoAsync(runtime, new CheckpointContainer(target, "before-lunch", LeavesRunning: false, null));
        ContainerInfo put = await ContainerAsync(runtime, "redis");
        IReadOnlyList<CheckpointInfo> known = await runtime.Operations.ListCheckpointsAsync(target, Cancel);
        await DoAsync(runtime, new RestoreContainer(target, "before-lunch", null, null));

        Assert.Equal(ContainerStatus.Exited, put.Status);
        Assert.Equal(["before-lunch"], known.Select(checkpoint => checkpoint.Name));
        Assert.Equal(ContainerStatus.Running, (await ContainerAsync(runtime, "redis")).Status);
    }

    [Fact]
    public async Task Podman_of_an_ordinary_user_says_why_it_cannot_checkpoint()
    {
        IContainerRuntime runtime = await RuntimeAsync("podman", "podman-default");

        Assert.False(runtime.Operations.CapabilityOf(EngineVerb.Checkpoint).IsPossible);
    }

    [Fact]
    public async Task A_shell_is_found_or_its_absence_told()
    {
        IContainerRuntime runtime = await RuntimeAsync("lima", "dev");

        CommandRequest shell = await runtime.Sessions.ShellAsync(await ContainerAsync(runtime, "api"), Cancel);
        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(
            async () => await runtime.Sessions.ShellAsync(await ContainerAsync(runtime, "worker"), Cancel));

        Assert.Equal("/bin/sh", shell.Arguments[^1]);
        Assert.Equal((ProviderFailure.Unsupported, "worker has no shell in it."), (refusal.Failure, refusal.Message));
    }

    private async Task<IContainerRuntime> RuntimeAsync(string provider, string name)
    {
        // The demo's one machine with nerdctl has broken down.
        _demo.Computer.Change(state => state with
        {
            Machines = [.. state.Machines.Select(machine => machine.Name == "k8s-lab" ? Repaired(machine) : machine)],
        });
        return _demo.RuntimeOf(await _demo.MachineAsync(provider, name));
    }

    private SimulatedMachine Repaired(SimulatedMachine machine)
    {
        var make = new ContainerMaker(_demo.Time.GetUtcNow(), machine.Name);
        return machine with
        {
            State = SimulatedMachineState.Running,
            Engine = new SimulatedEngine
            {
                Dialect = SimulatedDialect.Containerd,
                Version = "2.1.4",
                Containers =
                [
                    make.Running("proxy", "docker.io/library/haproxy:3", TimeSpan.FromHours(1)),
                    make.Exited("job", "docker.io/library/alpine:3", TimeSpan.FromHours(1), 0),
                ],
                Networks = [new SimulatedNetwork(SimulatedId.Of("bridge"), "bridge", "bridge", machine.CreatedAt)],
            },
        };
    }

    private static async Task<ContainerInfo> ContainerAsync(IContainerRuntime runtime, string name) =>
        Assert.Single(await runtime.ListContainersAsync(Cancel), container => container.Name == name);

    private static async Task<EngineOutcome> ChangeAsync(IContainerRuntime runtime, EngineOperation operation) =>
        Assert.Single(await runtime.Operations.RunAsync(await runtime.Operations.PlanAsync(operation, Cancel), null, Cancel));

    private static async Task DoAsync(IContainerRuntime runtime, EngineOperation operation)
    {
        EngineOutcome outcome = await ChangeAsync(runtime, operation);
        Assert.True(outcome.Failure is null, $"{outcome.Step.Command}: {outcome.Failure?.Message}");
    }

    private static async Task<IReadOnlyList<string>> EverythingAsync(IContainerRuntime runtime) =>
    [
        .. (await runtime.ListContainersAsync(Cancel)).Select(container => $"Container {container.Name}"),
        .. (await runtime.Catalog.ListImagesAsync(Cancel)).Select(image => $"Image {ImageRemoval.NameOf(image)}"),
        .. (await runtime.Catalog.ListVolumesAsync(Cancel)).Select(volume => $"Volume {volume.Name}"),
        .. (await runtime.Catalog.ListNetworksAsync(Cancel)).Select(network => $"Network {network.Name}"),
    ];

    private sealed class Lines : IProgress<EngineProgress>
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public void Report(EngineProgress value) => Interlocked.Add(ref _count, value.Line is null ? 0 : 1);
    }
}
