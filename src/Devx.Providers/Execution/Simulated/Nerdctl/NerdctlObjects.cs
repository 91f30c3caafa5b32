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
        if (await FetchAsync(run, run.Words[0], run.Arguments.Has("quiet"), cancellationToken).ConfigureAwait(false) is { } refused)
        {
            return run.Fatal(refused);
        }

        run.Process.WriteLine(SimulatedRegistry.FullName(run.Words[0]));
        return 0;
    }

    /// <summary>Fetches an image that is not there.</summary>
    /// <returns>Why the registry does not give it; null when it is there now.</returns>
    public static async Task<string?> FetchAsync(NerdctlRun run, string name, bool isQuiet, CancellationToken cancellationToken)
    {
        string full = SimulatedRegistry.FullName(name);
        if (Engine(run).Images.Any(image => image.Reference == full))
        {
            return null;
        }

        if (!SimulatedRegistry.Has(full))
        {
            string host = SimulatedRegistry.HostOf(full);
            return $"failed to resolve reference \"{full}\": " + (SimulatedRegistry.Answers(full)
                ? "pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: "
                    + "authorization failed"
                : $"failed to do request: Head \"https://{host}/v2/\": dial tcp: lookup {host}: no such host");
        }

        if (!isQuiet)
        {
            run.Process.WriteError($"{full}: resolving\n");
        }

        SimulatedImage image = SimulatedRegistry.Image(full, full, run.Process.Now);
        IReadOnlyList<string> layers = SimulatedRegistry.Layers(image);
        foreach (string layer in layers)
        {
            await run.Process.WorkAsync(PullTakes / layers.Count, cancellationToken).ConfigureAwait(false);
            run.Process.WriteError(isQuiet ? "" : $"layer-sha256:{layer}: done\n");
        }

        run.Edit(engine => engine with { Images = engine.Images.Add(image) });
        return null;
    }

    /// <summary><c>nerdctl tag</c>.</summary>
    public static Task<int> TagAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        if (Engine(run).FindImage(run.Words[0]) is not { } image)
        {
            return Task.FromResult(run.Fatal($"image \"{run.Words[0]}\": not found"));
        }

        string name = SimulatedRegistry.FullName(run.Words[1]);
        run.Edit(engine => engine with
        {
            Images =
            [
                .. engine.Images.Where(other => other.Reference != name),
                image with { Repository = name[..name.LastIndexOf(':')], Tag = name[(name.LastIndexOf(':') + 1)..] },
            ],
        });
        return Task.FromResult(0);
    }

    /// <summary><c>nerdctl rmi</c>.</summary>
    public static Task<int> RemoveImageAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        int exitCode = 0;
        foreach (string name in run.Words)
        {
            SimulatedImage? image = Engine(run).Images.FirstOrDefault(
                image => image.Reference == SimulatedRegistry.FullName(name) || image.Id.StartsWith(name, StringComparison.Ordinal));
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
            ["Labels"] = DockerContainerRow.Labels(volume.Labels),
            ["Mountpoint"] = Mountpoint(run, volume),
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

    /// <summary><c>nerdctl network create</c>.</summary>
    public static Task<int> CreateNetworkAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        string name = run.Words[0];
        if (Engine(run).Networks.Any(network => network.Name == name))
        {
            return Task.FromResult(run.Fatal($"network with name {name} already exists"));
        }

        var network = new SimulatedNetwork(
            SimulatedId.Of(run.Machine.Key, "network", name), name, run.Arguments.Value("driver") ?? "bridge", run.Process.Now);
        run.Edit(engine => engine with { Networks = engine.Networks.Add(network) });
        run.Process.WriteLine(network.Id);
        return Task.FromResult(0);
    }

    /// <summary><c>nerdctl network rm</c>.</summary>
    public static Task<int> RemoveNetworkAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        int exitCode = 0;
        foreach (string name in run.Words)
        {
            SimulatedContainer? user = run.Containers.FirstOrDefault(container => container.IsAlive && container.Network == name);
            if (user is not null || Engine(run).Networks.All(network => network.Name != name))
            {
                exitCode = run.Fatal(user is null
                    ? $"no network found matching: {name}"
                    : $"network \"{name}\" is in use by container \"{user.Name}\"");
                continue;
            }

            run.Edit(engine => engine with { Networks = [.. engine.Networks.Where(network => network.Name != name)] });
            run.Process.WriteLine(name);
        }

        return Task.FromResult(exitCode);
    }

    /// <summary><c>nerdctl network ls</c>, which has two entries that are no networks.</summary>
    public static Task<int> NetworksAsync(NerdctlRun run, CancellationToken cancellationToken) => Task.FromResult(Print(
        run, Engine(run).Networks.Where(network => network.Driver == "bridge")
            .Select(network => (network.Id[..ShortId], network.Name, DockerContainerRow.Labels(network.Labels)))
            .Concat([("", "host", ""), ("", "none", "")])
            .Select(network => new JsonObject { ["ID"] = network.Item1, ["Name"] = network.Item2, ["Labels"] = network.Item3 }),
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

    /// <summary>Where a volume is in the guest.</summary>
    public static string Mountpoint(NerdctlRun run, SimulatedVolume volume) =>
        $"{DataFolder(run)}/nerdctl/1935db59/volumes/default/{volume.Name}/_data";

    private static string DataFolder(NerdctlRun run) => run.Guest.IsRootful ? "/var/lib" : $"{run.Guest.Home}/.local/share";

    private static SimulatedEngine Engine(NerdctlRun run) =>
        run.Machine.Engine ?? new SimulatedEngine { Dialect = SimulatedDialect.Containerd, Version = "" };
}
