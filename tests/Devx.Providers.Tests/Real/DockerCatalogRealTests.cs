using Devx.Providers.Containers;
using Devx.Providers.Containers.Logs;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Tests.Real;

public sealed class DockerCatalogRealTests
{
    [Fact]
    public async Task Lists_images_and_their_layers() => await (await ChecksAsync()).Checks.ImagesAsync(RealEngine.DockerImage);

    [Fact]
    public async Task Lists_a_volume_and_a_network_with_their_users()
    {
        (HostAccess host, RealCatalogChecks checks) = await ChecksAsync();
        await using RealObject volume = await RealObject.CreateAsync(host, "docker", "volume");
        await using RealObject network = await RealObject.CreateAsync(host, "docker", "network");
        await using RealContainer container = await RealContainer.DockerWithAsync(
            host, ["--volume", $"{volume.Name}:/data", "--network", network.Name], "sleep", "600");

        await checks.VolumeAndNetworkAsync(container, volume.Name, network.Name);
    }

    [Fact]
    public async Task Tells_all_of_a_running_container()
    {
        (HostAccess host, RealCatalogChecks checks) = await ChecksAsync();
        await using RealContainer container = await RealContainer.DockerAsync(host, "sleep", "600");

        await checks.DetailsAsync(container, RealEngine.DockerImage);
    }

    [Fact]
    public async Task Says_what_is_missing_and_what_does_not_run()
    {
        (HostAccess host, RealCatalogChecks checks) = await ChecksAsync();
        await using RealContainer ended = await RealContainer.DockerAsync(host, "true");

        await checks.FailuresAsync(ended);
    }

    [Fact]
    public async Task Follows_a_log_to_its_end()
    {
        (HostAccess host, RealCatalogChecks checks) = await ChecksAsync();
        await using RealContainer container = await RealContainer.DockerAsync(host, "sh", "-c", RealCatalogChecks.LogScript);

        await checks.LogsAsync(container);
    }

    [Fact]
    public async Task Names_the_driver_of_a_log_that_is_not_kept()
    {
        HostAccess host = await HostAsync();
        await using RealContainer container = await RealContainer.DockerWithAsync(host, ["--log-driver", "none"], "true");
        CancellationToken cancel = TestContext.Current.CancellationToken;
        IAsyncEnumerator<ContainerLogLine> lines =
            Runtime(host).Logs.ReadAsync(container.Name, new LogRequest(), cancel).GetAsyncEnumerator(cancel);

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(async () => await lines.MoveNextAsync());

        Assert.Contains("log driver is none", error.Message, StringComparison.Ordinal);
    }

    private static async Task<(HostAccess Host, RealCatalogChecks Checks)> ChecksAsync()
    {
        HostAccess host = await HostAsync();
        return (host, new RealCatalogChecks(host, "docker", Runtime(host)));
    }

    private static Task<HostAccess> HostAsync() => RealEngine.NeedAsync("docker", "image", "inspect", RealEngine.DockerImage);

    private static DockerRuntime Runtime(HostAccess host) => new(host, "docker", new RuntimeEndpoint(RuntimeKind.Docker, ""));
}
