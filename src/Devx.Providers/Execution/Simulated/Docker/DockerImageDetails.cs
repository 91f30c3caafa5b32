using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary>What docker says of one image.</summary>
internal static class DockerImageDetails
{
    private const int ShortText = 45;

    /// <summary><c>docker history</c>; only the newest layer has an id.</summary>
    public static Task<int> HistoryAsync(DockerRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words[0];
        if (run.Engine.FindImage(name) is not { } image)
        {
            return Task.FromResult(run.Refused($"No such image: {SimulatedRegistry.ShortName(SimulatedRegistry.FullName(name))}"));
        }

        bool isWhole = run.Arguments.Has("no-trunc");
        return Task.FromResult(run.PrintRows(
            SimulatedLayer.Of(image).Select((layer, index) => new JsonObject
            {
                ["Comment"] = "buildkit.dockerfile.v0",
                ["CreatedAt"] = $"{layer.CreatedAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss}Z",
                ["CreatedBy"] = isWhole || layer.CreatedBy.Length <= ShortText
                    ? layer.CreatedBy
                    : layer.CreatedBy[..(ShortText - 1)] + "…",
                ["CreatedSince"] = GoAge.Of(run.Process.Now - layer.CreatedAt) + " ago",
                ["ID"] = index > 0 ? "<missing>" : isWhole ? "sha256:" + image.Id : image.Id[..12],
                ["Size"] = GoSize.Decimal(layer.Size),
            }),
            ("IMAGE", "ID"), ("CREATED", "CreatedSince"), ("CREATED BY", "CreatedBy"), ("SIZE", "Size"), ("COMMENT", "Comment")));
    }

    /// <summary><c>docker image inspect</c>.</summary>
    public static Task<int> InspectAsync(DockerRun run, CancellationToken cancellationToken) => Task.FromResult(DockerInspect.Print(
        run,
        name => run.Engine.FindImage(name) is { } image ? Details(run.Engine, image) : null,
        name => $"Error response from daemon: No such image: {SimulatedRegistry.ShortName(SimulatedRegistry.FullName(name))}"));

    /// <summary>An image as docker and, but for its platform, nerdctl describe it.</summary>
    public static JsonObject Details(SimulatedEngine engine, SimulatedImage image)
    {
        string layer = $"/var/lib/docker/overlay2/{SimulatedId.Of(image.Id)}";
        string[] names = [.. engine.Images.Where(other => other.Id == image.Id && !other.IsDangling).Select(other => other.Reference)];
        return new JsonObject
        {
            ["Id"] = "sha256:" + image.Id,
            ["RepoTags"] = GoJson.Texts(names),
            ["RepoDigests"] = GoJson.Texts(names.Select(name =>
                $"{name[..name.LastIndexOf(':')]}@sha256:{SimulatedId.Of(image.Id, "digest")}").Distinct()),
            ["Parent"] = "",
            ["Comment"] = "buildkit.dockerfile.v0",
            ["Created"] = GoJson.Time(image.CreatedAt),
            ["Container"] = "",
            ["ContainerConfig"] = Config(hasProgram: false),
            ["DockerVersion"] = "",
            ["Author"] = "",
            ["Config"] = Config(hasProgram: true),
            ["Architecture"] = "arm64",
            ["Os"] = "linux",
            ["Size"] = image.Size,
            ["VirtualSize"] = image.Size,
            ["GraphDriver"] = new JsonObject
            {
                ["Data"] = new JsonObject
                {
                    ["MergedDir"] = $"{layer}/merged",
                    ["UpperDir"] = $"{layer}/diff",
                    ["WorkDir"] = $"{layer}/work",
                },
                ["Name"] = "overlay2",
            },
            ["RootFS"] = new JsonObject
            {
                ["Type"] = "layers",
                ["Layers"] = GoJson.Texts(SimulatedRegistry.Layers(image).Select(id => "sha256:" + id)),
            },
            ["Metadata"] = new JsonObject { ["LastTagTime"] = GoJson.Time(image.CreatedAt) },
        };
    }

    private static JsonObject Config(bool hasProgram) => new()
    {
        ["Hostname"] = "",
        ["Domainname"] = "",
        ["User"] = "",
        ["AttachStdin"] = false,
        ["AttachStdout"] = false,
        ["AttachStderr"] = false,
        ["Tty"] = false,
        ["OpenStdin"] = false,
        ["StdinOnce"] = false,
        ["Env"] = hasProgram ? GoJson.Texts(["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"]) : null,
        ["Cmd"] = hasProgram ? GoJson.Texts(["serve"]) : null,
        ["Image"] = "",
        ["Volumes"] = null,
        ["WorkingDir"] = "",
        ["Entrypoint"] = hasProgram ? GoJson.Texts(["/docker-entrypoint.sh"]) : null,
        ["OnBuild"] = null,
        ["Labels"] = null,
    };
}
