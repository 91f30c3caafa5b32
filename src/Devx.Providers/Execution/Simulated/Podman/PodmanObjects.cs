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
                () => GoJson.Indented(new JsonArray([.. images.GroupBy(image => image.Id).Select(names => Image(run, names))]), 4) + "\n",
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

    /// <summary>An image is listed once, with all its names; one without a name has none and says so.</summary>
    private static JsonObject Image(PodmanRun run, IGrouping<string, SimulatedImage> names)
    {
        SimulatedImage image = names.First();
        string digest = "sha256:" + SimulatedId.Of(image.Id, "digest");
        string[] references = [.. names.Where(name => !name.IsDangling).Select(name => name.Reference)];
        var listed = new JsonObject
        {
            ["Id"] = image.Id,
            ["ParentId"] = "",
            ["RepoTags"] = null,
            ["RepoDigests"] = GoJson.Texts(names.Where(name => !name.IsDangling).Select(name => $"{name.Repository}@{digest}").Distinct()),
            ["Size"] = image.Size,
            ["SharedSize"] = 0,
            ["VirtualSize"] = image.Size,
            ["Labels"] = null,
            ["Containers"] = run.Engine.Containers.Count(container => references.Contains(container.Image)),
        };
        if (references.Length == 0)
        {
            listed["Dangling"] = true;
        }

        listed["Arch"] = PodmanVersion.Arch(run.Machine.Architecture);
        listed["Digest"] = digest;
        listed["History"] = GoJson.Texts(references);
        listed["IsManifestList"] = false;
        if (references.Length > 0)
        {
            listed["Names"] = GoJson.Texts(references);
        }

        listed["Os"] = "linux";
        listed["Created"] = image.CreatedAt.ToUnixTimeSeconds();
        listed["CreatedAt"] = $"{image.CreatedAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss}Z";
        return listed;
    }

    /// <summary>A volume as list and inspect tell of it.</summary>
    public static JsonObject Volume(SimulatedVolume volume) => new()
    {
        ["Name"] = volume.Name,
        ["Driver"] = "local",
        ["Mountpoint"] = Mountpoint(volume.Name),
        ["CreatedAt"] = GoJson.Time(volume.CreatedAt),
        ["Labels"] = GoJson.Map(volume.Labels),
        ["Scope"] = "local",
        ["Options"] = new JsonObject(),
        ["MountCount"] = 0,
        ["NeedsCopyUp"] = true,
        ["NeedsChown"] = true,
        ["LockNumber"] = 1,
    };

    /// <summary>A network as list and inspect tell of it; labels only when it has some.</summary>
    public static JsonObject Network(SimulatedNetwork network)
    {
        string subnet = network.Subnet ?? (network.IsBuiltIn ? "10.88.0.0/16" : "10.89.0.0/24");
        var told = new JsonObject
        {
            ["name"] = network.Name,
            ["id"] = network.Id,
            ["driver"] = network.Driver,
            ["network_interface"] = $"{network.Name}0",
            ["created"] = GoJson.Time(network.CreatedAt),
            ["subnets"] = new JsonArray(new JsonObject { ["subnet"] = subnet, ["gateway"] = SimulatedNetwork.GatewayOf(subnet) }),
            ["ipv6_enabled"] = false,
            ["internal"] = network.IsInternal,
            ["dns_enabled"] = false,
        };
        if (!network.Labels.IsEmpty)
        {
            told["labels"] = GoJson.Map(network.Labels);
        }

        told["ipam_options"] = new JsonObject { ["driver"] = "host-local" };
        return told;
    }
}
