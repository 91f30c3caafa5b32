using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Logs;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Tests.Simulated.Demo;

/// <summary>Each view of an engine has something to show in the demo, and what one list says the others do not deny.</summary>
public sealed class DemoCatalogTests : IDisposable
{
    private readonly DemoHost _demo = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _demo.Dispose();

    [Theory]
    [InlineData("lima", "dev")]
    [InlineData("podman", "podman-default")]
    [InlineData("orbstack", "docker")]
    public async Task Every_image_can_be_looked_into(string provider, string name)
    {
        IContainerRuntime runtime = await RuntimeAsync(provider, name);

        IReadOnlyList<ImageInfo> images = await runtime.Catalog.ListImagesAsync(Cancel);

        Assert.Contains(images, image => image.IsDangling);
        foreach (ImageInfo image in images)
        {
            IReadOnlyList<ImageLayer> layers = await runtime.Catalog.ImageHistoryAsync(image.Reference, Cancel);

            Assert.InRange(layers.Sum(layer => layer.Size?.Bytes ?? 0), image.Size?.Bytes * 0.98 ?? 1, image.Size?.Bytes * 1.02 ?? 0);
            Assert.Contains(image.Id, await runtime.Catalog.InspectAsync(EngineObject.Image, image.Id, Cancel), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("lima", "dev", 5)]
    [InlineData("podman", "podman-default", 2)]
    public async Task Volumes_and_networks_know_their_users(string provider, string name, int networkCount)
    {
        IContainerRuntime runtime = await RuntimeAsync(provider, name);
        IReadOnlyList<ContainerInfo> containers = await runtime.ListContainersAsync(Cancel);
        IReadOnlyList<VolumeInfo> volumes = await runtime.Catalog.ListVolumesAsync(Cancel);
        IReadOnlyList<NetworkInfo> networks = await runtime.Catalog.ListNetworksAsync(Cancel);
        var users = new List<(string Volume, string Container)>();
        foreach (VolumeInfo volume in volumes)
        {
            users.AddRange((await runtime.Catalog.ListUsersAsync(EngineObject.Volume, volume.Name, Cancel)).Select(
                user => (volume.Name, user.Name)));
            Assert.Contains(
                volume.Name, await runtime.Catalog.InspectAsync(EngineObject.Volume, volume.Name, Cancel), StringComparison.Ordinal);
        }

        Assert.Contains(volumes, volume => volume.IsAnonymous);
        Assert.NotEmpty(users);
        Assert.All(
            volumes.Where(volume => volume.Users is not null),
            volume => Assert.Equal(users.Where(user => user.Volume == volume.Name).Select(user => user.Container), volume.Users));
        Assert.All(volumes, volume => Assert.Equal(provider == "podman", volume.Users is not null));
        Assert.All(
            containers.Where(container => container.Volumes is not null),
            container => Assert.Equal(
                container.Volumes?.Order(), users.Where(user => user.Container == container.Name).Select(user => user.Volume).Order()));
        Assert.Equal(networkCount, networks.Count);
        Assert.Contains(networks, network => network.Subnets.Count > 0 && !network.IsBuiltIn);
        Assert.All(
            containers.SelectMany(container => container.Networks), used => Assert.Contains(networks, network => network.Name == used));
    }

    [Theory]
    [InlineData("lima", "dev")]
    [InlineData("podman", "podman-default")]
    [InlineData("orbstack", "docker")]
    public async Task Every_container_has_details_and_while_it_runs_processes(string provider, string name)
    {
        IContainerRuntime runtime = await RuntimeAsync(provider, name);

        foreach (ContainerInfo container in await runtime.ListContainersAsync(Cancel))
        {
            ContainerDetails details = await runtime.Catalog.ContainerDetailsAsync(container.Id, Cancel);
            Assert.Equal((container.Name, container.Image), (details.Name, details.Image));
            Assert.Equal(container.Status is ContainerStatus.Running, details.ProcessId is not null);
            if (container.Status is ContainerStatus.Running)
            {
                Assert.NotEmpty((await runtime.Catalog.TopAsync(container.Id, Cancel)).Rows);
            }
            else
            {
                Assert.Equal(
                    ProviderFailure.WrongState,
                    (await Assert.ThrowsAsync<ProviderException>(() => runtime.Catalog.TopAsync(container.Id, Cancel))).Failure);
            }
        }
    }

    [Fact]
    public async Task A_log_has_colours_levels_long_lines_and_errors()
    {
        IReadOnlyList<ContainerLogLine> lines = await ReadAsync("lima", "dev", "api", new LogRequest { Tail = 60 });

        Assert.Equal(60, lines.Count);
        Assert.All(lines, line => Assert.NotNull(line.At));
        Assert.Contains(lines, line => line.IsError && line.Text.Contains("ERROR", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Text.Contains("\u001b[33mWARN", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Text.Length > 1000);
    }

    [Fact]
    public async Task A_bar_redraws_its_line()
    {
        IReadOnlyList<ContainerLogLine> lines = await ReadAsync("orbstack", "docker", "docs", new LogRequest { Tail = 8 });

        ContainerLogLine bar = lines.First(line => line.Text.Contains('\r', StringComparison.Ordinal));
        Assert.Equal("[####################] 100 %", bar.Shown.ToString()[6..]);
    }

    [Fact]
    public async Task A_log_goes_over_restarts()
    {
        for (int second = 0; second < 120; second++)
        {
            _demo.Pass(TimeSpan.FromSeconds(1));
        }

        IReadOnlyList<ContainerLogLine> lines = await ReadAsync("lima", "dev", "worker", new LogRequest { Tail = 200 });

        Assert.Equal(1, lines.Count(line => line.Text == "worker ready, 4 threads"));
        Assert.Equal(200, lines.Count);
        Assert.Equal(lines.OrderBy(line => line.At), lines);
    }

    [Fact]
    public async Task Only_what_came_since_is_read()
    {
        DateTimeOffset since = _demo.Time.GetUtcNow() - TimeSpan.FromSeconds(10);

        IReadOnlyList<ContainerLogLine> lines = await ReadAsync("lima", "dev", "api", new LogRequest { Since = since });

        Assert.InRange(lines.Count, 13, 15);
        Assert.All(lines, line => Assert.True(line.At >= since));
    }

    [Fact]
    public async Task Following_ends_with_the_container()
    {
        IContainerRuntime runtime = await RuntimeAsync("lima", "dev");
        SimulatedMachine machine = Assert.IsType<SimulatedMachine>(_demo.Computer.State.Find("lima", "dev"));
        SimulatedContainer api = Assert.IsType<SimulatedContainer>(machine.Engine?.Find("api"));
        var lines = new List<ContainerLogLine>();
        IAsyncEnumerator<ContainerLogLine> log = runtime.Logs
            .ReadAsync(api.Id, new LogRequest { IsFollowing = true, Tail = 1 }, Cancel).GetAsyncEnumerator(Cancel);
        await using (log)
        {
            Task<bool> next = log.MoveNextAsync().AsTask();
            for (int step = 0; step < 40; step++)
            {
                _demo.Pass(TimeSpan.FromMilliseconds(250));
                if (step == 20)
                {
                    _demo.Computer.Containers.End(machine, api, 137, "kill", "die");
                }
            }

            while (await next)
            {
                lines.Add(log.Current);
                next = log.MoveNextAsync().AsTask();
            }
        }

        Assert.InRange(lines.Count, 7, 9);
        Assert.Equal(lines.OrderBy(line => line.At), lines);
    }

    [Fact]
    public async Task An_engine_in_its_guest_tells_the_same()
    {
        MachineInfo machine = await _demo.MachineAsync("lima", "dev");
        var guest = new RuntimeEndpoint(
            RuntimeKind.Docker, "guest", Guest: new CommandRequest("limactl", "shell", "--tty=false", "--workdir", "/", "dev"));
        IEngineCatalog inside = _demo.RuntimeOf(machine with { Runtime = guest }).Catalog, outside = _demo.RuntimeOf(machine).Catalog;

        Assert.Equal(await outside.ListImagesAsync(Cancel), await inside.ListImagesAsync(Cancel));
        Assert.Equal(await outside.ListVolumesAsync(Cancel), await inside.ListVolumesAsync(Cancel));
        Assert.Equal(
            (await outside.ListNetworksAsync(Cancel)).Select(network => (network.Name, string.Join(' ', network.Subnets))),
            (await inside.ListNetworksAsync(Cancel)).Select(network => (network.Name, string.Join(' ', network.Subnets))));
    }

    private async Task<IContainerRuntime> RuntimeAsync(string provider, string name) =>
        _demo.RuntimeOf(await _demo.MachineAsync(provider, name));

    private async Task<IReadOnlyList<ContainerLogLine>> ReadAsync(string provider, string name, string container, LogRequest request)
    {
        var lines = new List<ContainerLogLine>();
        await foreach (ContainerLogLine line in (await RuntimeAsync(provider, name)).Logs.ReadAsync(container, request, Cancel))
        {
            lines.Add(line);
        }

        return lines;
    }
}
