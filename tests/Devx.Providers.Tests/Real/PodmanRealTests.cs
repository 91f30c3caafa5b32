using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Podman;

namespace Devx.Providers.Tests.Real;

public sealed class PodmanRealTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_local_engine_is_one_running_machine()
    {
        (_, MachineInfo engine) = await EngineAsync();

        Assert.Equal(new MachineId("podman", "host"), engine.Id);
        Assert.Equal(MachineStatus.Running, engine.State.Status);
        Assert.Equal("host", engine.VmType);
        Assert.True(engine.CpuCount > 0);
        Assert.True(engine.Memory > ByteSize.FromMiB(64));
        Assert.NotNull(engine.Runtime);
    }

    [Fact]
    public async Task Lists_a_container_with_its_image_and_start()
    {
        (HostAccess host, MachineInfo engine) = await EngineAsync();
        await using RealContainer made = await RealContainer.PodmanAsync(host, "sleep", "600");
        PodmanRuntime runtime = Runtime(host, engine);

        IReadOnlyList<ContainerInfo> containers = await runtime.ListContainersAsync(Cancel);

        ContainerInfo found = Assert.Single(containers, container => container.Name == made.Name);
        Assert.Equal(ContainerStatus.Running, found.Status);
        Assert.Equal(RealEngine.PodmanImage, found.Image);
        Assert.Equal(64, found.Id.Length);
        Assert.NotNull(found.StartedAt);
    }

    [Fact]
    public async Task Says_the_exit_code_of_a_container_that_ended()
    {
        (HostAccess host, MachineInfo engine) = await EngineAsync();
        await using RealContainer made = await RealContainer.PodmanAsync(host, "sh", "-c", "exit 7");
        await RealEngine.RunAsync(host, "podman", "wait", made.Name);

        IReadOnlyList<ContainerInfo> containers = await Runtime(host, engine).ListContainersAsync(Cancel);

        ContainerInfo found = Assert.Single(containers, container => container.Name == made.Name);
        Assert.Equal(ContainerStatus.Exited, found.Status);
        Assert.Equal(7, found.ExitCode);
    }

    [Fact]
    public async Task Counts_what_a_container_uses_without_starting_a_program()
    {
        (HostAccess host, MachineInfo engine) = await EngineAsync();
        await using RealContainer made = await RealContainer.PodmanAsync(host, "sleep", "600");
        PodmanRuntime runtime = Runtime(host, engine);
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
        await using RealContainer made = await RealContainer.PodmanAsync(host, "sleep", "600");
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        end.CancelAfter(TimeSpan.FromSeconds(30));

        // An event that comes before the subscription is lost, so the container is paused and resumed until one arrives.
        Task stir = RealEngine.StirAsync(host, "podman", made.Name, end.Token);
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
        await using RealContainer made = await RealContainer.PodmanAsync(host, "sleep", "600");

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

    private static async Task<(HostAccess Host, MachineInfo Engine)> EngineAsync()
    {
        HostAccess host = await RealEngine.NeedAsync("podman", "image", "inspect", RealEngine.PodmanImage);
        IReadOnlyList<MachineInfo> machines = await new PodmanProvider(host, "podman").ListAsync(Cancel);
        return (host, Assert.Single(machines, machine => machine.Id.Name == "host"));
    }

    private static PodmanRuntime Runtime(HostAccess host, MachineInfo engine) => new(host, "podman", engine.Runtime!);
}
