using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Logs;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Tests.Real;

/// <summary>What must be true of everything that is read from a real engine, whichever it is.</summary>
internal sealed class RealCatalogChecks(HostAccess host, string program, CliRuntime runtime)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The image of the tests is listed, inspected, and has a layer that takes room.</summary>
    public async Task ImagesAsync(string reference)
    {
        IReadOnlyList<ImageInfo> images = await runtime.Catalog.ListImagesAsync(Cancel);
        ImageInfo image = Assert.Single(images, image => image.Reference == reference);
        IReadOnlyList<ImageLayer> layers = await runtime.Catalog.ImageHistoryAsync(image.Id, Cancel);

        Assert.Equal(64, image.Id.Length);
        Assert.True(image.Size > ByteSize.FromMiB(1));
        Assert.NotNull(image.CreatedAt);
        Assert.Contains(layers, layer => layer.Size > ByteSize.FromMiB(1) && layer.CreatedAt is not null);
        Assert.Contains(image.Id, await runtime.Catalog.InspectAsync(EngineObject.Image, image.Id, Cancel), StringComparison.Ordinal);
    }

    /// <summary>A volume and a network made for it are listed, inspected and used by the container.</summary>
    public async Task VolumeAndNetworkAsync(RealContainer container, string volume, string network)
    {
        VolumeInfo listed = Assert.Single(await runtime.Catalog.ListVolumesAsync(Cancel), item => item.Name == volume);
        NetworkInfo net = Assert.Single(await runtime.Catalog.ListNetworksAsync(Cancel), item => item.Name == network);

        Assert.Equal("local", listed.Driver);
        Assert.StartsWith("/", listed.Mountpoint, StringComparison.Ordinal);
        Assert.Matches(@"^\d+\.\d+\.\d+\.\d+/\d+$", Assert.Single(net.Subnets));
        Assert.False(net.IsBuiltIn);
        Assert.Equal(program == "podman" ? [container.Name] : null, listed.Users);
        Assert.Contains(volume, await runtime.Catalog.InspectAsync(EngineObject.Volume, volume, Cancel), StringComparison.Ordinal);
        Assert.Contains(net.Id, await runtime.Catalog.InspectAsync(EngineObject.Network, net.Id, Cancel), StringComparison.Ordinal);
        foreach ((EngineObject kind, string id) in (IReadOnlyList<(EngineObject, string)>)
            [(EngineObject.Volume, volume), (EngineObject.Network, network)])
        {
            ContainerInfo user = Assert.Single(await runtime.Catalog.ListUsersAsync(kind, id, Cancel));

            Assert.Equal(container.Name, user.Name);
            Assert.Contains(network, user.Networks);
            Assert.True(user.Volumes is null || user.Volumes.Contains(volume));
        }
    }

    /// <summary>A running container has details, one process, and is a user of its image.</summary>
    public async Task DetailsAsync(RealContainer container, string image)
    {
        ContainerDetails details = await runtime.Catalog.ContainerDetailsAsync(container.Name, Cancel);
        ProcessTable processes = await runtime.Catalog.TopAsync(container.Name, Cancel);

        Assert.Equal((container.Name, image), (details.Name, details.Image));
        Assert.Equal(["sleep", "600"], details.Command);
        Assert.True(details.ProcessId > 0);
        Assert.NotNull(details.StartedAt);
        Assert.Equal("sleep 600", Assert.Single(processes.Rows)[^1]);
        Assert.Contains(
            await runtime.Catalog.ListUsersAsync(EngineObject.Image, image, Cancel), user => user.Name == container.Name);
    }

    /// <summary>An ended container has no processes, and a missing one nothing at all.</summary>
    public async Task FailuresAsync(RealContainer ended)
    {
        await RealEngine.RunAsync(host, program, "wait", ended.Name);

        Assert.Equal(ProviderFailure.WrongState, await FailureAsync(() => runtime.Catalog.TopAsync(ended.Name, Cancel)));
        Assert.Equal(ProviderFailure.NotFound, await FailureAsync(() => runtime.Catalog.ContainerDetailsAsync("devx-no-such", Cancel)));
        Assert.Equal(ProviderFailure.NotFound, await FailureAsync(() => ReadAsync("devx-no-such", new LogRequest())));
        foreach (EngineObject kind in Enum.GetValues<EngineObject>())
        {
            Assert.Equal(ProviderFailure.NotFound, await FailureAsync(() => runtime.Catalog.InspectAsync(kind, "devx-no-such", Cancel)));
        }
    }

    /// <summary>
    /// Following ends with the container; every line has its time; both streams, redraws and long lines arrive whole, and what is cut off
    /// an absurd one is counted.
    /// </summary>
    public async Task LogsAsync(RealContainer container)
    {
        IReadOnlyList<ContainerLogLine> lines = await ReadAsync(container.Name, new LogRequest { IsFollowing = true });

        Assert.All(lines, line => Assert.NotNull(line.At));
        Assert.Equal("oops", Assert.Single(lines, line => line.IsError).Text);
        ContainerLogLine absurd = Assert.Single(lines, line => line.Dropped > 0);
        Assert.Equal(
            ["a\rb\rc", "started\r50%\r100%", "", new string('0', 20_000), absurd.Text, "end"],
            lines.Where(line => !line.IsError).Select(line => line.Text));
        Assert.StartsWith(new string('0', 20_000), absurd.Text, StringComparison.Ordinal);
        Assert.True(absurd.Text.Length + absurd.Dropped >= 50_000, $"{absurd.Text.Length} + {absurd.Dropped}");
        ContainerLogLine last = Assert.Single(await ReadAsync(container.Name, new LogRequest { Tail = 1 }), line => !line.IsError);
        Assert.Equal("end", last.Text);
        DateTimeOffset? end = lines.Max(line => line.At);
        Assert.DoesNotContain(
            await ReadAsync(container.Name, new LogRequest { Since = end?.AddSeconds(1) }), line => line.At is not null);
    }

    /// <summary>A shell that prints what <see cref="LogsAsync"/> expects.</summary>
    public static string LogScript =>
        "printf 'a\\rb\\rc\\n'; echo oops >&2; printf started; sleep 0.3; printf '\\r50%%'; sleep 0.3; printf '\\r100%%\\n\\n'; "
        + "zeros() { i=0; while [ $i -lt $1 ]; do printf %0100d 0; i=$((i+1)); done; echo; }; zeros 200; zeros 500; echo end";

    private async Task<IReadOnlyList<ContainerLogLine>> ReadAsync(string id, LogRequest request)
    {
        var lines = new List<ContainerLogLine>();
        await foreach (ContainerLogLine line in runtime.Logs.ReadAsync(id, request, Cancel))
        {
            lines.Add(line);
        }

        return lines;
    }

    private static async Task<ProviderFailure> FailureAsync(Func<Task> ask) =>
        (await Assert.ThrowsAsync<ProviderException>(ask)).Failure;
}
