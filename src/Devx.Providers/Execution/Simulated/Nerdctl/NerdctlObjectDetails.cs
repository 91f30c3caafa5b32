using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Docker;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Nerdctl;

/// <summary>What nerdctl says of one image, volume or network.</summary>
internal static class NerdctlObjectDetails
{
    /// <summary><c>nerdctl history</c>.</summary>
    public static Task<int> HistoryAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        if (run.Machine.Engine?.FindImage(run.Words[0]) is not { } image)
        {
            return Task.FromResult(run.Fatal($"1 errors:\nno such object {run.Words[0]}"));
        }

        return Task.FromResult(run.PrintRows(
            SimulatedLayer.Of(image).Select(layer => new JsonObject
            {
                ["Snapshot"] = layer.Size > 0 ? "sha256:" + SimulatedId.Of(image.Id, layer.CreatedBy) : "<missing>",
                ["CreatedAt"] = $"{layer.CreatedAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss}Z",
                ["CreatedSince"] = GoAge.Of(run.Process.Now - layer.CreatedAt) + " ago",
                ["CreatedBy"] = layer.CreatedBy,
                ["Size"] = GoSize.Decimal(layer.Size),
                ["Comment"] = "buildkit.dockerfile.v0",
            }),
            ("SNAPSHOT", "Snapshot"), ("CREATED", "CreatedSince"), ("CREATED BY", "CreatedBy"), ("SIZE", "Size"), ("COMMENT", "Comment")));
    }

    /// <summary><c>nerdctl image inspect</c>.</summary>
    public static Task<int> ImagesAsync(NerdctlRun run, CancellationToken cancellationToken) => PrintAsync(
        run,
        name => run.Machine.Engine is { } engine && engine.FindImage(name) is { } image ? DockerImageDetails.Details(engine, image) : null,
        name => $"1 errors:\nno such object {name}");

    /// <summary><c>nerdctl volume inspect</c>.</summary>
    public static Task<int> VolumesAsync(NerdctlRun run, CancellationToken cancellationToken) => PrintAsync(
        run,
        name => run.Machine.Engine?.Volumes.FirstOrDefault(volume => volume.Name == name) is { } volume
            ? new JsonObject { ["Name"] = volume.Name, ["Mountpoint"] = NerdctlObjects.Mountpoint(run, volume) }
            : null,
        name => $"\"{name}\" does not exist in the volume store: not found");

    /// <summary><c>nerdctl network inspect</c>, which knows nothing of host and none.</summary>
    public static Task<int> NetworksAsync(NerdctlRun run, CancellationToken cancellationToken) => PrintAsync(
        run, name => run.Machine.Engine?.FindNetwork(name) is { Driver: "bridge" } network ? Network(network) : null,
        name => $"no network found matching: {name}");

    private static JsonObject Network(SimulatedNetwork network)
    {
        string subnet = network.Subnet ?? "10.4.0.0/24";
        return new JsonObject
        {
            ["Name"] = network.Name,
            ["Id"] = network.Id,
            ["IPAM"] = new JsonObject
            {
                ["Config"] = new JsonArray(new JsonObject { ["Subnet"] = subnet, ["Gateway"] = SimulatedNetwork.GatewayOf(subnet) }),
            },
            ["Labels"] = GoJson.Map(network.Labels),
            ["Containers"] = new JsonObject(),
        };
    }

    private static Task<int> PrintAsync(NerdctlRun run, Func<string, JsonObject?> find, Func<string, string> complain)
    {
        JsonObject[] found = [.. run.Words.Select(find).OfType<JsonObject>()];
        if (found.Length > 0)
        {
            run.Process.WriteLine(GoJson.Indented(new JsonArray([.. found]), 4));
        }

        return Task.FromResult(run.Words.Where(name => find(name) is null).Aggregate(0, (_, name) => run.Fatal(complain(name))));
    }
}
