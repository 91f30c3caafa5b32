using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Docker;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Nerdctl;

/// <summary>The commands of images, volumes, networks and namespaces.</summary>
internal static class NerdctlObjects
{
    private const int ShortId = 12;
    private static readonly TimeSpan PullTakes = TimeSpan.FromSeconds(4);

    /// <summary><c>nerdctl images</c>.</summary>
    public static Task<int> ImagesAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        bool isWhole = run.Arguments.Has("no-trunc");
        return Task.FromResult(Print(run, Engine(run).Images.Select(image => new JsonObject
        {
            ["CreatedAt"] = DockerContainerRow.Time(image.CreatedAt),
            ["CreatedSince"] = GoAge.Of(run.Process.Now - image.CreatedAt) + " ago",
            ["Digest"] = "sha256:" + image.Id,
            ["ID"] = isWhole ? "sha256:" + image.Id : image.Id[..ShortId],
            ["Repository"] = image.Repository,
            ["Tag"] = image.Tag,
            ["Name"] = image.Reference,
            ["Size"] = GoSize.Decimal(image.Size),
            ["BlobSize"] = GoSize.Decimal(image.Size / 3),
            ["Platform"] = run.Machine.Architecture == "aarch64" ? "linux/arm64" : "linux/amd64",
        }), "ID", ("REPOSITORY", "Repository"), ("TAG", "Tag"), ("IMAGE ID", "ID"), ("CREATED", "CreatedSince"), ("PLATFORM", "Platform"),
            ("SIZE", "Size"), ("BLOB SIZE", "BlobSize")));
    }

    /// <summary><c>nerdctl pull</c>.</summary>
    public static async Task<int> PullAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        await FetchAsync(run, run.Words[0], run.Arguments.Has("quiet"), cancellationToken).ConfigureAwait(false);
        run.Process.WriteLine(FullName(run.Words[0]));
        return 0;
    }

    /// <summary>Fetches an image that is not there.</summary>
    public static async Task FetchAsync(NerdctlRun run, string name, bool isQuiet, CancellationToken cancellationToken)
    {
        string full = FullName(name);
        if (Engine(run).Images.Any(image => image.Reference == full))
        {
            return;
        }

        if (!isQuiet)
        {
            run.Process.WriteError($"{full}: resolving\n");
        }

        await run.Process.WorkAsync(PullTakes, cancellationToken).ConfigureAwait(false);
        int colon = full.LastIndexOf(':');
        var image = new SimulatedImage(
            SimulatedId.Of(full), full[..colon], full[(colon + 1)..], 74_000_000, run.Process.Now - TimeSpan.FromDays(9));
        run.Edit(engine => engine with { Images = engine.Images.Add(image) });
    }

    /// <summary>The name with the registry and the tag that it stands for.</summary>
    public static string FullName(string name)
    {
        string tagged = name.LastIndexOf(':') > name.LastIndexOf('/') ? name : name + ":latest";
        string first = tagged.Split('/')[0];
        return first.Contains('.', StringComparison.Ordinal) && tagged.Contains('/', StringComparison.Ordinal) ? tagged
            : tagged.Contains('/', StringComparison.Ordinal) ? "docker.io/" + tagged
            : "docker.io/library/" + tagged;
    }

    /// <summary><c>nerdctl rmi</c>.</summary>
    public static Task<int> RemoveImageAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        int exitCode = 0;
        foreach (string name in run.Words)
        {
            SimulatedImage? image = Engine(run).Images.FirstOrDefault(
                image => image.Reference == FullName(name) || image.Id.StartsWith(name, StringComparison.Ordinal));
            SimulatedContainer? user = run.Containers.FirstOrDefault(container => container.Image == image?.Reference);
            string? refused = image is null ? $"no such image: {name}"
                : user is { IsAlive: true }
                    ? $"conflict: unable to delete {name} (cannot be forced) - image is being used by running container {user.Id}"
                : user is not null && !run.Arguments.Has("force")
                    ? $"conflict: unable to delete {name} (must be forced) - image is being used by stopped container {user.Id}"
                : null;
            if (refused is not null)
            {
                exitCode = run.Fatal(refused);
                continue;
            }

            run.Edit(engine => engine with { Images = [.. engine.Images.Where(other => other != image)] });
            run.Process.WriteLine($"Untagged: {image?.Reference}@sha256:{image?.Id}");
        }

        return Task.FromResult(exitCode);
    }

    /// <summary><c>nerdctl volume ls</c>.</summary>
    public static Task<int> VolumesAsync(NerdctlRun run, CancellationToken cancellationToken) => Task.FromResult(Print(
        run, Engine(run).Volumes.Select(volume => new JsonObject
        {
            ["Driver"] = "local",
            ["Labels"] = "",
            ["Mountpoint"] = $"{DataFolder(run)}/nerdctl/1935db59/volumes/default/{volume.Name}/_data",
            ["Name"] = volume.Name,
            ["Scope"] = "local",
            ["Size"] = run.Arguments.Has("size") ? GoSize.Binary(volume.Size) : "",
        }), "Name", ("VOLUME NAME", "Name"), ("DIRECTORY", "Mountpoint")));

    /// <summary><c>nerdctl volume create</c>.</summary>
    public static Task<int> CreateVolumeAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        string name = run.Words[0];
        if (Engine(run).Volumes.All(volume => volume.Name != name))
        {
            run.Edit(engine => engine with { Volumes = engine.Volumes.Add(new SimulatedVolume(name, 0, run.Process.Now)) });
        }

        run.Process.WriteLine(name);
        return Task.FromResult(0);
    }

    /// <summary><c>nerdctl volume rm</c>.</summary>
    public static Task<int> RemoveVolumeAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        int exitCode = 0;
        foreach (string name in run.Words)
        {
            SimulatedContainer? user = run.Containers.FirstOrDefault(container => container.Volumes.ContainsKey(name));
            if (user is not null || Engine(run).Volumes.All(volume => volume.Name != name))
            {
                exitCode = run.Fatal(user is null ? $"no such volume: {name}" : $"volume \"{name}\" is in use (container {user.Id})");
                continue;
            }

            run.Edit(engine => engine with { Volumes = [.. engine.Volumes.Where(volume => volume.Name != name)] });
            run.Process.WriteLine(name);
        }

        return Task.FromResult(exitCode);
    }

    /// <summary><c>nerdctl network ls</c>, which has two entries that are no networks.</summary>
    public static Task<int> NetworksAsync(NerdctlRun run, CancellationToken cancellationToken) => Task.FromResult(Print(
        run, Engine(run).Networks.Where(network => network.Driver == "bridge").Select(network => (network.Id[..ShortId], network.Name))
            .Concat([("", "host"), ("", "none")])
            .Select(network => new JsonObject { ["ID"] = network.Item1, ["Name"] = network.Item2, ["Labels"] = "" }),
        "Name", ("NETWORK ID", "ID"), ("NAME", "Name"), ("FILE", "Labels")));

    /// <summary><c>nerdctl namespace ls</c>.</summary>
    public static Task<int> NamespacesAsync(NerdctlRun run, CancellationToken cancellationToken) => Task.FromResult(Print(
        run,
        [
            new JsonObject
            {
                ["Name"] = NerdctlRun.DefaultNamespace,
                ["Containers"] = run.Machine.Containers.Length,
                ["Images"] = Engine(run).Images.Length,
                ["Volumes"] = Engine(run).Volumes.Length, ["Labels"] = null,
            },
        ],
        "Name", ("NAME", "Name"), ("CONTAINERS", "Containers"), ("IMAGES", "Images"), ("VOLUMES", "Volumes"), ("LABELS", "Labels")));

    private static int Print(NerdctlRun run, IEnumerable<JsonObject> rows, string key, params IReadOnlyList<(string, string)> columns)
    {
        if (!run.Arguments.Has("quiet"))
        {
            return run.PrintRows(rows, columns);
        }

        run.Process.Write(string.Concat(rows.Select(row => $"{row[key]}\n")));
        return 0;
    }

    private static string DataFolder(NerdctlRun run) => run.Guest.IsRootful ? "/var/lib" : $"{run.Guest.Home}/.local/share";

    private static SimulatedEngine Engine(NerdctlRun run) =>
        run.Machine.Engine ?? new SimulatedEngine { Dialect = SimulatedDialect.Containerd, Version = "" };
}
