using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary>Images, volumes and networks of the engine.</summary>
internal static class PodmanObjects
{
    /// <summary><c>podman images</c>.</summary>
    public static Task<int> ImagesAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        SimulatedImage[] images = [.. run.Engine.Images.OrderByDescending(image => image.CreatedAt)];
        return Task.FromResult(run.Arguments.Has("quiet")
            ? PrintNames(run, images.Select(image => image.Id[..12]))
            : run.PrintRows(
                () => GoJson.Indented(new JsonArray([.. images.Select(image => Image(run, image))]), 4) + "\n",
                () => images.Select(image => new JsonObject
                {
                    ["Repository"] = image.Repository,
                    ["Tag"] = image.Tag,
                    ["ID"] = image.Id[..12],
                    ["Created"] = GoAge.Of(run.Process.Now - image.CreatedAt) + " ago",
                    ["Size"] = GoSize.Decimal(image.Size),
                }),
                ("REPOSITORY", "Repository"), ("TAG", "Tag"), ("IMAGE ID", "ID"), ("CREATED", "Created"), ("SIZE", "Size")));
    }

    /// <summary><c>podman volume ls</c>.</summary>
    public static Task<int> VolumesAsync(PodmanRun run, CancellationToken cancellationToken) => Task.FromResult(run.Arguments.Has("quiet")
        ? PrintNames(run, run.Engine.Volumes.Select(volume => volume.Name))
        : run.PrintRows(
            () => GoJson.Indented(new JsonArray([.. run.Engine.Volumes.Select(Volume)]), 2) + "\n",
            () => run.Engine.Volumes.Select(Volume),
            ("DRIVER", "Driver"), ("VOLUME NAME", "Name")));

    /// <summary><c>podman network ls</c>.</summary>
    public static Task<int> NetworksAsync(PodmanRun run, CancellationToken cancellationToken) => Task.FromResult(run.Arguments.Has("quiet")
        ? PrintNames(run, run.Engine.Networks.Select(network => network.Name))
        : run.PrintRows(
            () => GoJson.Indented(new JsonArray([.. run.Engine.Networks.Select(Network)]), 2) + "\n",
            () => run.Engine.Networks.Select(network => new JsonObject
            {
                ["ID"] = network.Id[..12],
                ["Name"] = network.Name,
                ["Driver"] = network.Driver,
            }),
            ("NETWORK ID", "ID"), ("NAME", "Name"), ("DRIVER", "Driver")));

    /// <summary>Where a volume is in the guest.</summary>
    public static string Mountpoint(string volume) => $"/home/core/.local/share/containers/storage/volumes/{volume}/_data";

    private static int PrintNames(PodmanRun run, IEnumerable<string> names)
    {
        run.Process.Write(string.Concat(names.Select(name => name + "\n")));
        return 0;
    }

    private static JsonObject Image(PodmanRun run, SimulatedImage image)
    {
        string digest = "sha256:" + SimulatedId.Of(image.Id, "digest");
        return new JsonObject
        {
            ["Id"] = image.Id,
            ["ParentId"] = "",
            ["RepoTags"] = null,
            ["RepoDigests"] = GoJson.Texts([$"{image.Repository}@{digest}"]),
            ["Size"] = image.Size,
            ["SharedSize"] = 0,
            ["VirtualSize"] = image.Size,
            ["Labels"] = null,
            ["Containers"] = run.Engine.Containers.Count(container => container.Image == image.Reference),
            ["Arch"] = PodmanVersion.Arch(run.Machine.Architecture),
            ["Digest"] = digest,
            ["History"] = GoJson.Texts([image.Reference]),
            ["IsManifestList"] = false,
            ["Names"] = GoJson.Texts([image.Reference]),
            ["Os"] = "linux",
            ["Created"] = image.CreatedAt.ToUnixTimeSeconds(),
            ["CreatedAt"] = $"{image.CreatedAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss}Z",
        };
    }

    private static JsonObject Volume(SimulatedVolume volume) => new()
    {
        ["Name"] = volume.Name,
        ["Driver"] = "local",
        ["Mountpoint"] = Mountpoint(volume.Name),
        ["CreatedAt"] = GoJson.Time(volume.CreatedAt),
        ["Labels"] = new JsonObject(),
        ["Scope"] = "local",
        ["Options"] = new JsonObject(),
        ["MountCount"] = 0,
        ["NeedsCopyUp"] = true,
        ["NeedsChown"] = true,
        ["LockNumber"] = 1,
    };

    private static JsonObject Network(SimulatedNetwork network) => new()
    {
        ["name"] = network.Name,
        ["id"] = network.Id,
        ["driver"] = network.Driver,
        ["network_interface"] = $"{network.Name}0",
        ["created"] = GoJson.Time(network.CreatedAt),
        ["subnets"] = new JsonArray(new JsonObject { ["subnet"] = "10.88.0.0/16", ["gateway"] = "10.88.0.1" }),
        ["ipv6_enabled"] = false,
        ["internal"] = false,
        ["dns_enabled"] = false,
        ["ipam_options"] = new JsonObject { ["driver"] = "host-local" },
    };
}
