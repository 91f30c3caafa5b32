using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary>What podman says of one image, volume or network.</summary>
internal static class PodmanObjectDetails
{
    private const string Storage = "/home/core/.local/share/containers/storage/overlay";

    /// <summary><c>podman history</c>.</summary>
    public static Task<int> HistoryAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words[0];
        if (run.Engine.FindImage(name) is not { } image)
        {
            return Task.FromResult(run.Fail($"{name}: image not known"));
        }

        IReadOnlyList<SimulatedLayer> layers = SimulatedLayer.Of(image);
        return Task.FromResult(run.PrintRows(
            () => GoJson.Line(new JsonArray([.. layers.Select((layer, index) => new JsonObject
            {
                ["id"] = index > 0 ? "<missing>" : image.Id,
                ["created"] = GoJson.Time(layer.CreatedAt),
                ["CreatedBy"] = layer.CreatedBy,
                ["size"] = layer.Size,
                ["comment"] = "buildkit.dockerfile.v0",
                ["Created"] = $"{layer.CreatedAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss}Z",
            })])) + "\n",
            () => layers.Select(layer => new JsonObject { ["CreatedBy"] = layer.CreatedBy, ["Size"] = GoSize.Decimal(layer.Size) }),
            ("CREATED BY", "CreatedBy"), ("SIZE", "Size")));
    }

    /// <summary><c>podman image inspect</c>.</summary>
    public static Task<int> ImagesAsync(PodmanRun run, CancellationToken cancellationToken) => PrintAsync(
        run, name => run.Engine.FindImage(name) is { } image ? Image(run, image) : null, name => $"{name}: image not known");

    /// <summary><c>podman volume inspect</c>.</summary>
    public static Task<int> VolumesAsync(PodmanRun run, CancellationToken cancellationToken) => PrintAsync(
        run, name => run.Engine.Volumes.FirstOrDefault(volume => volume.Name == name) is { } volume ? PodmanObjects.Volume(volume) : null,
        name => $"no such volume {name}");

    /// <summary><c>podman network inspect</c>.</summary>
    public static Task<int> NetworksAsync(PodmanRun run, CancellationToken cancellationToken) => PrintAsync(
        run, name => run.Engine.FindNetwork(name) is { } network ? PodmanObjects.Network(network) : null,
        name => $"network {name}: unable to find network with name or ID {name}: network not found");

    private static Task<int> PrintAsync(PodmanRun run, Func<string, JsonObject?> find, Func<string, string> complain)
    {
        run.Process.WriteLine(GoJson.Indented(new JsonArray([.. run.Arguments.Words.Select(find).OfType<JsonObject>()]), 5));
        return Task.FromResult(run.Arguments.Words.Where(name => find(name) is null)
            .Aggregate(0, (_, name) => run.Fail($"inspecting object: {complain(name)}")));
    }

    private static JsonObject Image(PodmanRun run, SimulatedImage image)
    {
        string digest = "sha256:" + SimulatedId.Of(image.Id, "digest");
        string[] names = [.. run.Engine.Images.Where(other => other.Id == image.Id && !other.IsDangling).Select(other => other.Reference)];
        IReadOnlyList<string> layers = SimulatedRegistry.Layers(image);
        return new JsonObject
        {
            ["Id"] = image.Id,
            ["Digest"] = digest,
            ["RepoTags"] = GoJson.Texts(names),
            ["RepoDigests"] = GoJson.Texts(names.Select(name => $"{name[..name.LastIndexOf(':')]}@{digest}").Distinct()),
            ["Parent"] = "",
            ["Comment"] = "buildkit.dockerfile.v0",
            ["Created"] = GoJson.Time(image.CreatedAt),
            ["Config"] = new JsonObject(),
            ["Version"] = "",
            ["Author"] = "",
            ["Architecture"] = PodmanVersion.Arch(run.Machine.Architecture),
            ["Os"] = "linux",
            ["Size"] = image.Size,
            ["VirtualSize"] = image.Size,
            ["GraphDriver"] = new JsonObject
            {
                ["Name"] = "overlay",
                ["Data"] = new JsonObject { ["UpperDir"] = $"{Storage}/{layers[0]}/diff", ["WorkDir"] = $"{Storage}/{layers[0]}/work" },
            },
            ["RootFS"] = new JsonObject { ["Type"] = "layers", ["Layers"] = GoJson.Texts(layers.Select(layer => "sha256:" + layer)) },
            ["Labels"] = null,
            ["Annotations"] = new JsonObject(),
            ["ManifestType"] = "application/vnd.oci.image.manifest.v1+json",
            ["User"] = "",
            ["History"] = new JsonArray([.. SimulatedLayer.Of(image).Reverse().Select(layer => new JsonObject
            {
                ["created"] = GoJson.Time(layer.CreatedAt),
                ["created_by"] = layer.CreatedBy,
                ["comment"] = "buildkit.dockerfile.v0",
            })]),
            ["NamesHistory"] = GoJson.Texts(names),
        };
    }
}
