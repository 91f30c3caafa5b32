using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Tests.Real;

public sealed class PodmanCatalogRealTests
{
    [Fact]
    public async Task Lists_images_and_their_layers() => await (await ChecksAsync()).Checks.ImagesAsync(RealEngine.PodmanImage);

    [Fact]
    public async Task Lists_a_volume_and_a_network_with_their_users()
    {
        (HostAccess host, RealCatalogChecks checks) = await ChecksAsync();
        await using RealObject volume = await RealObject.CreateAsync(host, "podman", "volume");
        await using RealObject network = await RealObject.CreateAsync(host, "podman", "network");
        await using RealContainer container = await RealContainer.PodmanCreatedAsync(
            host, ["--volume", $"{volume.Name}:/data", "--network", network.Name], "sleep", "600");

        await checks.VolumeAndNetworkAsync(container, volume.Name, network.Name);
    }

    [Fact]
    public async Task Tells_all_of_a_running_container()
    {
        (HostAccess host, RealCatalogChecks checks) = await ChecksAsync();
        await using RealContainer container = await RealContainer.PodmanAsync(host, "sleep", "600");

        await checks.DetailsAsync(container, RealEngine.PodmanImage);
    }

    [Fact]
    public async Task Says_what_is_missing_and_what_does_not_run()
    {
        (HostAccess host, RealCatalogChecks checks) = await ChecksAsync();
        await using RealContainer ended = await RealContainer.PodmanAsync(host, "true");

        await checks.FailuresAsync(ended);
    }

    [Fact]
    public async Task Follows_a_log_to_its_end()
    {
        (HostAccess host, RealCatalogChecks checks) = await ChecksAsync();
        await using RealContainer container = await RealContainer.PodmanAsync(host, "sh", "-c", RealCatalogChecks.LogScript);

        await checks.LogsAsync(container);
    }

    private static async Task<(HostAccess Host, RealCatalogChecks Checks)> ChecksAsync()
    {
        HostAccess host = await RealEngine.NeedAsync("podman", "image", "inspect", RealEngine.PodmanImage);
        return (host, new RealCatalogChecks(
            host, "podman", new PodmanRuntime(host, "podman", new RuntimeEndpoint(RuntimeKind.Podman, ""))));
    }
}
