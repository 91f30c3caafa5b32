using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Logs;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Tests.Simulated.Nerdctl;

/// <summary>The catalog and the logs of nerdctl, against the nerdctl of the simulated guest.</summary>
public sealed class NerdctlCatalogTests : IAsyncLifetime
{
    private readonly SimulatedMac _mac = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private NerdctlRuntime Runtime => new(
        _mac.Host, new RuntimeEndpoint(
            RuntimeKind.Nerdctl, "guest", Guest: new CommandRequest("limactl", "shell", "--tty=false", "--workdir", "/", "box")));

    public async ValueTask InitializeAsync()
    {
        await _mac.RunLineAsync("limactl start --tty=false box");
        await RunAsync("volume create data");
        await RunAsync("network create front");
        await RunAsync("run -d --name web -v data:/data --network front -p 8080:80 nginx:alpine");
    }

    public ValueTask DisposeAsync()
    {
        _mac.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Lists_what_is_there_with_its_users()
    {
        IEngineCatalog catalog = Runtime.Catalog;

        ImageInfo image = Assert.Single(await catalog.ListImagesAsync(Cancel));
        VolumeInfo volume = Assert.Single(await catalog.ListVolumesAsync(Cancel));
        IReadOnlyList<NetworkInfo> networks = await catalog.ListNetworksAsync(Cancel);

        Assert.Equal("data", volume.Name);
        Assert.Equal(["bridge", "front", "host", "none"], networks.Select(network => network.Name));
        foreach ((EngineObject kind, string id) in (IReadOnlyList<(EngineObject, string)>)
            [(EngineObject.Image, image.Id), (EngineObject.Volume, "data"), (EngineObject.Network, "front")])
        {
            ContainerInfo user = Assert.Single(await catalog.ListUsersAsync(kind, id, Cancel));
            Assert.Equal(("web", "front", "data"), (user.Name, Assert.Single(user.Networks), Assert.Single(user.Volumes ?? [])));
            Assert.StartsWith("{", await catalog.InspectAsync(kind, id, Cancel), StringComparison.Ordinal);
        }

        Assert.Empty(await catalog.ListUsersAsync(EngineObject.Network, "bridge", Cancel));
        Assert.NotEmpty(await catalog.ImageHistoryAsync(image.Reference, Cancel));
    }

    [Fact]
    public async Task Tells_all_of_a_container_and_its_processes()
    {
        ContainerDetails details = await Runtime.Catalog.ContainerDetailsAsync("web", Cancel);
        ProcessTable processes = await Runtime.Catalog.TopAsync("web", Cancel);

        Assert.Equal([new ContainerMount("volume", "data", "/data", false)], details.Mounts);
        Assert.Equal([new PortMapping(80, "tcp", 8080, "0.0.0.0")], details.Ports);
        Assert.Single(processes.Rows);
    }

    [Theory]
    [InlineData(EngineObject.Image)]
    [InlineData(EngineObject.Volume)]
    [InlineData(EngineObject.Network)]
    [InlineData(EngineObject.Container)]
    public async Task What_is_missing_is_not_found(EngineObject kind)
    {
        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Runtime.Catalog.InspectAsync(kind, "ghost", Cancel));

        Assert.Equal(ProviderFailure.NotFound, error.Failure);
    }

    [Fact]
    public async Task The_log_of_a_missing_container_is_an_error()
    {
        IAsyncEnumerator<ContainerLogLine> lines =
            Runtime.Logs.ReadAsync("ghost", new LogRequest(), Cancel).GetAsyncEnumerator(Cancel);

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(async () => await lines.MoveNextAsync());

        Assert.Equal(ProviderFailure.NotFound, error.Failure);
    }

    private async Task RunAsync(string command) =>
        Assert.Equal(0, (await _mac.RunLineAsync($"limactl shell --tty=false box nerdctl {command}")).ExitCode);
}
