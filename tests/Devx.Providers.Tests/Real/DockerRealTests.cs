using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Docker;
using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Providers.Tests.Real;

public sealed class DockerRealTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_engine_of_this_computer_is_one_running_machine()
    {
        (_, MachineInfo engine) = await EngineAsync();

        Assert.Equal(new MachineId("docker", "engine"), engine.Id);
        Assert.Equal(MachineStatus.Running, engine.State.Status);
        Assert.Equal("engine", engine.VmType);
        Assert.True(engine.CpuCount > 0);
        Assert.True(engine.Memory > ByteSize.FromMiB(64));
        Assert.NotNull(engine.Runtime);
    }

    [Fact]
    public async Task The_engine_is_described_by_docker_itself()
    {
        (HostAccess host, _) = await EngineAsync();
        var provider = new DockerProvider(host, "docker");

        string raw = await provider.InspectRawAsync("engine", Cancel);

        Assert.Contains("\"ServerVersion\"", raw, StringComparison.Ordinal);
        Assert.True(await provider.IsRunningAsync("engine", Cancel));
    }

    [Theory]
    [InlineData(MachineVerb.Init, "create")]
    [InlineData(MachineVerb.Remove, "remove")]
    [InlineData(MachineVerb.Sleep, "Pause")]
    [InlineData(MachineVerb.Resize, "docker update")]
    [InlineData(MachineVerb.Ssh, "shell in a container")]
    public async Task What_cannot_be_done_with_the_engine_is_said_with_another_way(MachineVerb verb, string word)
    {
        (HostAccess host, MachineInfo engine) = await EngineAsync();

        Capability capability = new DockerProvider(host, "docker").CapabilityOf(verb, engine);

        Assert.False(capability.IsPossible);
        Assert.Contains(word, capability.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_done_is_not_even_planned()
    {
        (HostAccess host, _) = await EngineAsync();
        var provider = new DockerProvider(host, "docker");

        ProviderException removal = await Assert.ThrowsAsync<ProviderException>(
            () => provider.PlanAsync(new RemoveMachine("engine"), Cancel));
        ProviderException ghost = await Assert.ThrowsAsync<ProviderException>(() => provider.PlanAsync(new StopMachine("ghost"), Cancel));

        Assert.Equal((ProviderFailure.Unsupported, ProviderFailure.NotFound), (removal.Failure, ghost.Failure));
    }

    [Fact]
    public async Task Lists_a_container_with_its_image_and_start()
    {
        (HostAccess host, MachineInfo engine) = await EngineAsync();
        await using RealContainer made = await RealContainer.DockerAsync(host, "sleep", "600");
        DockerRuntime runtime = Runtime(host, engine);

        IReadOnlyList<ContainerInfo> containers = await runtime.ListContainersAsync(Cancel);

        ContainerInfo found = Assert.Single(containers, container => container.Name == made.Name);
        Assert.Equal(ContainerStatus.Running, found.Status);
        Assert.Equal(RealEngine.DockerImage, found.Image);
        Assert.Equal(64, found.Id.Length);
        Assert.NotNull(found.StartedAt);
    }

    [Fact]
    public async Task Says_the_exit_code_of_a_container_that_ended()
    {
        (HostAccess host, MachineInfo engine) = await EngineAsync();
        await using RealContainer made = await RealContainer.DockerAsync(host, "sh", "-c", "exit 7");
        await RealEngine.RunAsync(host, "docker", "wait", made.Name);

        IReadOnlyList<ContainerInfo> containers = await Runtime(host, engine).ListContainersAsync(Cancel);

        ContainerInfo found = Assert.Single(containers, container => container.Name == made.Name);
        Assert.Equal(ContainerStatus.Exited, found.Status);
        Assert.Equal(7, found.ExitCode);
    }

    [Fact]
    public async Task Counts_what_a_container_uses_without_starting_a_program()
    {
        (HostAccess host, MachineInfo engine) = await EngineAsync();
        await using RealContainer made = await RealContainer.DockerAsync(host, "sleep", "600");
        DockerRuntime runtime = Runtime(host, engine);
        IReadOnlyList<ContainerInfo> wanted = [.. (await runtime.ListContainersAsync(Cancel)).Where(item => item.Name == made.Name)];

        await foreach (IReadOnlyList<ContainerUsage> round in runtime.WatchUsageAsync(() => wanted, TimeSpan.FromMilliseconds(200), Cancel))
        {
            ContainerUsage usage = Assert.Single(round);
            Assert.Equal(wanted[0].Id, usage.ContainerId);
            Assert.True(usage.MemoryUsed > new ByteSize(0));
            break;
        }
    }

    [Fact]
    public async Task Events_tell_that_a_container_died()
    {
        (HostAccess host, MachineInfo engine) = await EngineAsync();
        await using RealContainer made = await RealContainer.DockerAsync(host, "sleep", "600");
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        end.CancelAfter(TimeSpan.FromSeconds(30));

        // An event that comes before the subscription is lost, so the container is paused and resumed until one arrives.
        Task stir = RealEngine.StirAsync(host, "docker", made.Name, end.Token);
        ProviderEvent? seen = null;
        await foreach (ProviderEvent happened in Runtime(host, engine).WatchAsync(end.Token))
        {
            if (happened.Name == made.Name)
            {
                seen = happened;
                break;
            }
        }

        await end.CancelAsync();
        await stir;
        Assert.Equal(EventSubject.Container, seen?.Subject);
    }

    [Fact]
    public async Task Runs_a_command_and_keeps_both_streams()
    {
        (HostAccess host, MachineInfo engine) = await EngineAsync();
        await using RealContainer made = await RealContainer.DockerAsync(host, "sleep", "600");

        string output = await Runtime(host, engine).ExecAsync(["exec", made.Name, "sh", "-c", "echo out; echo err >&2"], Cancel);

        Assert.Contains("out", output, StringComparison.Ordinal);
        Assert.Contains("err", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_container_is_named_in_the_error()
    {
        (HostAccess host, MachineInfo engine) = await EngineAsync();

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(
            () => Runtime(host, engine).ExecAsync(["exec", "devx-no-such", "true"], Cancel));

        Assert.Equal(ProviderFailure.NotFound, error.Failure);
        Assert.Contains("devx-no-such", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_what_is_lost_and_what_comes_back()
    {
        (HostAccess host, MachineInfo engine) = await EngineAsync();
        await using RealContainer kept = await RealContainer.DockerWithAsync(
            host, ["--restart", "always", "--volume", "/data"], "sleep", "600");
        await using RealContainer lost = await RealContainer.DockerAsync(host, "sleep", "600");
        DockerRuntime runtime = Runtime(host, engine);

        IReadOnlyList<ContainerStake> stakes = await runtime.ContainerStakesAsync(Cancel);
        IReadOnlyList<VolumeStake> volumes = await runtime.VolumeStakesAsync(Cancel);
        ImageStake images = await runtime.ImageStakesAsync(Cancel);

        ContainerStake back = Assert.Single(stakes, stake => stake.Name == kept.Name);
        ContainerStake gone = Assert.Single(stakes, stake => stake.Name == lost.Name);
        Assert.Equal((true, true), (back.IsRunning, back.ComesBack));
        Assert.Equal((true, false), (gone.IsRunning, gone.ComesBack));
        string volume = Assert.Single(back.Volumes);
        Assert.NotNull(Assert.Single(volumes, item => item.Name == volume).Size);
        Assert.True(images is { Count: > 0, Size.Bytes: > 0 });
    }

    private static async Task<(HostAccess Host, MachineInfo Engine)> EngineAsync()
    {
        HostAccess host = await RealEngine.NeedAsync("docker", "image", "inspect", RealEngine.DockerImage);
        IReadOnlyList<MachineInfo> machines = await new DockerProvider(host, "docker").ListAsync(Cancel);
        return (host, Assert.Single(machines, machine => machine.Id.Name == "engine"));
    }

    private static DockerRuntime Runtime(HostAccess host, MachineInfo engine) => new(host, "docker", engine.Runtime!);
}
