using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary>Images, volumes and networks of the engine.</summary>
internal static class DockerObjects
{
    /// <summary><c>docker images</c>.</summary>
    public static Task<int> ImagesAsync(DockerRun run, CancellationToken cancellationToken)
    {
        bool isWhole = run.Arguments.Has("no-trunc");
        string? wanted = run.Arguments.Words is [var first, ..] ? first : null;
        IEnumerable<SimulatedImage> images = run.Engine.Images
            .Where(image => wanted is null || wanted == image.Reference || wanted == image.Repository)
            .OrderByDescending(image => image.CreatedAt).ThenBy(image => image.Reference, StringComparer.Ordinal);
        if (run.Arguments.Has("quiet"))
        {
            run.Process.Write(string.Concat(images.Select(image => (isWhole ? "sha256:" + image.Id : image.Id[..12]) + "\n")));
            return Task.FromResult(0);
        }

        return Task.FromResult(run.PrintRows(
            images.Select(image => ImageRow(run, image, isWhole, "N/A")),
            ("REPOSITORY", "Repository"), ("TAG", "Tag"), ("IMAGE ID", "ID"), ("CREATED", "CreatedSince"), ("SIZE", "Size")));
    }

    /// <summary>An image as docker's lists tell of it.</summary>
    public static JsonObject ImageRow(DockerRun run, SimulatedImage image, bool isWhole, string uniqueSize) => new()
    {
        ["Containers"] = $"{run.Engine.Containers.Count(container => container.Image == image.Reference)}",
        ["CreatedAt"] = DockerContainerRow.Time(image.CreatedAt),
        ["CreatedSince"] = GoAge.Of(run.Process.Now - image.CreatedAt) + " ago",
        ["Digest"] = "<none>",
        ["ID"] = isWhole ? "sha256:" + image.Id : image.Id[..12],
        ["Repository"] = image.Repository,
        ["SharedSize"] = uniqueSize == "N/A" ? "N/A" : GoSize.Decimal(image.Size),
        ["Size"] = GoSize.Decimal(image.Size),
        ["Tag"] = image.Tag,
        ["UniqueSize"] = uniqueSize,
        ["VirtualSize"] = GoSize.Decimal(image.Size),
    };

    /// <summary><c>docker volume ls</c>.</summary>
    public static Task<int> VolumesAsync(DockerRun run, CancellationToken cancellationToken)
    {
        IEnumerable<SimulatedVolume> volumes = run.Engine.Volumes.OrderBy(volume => volume.Name, StringComparer.Ordinal);
        if (run.Arguments.Has("quiet"))
        {
            run.Process.Write(string.Concat(volumes.Select(volume => volume.Name + "\n")));
            return Task.FromResult(0);
        }

        return Task.FromResult(run.PrintRows(
            volumes.Select(volume => VolumeRow(volume, "N/A", "N/A")), ("DRIVER", "Driver"), ("VOLUME NAME", "Name")));
    }

    /// <summary>A volume as docker's lists tell of it.</summary>
    public static JsonObject VolumeRow(SimulatedVolume volume, string links, string size) => new()
    {
        ["Availability"] = "N/A",
        ["Driver"] = "local",
        ["Group"] = "N/A",
        ["Labels"] = DockerContainerRow.Labels(volume.Labels),
        ["Links"] = links,
        ["Mountpoint"] = Mountpoint(volume.Name),
        ["Name"] = volume.Name,
        ["Scope"] = "local",
        ["Size"] = size,
        ["Status"] = "N/A",
    };

    /// <summary>Where a volume is in the guest.</summary>
    public static string Mountpoint(string volume) => $"/var/lib/docker/volumes/{volume}/_data";

    /// <summary><c>docker volume inspect</c>.</summary>
    public static Task<int> InspectVolumesAsync(DockerRun run, CancellationToken cancellationToken) => Task.FromResult(DockerInspect.Print(
        run,
        name => run.Engine.Volumes.FirstOrDefault(volume => volume.Name == name) is { } volume
            ? new JsonObject
            {
                ["CreatedAt"] = $"{volume.CreatedAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss}Z",
                ["Driver"] = "local",
                ["Labels"] = volume.Labels.IsEmpty ? null : GoJson.Map(volume.Labels),
                ["Mountpoint"] = Mountpoint(volume.Name),
                ["Name"] = volume.Name,
                ["Options"] = null,
                ["Scope"] = "local",
            }
            : null,
        name => $"Error response from daemon: get {name}: no such volume"));

    /// <summary><c>docker network ls</c>.</summary>
    public static Task<int> NetworksAsync(DockerRun run, CancellationToken cancellationToken)
    {
        bool isWhole = run.Arguments.Has("no-trunc");
        IEnumerable<SimulatedNetwork> networks = run.Engine.Networks.OrderBy(network => network.Name, StringComparer.Ordinal);
        if (run.Arguments.Has("quiet"))
        {
            run.Process.Write(string.Concat(networks.Select(network => (isWhole ? network.Id : network.Id[..12]) + "\n")));
            return Task.FromResult(0);
        }

        return Task.FromResult(run.PrintRows(
            networks.Select(network => new JsonObject
            {
                ["CreatedAt"] = $"{network.CreatedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss.fffffff}00 +0000 UTC",
                ["Driver"] = network.Driver,
                ["ID"] = isWhole ? network.Id : network.Id[..12],
                ["IPv4"] = "true",
                ["IPv6"] = "false",
                ["Internal"] = network.IsInternal ? "true" : "false",
                ["Labels"] = DockerContainerRow.Labels(network.Labels),
                ["Name"] = network.Name,
                ["Scope"] = "local",
            }),
            ("NETWORK ID", "ID"), ("NAME", "Name"), ("DRIVER", "Driver"), ("SCOPE", "Scope")));
    }

    /// <summary><c>docker network inspect</c>.</summary>
    public static Task<int> InspectNetworksAsync(DockerRun run, CancellationToken cancellationToken) => Task.FromResult(DockerInspect.Print(
        run,
        name => run.Engine.FindNetwork(name) is { } network ? Network(run, network) : null,
        name => $"Error response from daemon: network {name} not found"));

    private static JsonObject Network(DockerRun run, SimulatedNetwork network)
    {
        var members = new JsonObject();
        foreach (SimulatedContainer container in run.Engine.Containers
            .Where(container => container.IsAlive && container.Network == network.Name))
        {
            string address = DockerInspect.Address(run.Engine, container);
            members[container.Id] = new JsonObject
            {
                ["Name"] = container.Name,
                ["EndpointID"] = SimulatedId.Of(container.Id, network.Id),
                ["MacAddress"] = DockerInspect.Mac(container),
                ["IPv4Address"] = $"{address}/16",
                ["IPv6Address"] = "",
            };
        }

        return new JsonObject
        {
            ["Name"] = network.Name,
            ["Id"] = network.Id,
            ["Created"] = GoJson.Time(network.CreatedAt),
            ["Scope"] = "local",
            ["Driver"] = network.Driver,
            ["EnableIPv4"] = true,
            ["EnableIPv6"] = false,
            ["IPAM"] = new JsonObject
            {
                ["Driver"] = "default",
                ["Options"] = new JsonObject(),
                ["Config"] = network.Driver is "host" or "null" ? new JsonArray() : new JsonArray(Range(network)),
            },
            ["Internal"] = network.IsInternal,
            ["Attachable"] = false,
            ["Ingress"] = false,
            ["ConfigFrom"] = new JsonObject { ["Network"] = "" },
            ["ConfigOnly"] = false,
            ["Containers"] = members,
            ["Options"] = new JsonObject(),
            ["Labels"] = GoJson.Map(network.Labels),
        };
    }

    private static JsonObject Range(SimulatedNetwork network)
    {
        string subnet = network.Subnet ?? (network.Name == "bridge" ? "172.17.0.0/16" : "172.18.0.0/16");
        return new JsonObject { ["Subnet"] = subnet, ["Gateway"] = SimulatedNetwork.GatewayOf(subnet) };
    }
}
