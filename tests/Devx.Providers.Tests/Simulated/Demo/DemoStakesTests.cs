using Devx.Providers.Containers;
using Devx.Providers.Contracts;

namespace Devx.Providers.Tests.Simulated.Demo;

/// <summary>What the demo says is at stake with a machine, and that it then happens so.</summary>
public sealed class DemoStakesTests : IDisposable
{
    private readonly DemoHost _demo = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _demo.Dispose();

    [Theory]
    [InlineData("lima", "dev")]
    [InlineData("podman", "podman-default")]
    public async Task What_is_said_to_come_back_comes_back_and_nothing_else(string provider, string name)
    {
        IVmProvider machines = await _demo.ProviderAsync(provider);
        IContainerRuntime runtime = _demo.RuntimeOf(await _demo.MachineAsync(provider, name));
        IReadOnlyList<ContainerStake> stakes = await runtime.ContainerStakesAsync(Cancel);

        await machines.StopAsync(name, Cancel);
        await machines.StartAsync(name, Cancel);
        IReadOnlyList<ContainerStake> after = await runtime.ContainerStakesAsync(Cancel);
        HashSet<string> running = [.. after.Where(stake => stake.IsRunning).Select(stake => stake.Name)];

        Assert.Contains(stakes, stake => stake.IsRunning);
        Assert.All(stakes.Where(stake => stake.ComesBack == true), stake => Assert.Contains(stake.Name, running));
        Assert.All(stakes.Where(stake => stake.ComesBack == false), stake => Assert.DoesNotContain(stake.Name, running));
        Assert.Equal(provider == "lima", stakes.Any(stake => stake.ComesBack == true));
    }

    [Theory]
    [InlineData("lima", "dev", true)]
    [InlineData("podman", "podman-default", false)]
    public async Task Volumes_and_images_are_told(string provider, string name, bool hasVolumeSizes)
    {
        IContainerRuntime runtime = _demo.RuntimeOf(await _demo.MachineAsync(provider, name));

        IReadOnlyList<VolumeStake> volumes = await runtime.VolumeStakesAsync(Cancel);
        ImageStake images = await runtime.ImageStakesAsync(Cancel);

        Assert.NotEmpty(volumes);
        Assert.All(volumes, volume => Assert.Equal(hasVolumeSizes, volume.Size is not null));
        Assert.True(images is { Count: > 0, Size.Bytes: > 0 });
    }

    [Fact]
    public async Task A_docker_asked_inside_its_guest_tells_the_same()
    {
        MachineInfo machine = await _demo.MachineAsync("lima", "dev");
        var guest = new RuntimeEndpoint(
            RuntimeKind.Docker, "guest", Guest: new("limactl", "shell", "--tty=false", "--workdir", "/", "dev"));
        IContainerRuntime inside = _demo.RuntimeOf(machine with { Runtime = guest }), outside = _demo.RuntimeOf(machine);

        Assert.Equal(
            (await outside.ContainerStakesAsync(Cancel)).Select(stake => (stake.Name, stake.ComesBack)),
            (await inside.ContainerStakesAsync(Cancel)).Select(stake => (stake.Name, stake.ComesBack)));
        Assert.Equal(await outside.VolumeStakesAsync(Cancel), await inside.VolumeStakesAsync(Cancel));
        Assert.Equal(await outside.ImageStakesAsync(Cancel), await inside.ImageStakesAsync(Cancel));
    }
}
