using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Tests.Real;

public sealed class EngineOperationsRealTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("docker")]
    [InlineData("podman")]
    public async Task A_container_lives_its_whole_life(string program)
    {
        await using ChangingEngine engine = await ChangingEngine.NeedAsync(program);
        ContainerTarget target = await engine.StartAsync("--volume", "/data");

        await engine.DoAsync(new PauseContainers([target]));
        ContainerInfo? paused = await engine.ContainerAsync();
        await engine.DoAsync(new ResumeContainers([target]));
        await engine.DoAsync(new RestartContainers([target], TimeSpan.FromSeconds(1)));
        ContainerInfo? restarted = await engine.ContainerAsync();
        await engine.DoAsync(new RenameContainer(target, engine.Name + "-2"));
        await engine.DoAsync(new StopContainers([target], TimeSpan.FromSeconds(1)));
        ContainerInfo? stopped = await engine.ContainerAsync(engine.Name + "-2");
        await engine.DoAsync(new StartContainers([target]));
        await engine.DoAsync(new KillContainers([target]));
        ContainerInfo? killed = await engine.ContainerAsync(engine.Name + "-2");
        EnginePlan removal = await engine.Runtime.Operations.PlanAsync(new RemoveContainers([target], WithVolumes: true), Cancel);
        IReadOnlyList<EngineOutcome> removed = await engine.Runtime.Operations.RunAsync(removal, null, Cancel);

        Assert.Equal(
            [ContainerStatus.Paused, ContainerStatus.Running, ContainerStatus.Exited, ContainerStatus.Exited],
            new[] { paused, restarted, stopped, killed }.Select(container => container?.Status));
        Assert.Equal(2, removal.Losses.Count);
        Assert.Null(Assert.Single(removed).Failure);
        Assert.Null(await engine.ContainerAsync(engine.Name + "-2"));
        Assert.DoesNotContain(
            await engine.Runtime.Catalog.ListVolumesAsync(Cancel), volume => volume.Name == removal.Losses[1].Name);
    }

    [Theory]
    [InlineData("docker")]
    [InlineData("podman")]
    public async Task What_vanished_after_the_plan_is_told_although_the_exit_code_is_0(string program)
    {
        await using ChangingEngine engine = await ChangingEngine.NeedAsync(program);
        ContainerTarget target = await engine.StartAsync();
        await engine.DoAsync(new KillContainers([target])); // podman would wait 10 s before it removes one by force
        EnginePlan plan = await engine.Runtime.Operations.PlanAsync(new RemoveContainers([target], Force: true), Cancel);
        await engine.Runtime.Operations.RunAsync(plan, null, Cancel);

        EngineOutcome again = Assert.Single(await engine.Runtime.Operations.RunAsync(plan, null, Cancel));

        Assert.Equal(ProviderFailure.NotFound, again.Failure?.Failure);
    }

    [Theory]
    [InlineData("docker")]
    [InlineData("podman")]
    public async Task Volumes_and_networks_are_made_refused_in_use_and_removed(string program)
    {
        await using ChangingEngine engine = await ChangingEngine.NeedAsync(program);
        await engine.DoAsync(new CreateVolume(engine.Name));
        await engine.DoAsync(new CreateNetwork(engine.Name, IsInternal: true));
        ContainerTarget target = await engine.StartAsync("--volume", $"{engine.Name}:/data", "--network", engine.Name);

        ProviderException volume = await RefusalAsync(engine, new RemoveVolumes([engine.Name]));
        ProviderException network = await RefusalAsync(engine, new RemoveNetworks([engine.Name]));
        ProviderException twice = await RefusalAsync(engine, new CreateVolume(engine.Name));
        await engine.DoAsync(new KillContainers([target]));
        await engine.DoAsync(new RemoveContainers([target]));
        await engine.DoAsync(new RemoveVolumes([engine.Name]));
        await engine.DoAsync(new RemoveNetworks([engine.Name]));

        Assert.Equal(
            (ProviderFailure.WrongState, ProviderFailure.WrongState, ProviderFailure.AlreadyExists),
            (volume.Failure, network.Failure, twice.Failure));
        Assert.Contains($"is used by {engine.Name}", volume.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(await engine.Runtime.Catalog.ListVolumesAsync(Cancel), each => each.Name == engine.Name);
        Assert.DoesNotContain(await engine.Runtime.Catalog.ListNetworksAsync(Cancel), each => each.Name == engine.Name);
    }

    [Theory]
    [InlineData("docker")]
    [InlineData("podman")]
    public async Task One_more_name_comes_and_goes(string program)
    {
        await using ChangingEngine engine = await ChangingEngine.NeedAsync(program);
        string name = $"localhost/{engine.Name}:1";

        await engine.DoAsync(new TagImage(engine.Image, name));
        EnginePlan plan = await engine.Runtime.Operations.PlanAsync(new RemoveImages([name]), Cancel);
        IReadOnlyList<EngineOutcome> outcomes = await engine.Runtime.Operations.RunAsync(plan, null, Cancel);

        string note = Assert.Single(plan.Losses).Note;
        Assert.StartsWith("only this name; it stays as ", note, StringComparison.Ordinal);
        Assert.Contains(engine.Image, note, StringComparison.Ordinal);
        Assert.Null(Assert.Single(outcomes).Failure);
        Assert.DoesNotContain(await engine.Runtime.Catalog.ListImagesAsync(Cancel), image => image.Reference == name);
    }

    /// <summary>Only looked at: this computer's other containers, images and volumes are not the test's to remove.</summary>
    [Theory]
    [InlineData("docker")]
    [InlineData("podman")]
    public async Task A_prune_shows_what_would_go(string program)
    {
        await using ChangingEngine engine = await ChangingEngine.NeedAsync(program);
        await engine.DoAsync(new CreateVolume(engine.Name));
        await engine.DoAsync(new CreateNetwork(engine.Name));
        ContainerTarget target = await engine.StartAsync();

        EnginePlan running = await PruneAsync(engine);
        await engine.DoAsync(new KillContainers([target]));
        EnginePlan ended = await PruneAsync(engine);

        Assert.DoesNotContain(running.Losses, loss => loss.Name == engine.Name && loss.Kind == EngineObject.Container);
        Assert.Equal(3, ended.Losses.Count(loss => loss.Name == engine.Name));
        Assert.DoesNotContain(ended.Losses, loss => loss.Name is "bridge" or "host" or "none" or "podman");
    }

    [Theory]
    [InlineData("docker")]
    [InlineData("podman")]
    public async Task An_image_that_cannot_be_fetched_is_told(string program)
    {
        await using ChangingEngine engine = await ChangingEngine.NeedAsync(program);

        EngineOutcome outcome = Assert.Single(await engine.ChangeAsync(new PullImage("127.0.0.1:1/devx/no-such:1")));

        Assert.NotNull(outcome.Failure);
        Assert.Contains("127.0.0.1:1", outcome.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_leaves_a_container_and_says_how_to_remove_it()
    {
        await using ChangingEngine engine = await ChangingEngine.NeedAsync("docker");
        await engine.StartAsync("--publish", "127.0.0.1::80");
        int port = (await engine.ContainerAsync())?.Ports[0].HostPort ?? 0;
        string second = engine.Name + "-2";

        EngineOutcome outcome = Assert.Single(await engine.ChangeAsync(new RunContainer(
            new RunOptions { Image = engine.Image, Name = second, Ports = [$"127.0.0.1:{port}:80"] })));

        Assert.Equal(ProviderFailure.WrongState, outcome.Failure?.Failure);
        Assert.Contains($"The container {second} was made all the same and stays.", outcome.Failure?.Message, StringComparison.Ordinal);
        Assert.Contains("docker rm ", outcome.Failure?.Remedy, StringComparison.Ordinal);
        Assert.Equal(ContainerStatus.Created, (await engine.ContainerAsync(second))?.Status);
    }

    [Fact]
    public async Task A_new_container_runs_with_its_limits_changed_later()
    {
        await using ChangingEngine engine = await ChangingEngine.NeedAsync("docker");

        await engine.DoAsync(new RunContainer(new RunOptions
        {
            Image = engine.Image,
            Name = engine.Name,
            Environment = ["MODE=a b"],
            Memory = ByteSize.FromMiB(64),
            Command = ["sh", "-c", "echo $MODE; exec sleep 600"],
        }));
        ContainerInfo? container = await engine.ContainerAsync();
        await engine.DoAsync(new LimitContainer(new ContainerTarget(container?.Id ?? "", engine.Name), 0.5, ByteSize.FromMiB(128)));
        var details = await engine.Runtime.Catalog.ContainerDetailsAsync(container?.Id ?? "", Cancel);

        Assert.Equal(ContainerStatus.Running, container?.Status);
        Assert.Contains("MODE=a b", details.Environment);
        Assert.Equal((0.5, ByteSize.FromMiB(128)), (details.CpuLimit, details.MemoryLimit));
    }

    /// <summary>A real answer of a real engine: where CRIU is missing, the engine says so itself.</summary>
    [Theory]
    [InlineData("docker")]
    [InlineData("podman")]
    public async Task A_checkpoint_is_made_or_the_engine_says_why_not(string program)
    {
        await using ChangingEngine engine = await ChangingEngine.NeedAsync(program);
        ContainerTarget target = await engine.StartAsync();
        var operation = new CheckpointContainer(target, "one", LeavesRunning: true, ExportFile: null);
        if (!engine.Runtime.Operations.CapabilityOf(EngineVerb.Checkpoint).IsPossible)
        {
            Assert.Equal(ProviderFailure.Unsupported, (await RefusalAsync(engine, operation)).Failure);
            return;
        }

        EngineOutcome outcome = Assert.Single(await engine.ChangeAsync(operation));

        Assert.True(
            outcome.Failure is null || outcome.Failure.Message.Contains("CRIU", StringComparison.OrdinalIgnoreCase),
            outcome.Failure?.Message);
        Assert.Equal(ContainerStatus.Running, (await engine.ContainerAsync())?.Status);
    }

    [Theory]
    [InlineData("docker")]
    [InlineData("podman")]
    public async Task A_shell_is_found_in_a_container_that_has_one(string program)
    {
        await using ChangingEngine engine = await ChangingEngine.NeedAsync(program);
        await engine.StartAsync();
        ContainerInfo container = await engine.ContainerAsync() ?? throw new InvalidOperationException("no container");

        CommandRequest request = await engine.Runtime.Sessions.ShellAsync(container, Cancel);

        Assert.EndsWith("sh", request.Arguments[^1], StringComparison.Ordinal);
        Assert.Equal(container.Id[..12], request.Arguments[^2]);
    }

    private static Task<EnginePlan> PruneAsync(ChangingEngine engine) => engine.Runtime.Operations.PlanAsync(
        new PruneEngine(PruneScope.Containers | PruneScope.UnusedImages | PruneScope.UnusedVolumes | PruneScope.Networks), Cancel);

    private static Task<ProviderException> RefusalAsync(ChangingEngine engine, EngineOperation operation) =>
        Assert.ThrowsAsync<ProviderException>(() => engine.Runtime.Operations.PlanAsync(operation, Cancel));
}
