using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary>The commands that fetch, name and remove images.</summary>
internal static class DockerImages
{
    private static readonly TimeSpan Asking = TimeSpan.FromMilliseconds(700), Layer = TimeSpan.FromMilliseconds(900);

    /// <summary><c>docker pull</c>.</summary>
    public static async Task<int> PullAsync(DockerRun run, CancellationToken cancellationToken)
    {
        string? refused = await FetchAsync(
            run, run.Arguments.Words[0], run.Arguments.Has("quiet") ? _ => { }
        : run.Process.WriteLine, cancellationToken)
            .ConfigureAwait(false);
        if (refused is not null)
        {
            return run.Refused(refused);
        }

        run.Process.WriteLine(SimulatedRegistry.FullName(run.Arguments.Words[0]));
        return 0;
    }

    /// <summary>Fetches an image, with the lines that docker prints where no terminal is.</summary>
    /// <returns>What the engine says against it; null when it is there now.</returns>
    public static async Task<string?> FetchAsync(DockerRun run, string name, Action<string> print, CancellationToken cancellationToken)
    {
        string full = SimulatedRegistry.FullName(name);
        string kept = SimulatedRegistry.ShortName(full);
        string repository = kept[..kept.LastIndexOf(':')], tag = kept[(kept.LastIndexOf(':') + 1)..];
        if (!name.Contains(':', StringComparison.Ordinal))
        {
            print($"Using default tag: {tag}");
        }

        await run.Process.WorkAsync(Asking, cancellationToken).ConfigureAwait(false);
        if (!SimulatedRegistry.Has(full))
        {
            string host = SimulatedRegistry.HostOf(full);
            return SimulatedRegistry.Answers(full)
                ? $"pull access denied for {repository}, repository does not exist or may require 'docker login': "
                    + "denied: requested access to the resource is denied"
                : $"Get \"https://{host}/v2/\": dial tcp: lookup {host} on 10.255.255.53:53: no such host";
        }

        SimulatedImage image = SimulatedRegistry.Image(full, kept, run.Process.Now);
        print($"{tag}: Pulling from {full[(full.IndexOf('/', StringComparison.Ordinal) + 1)..full.LastIndexOf(':')]}");
        bool isHere = run.Engine.Images.Any(other => other.Reference == kept);
        if (!isHere)
        {
            await FetchLayersAsync(run, image, print, cancellationToken).ConfigureAwait(false);
            run.Process.Computer.Containers.EditEngine(run.Machine, engine => engine with { Images = engine.Images.Add(image) });
        }

        print($"Digest: sha256:{SimulatedId.Of(image.Id, "digest")}");
        print($"Status: {(isHere ? "Image is up to date for" : "Downloaded newer image for")} {kept}");
        return null;
    }

    /// <summary><c>docker tag</c>.</summary>
    public static Task<int> TagAsync(DockerRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words[0];
        if (run.Engine.FindImage(name) is not { } image)
        {
            return Task.FromResult(run.Refused($"No such image: {SimulatedRegistry.ShortName(SimulatedRegistry.FullName(name))}"));
        }

        string kept = SimulatedRegistry.ShortName(SimulatedRegistry.FullName(run.Arguments.Words[1]));
        int colon = kept.LastIndexOf(':');
        run.Process.Computer.Containers.EditEngine(run.Machine, engine => engine with
        {
            Images =
            [
                .. engine.Images.Where(other => other.Reference != kept && other != (image.IsDangling ? image : null)),
                image with { Repository = kept[..colon], Tag = kept[(colon + 1)..] },
            ],
        });
        return Task.FromResult(0);
    }

    /// <summary><c>docker rmi</c>: with force one that is not there is no failure.</summary>
    public static Task<int> RemoveAsync(DockerRun run, CancellationToken cancellationToken)
    {
        bool isForced = run.Arguments.Has("force");
        int exitCode = 0;
        foreach (string name in run.Arguments.Words)
        {
            if (Refusal(run, name, isForced) is { } refused)
            {
                exitCode = run.Refused(refused);
                exitCode = isForced && refused.StartsWith("No such image", StringComparison.Ordinal) ? 0 : exitCode;
            }
            else if (run.Engine.FindImage(name) is { } image)
            {
                Remove(run, image, IsById(image, name));
            }
        }

        return Task.FromResult(exitCode);
    }

    /// <summary><c>docker image prune</c>.</summary>
    public static Task<int> PruneAsync(DockerRun run, CancellationToken cancellationToken)
    {
        bool isAll = run.Arguments.Has("all");
        SimulatedImage[] unused = [.. run.Engine.UnusedImages(isAll)];
        return Task.FromResult(DockerPrune.Run(
            run,
            isAll ? "all images without at least one container associated to them." : "all dangling images.",
            "Images",
            [
                .. unused.SelectMany(image => image.IsDangling
                    ? new[] { $"deleted: sha256:{image.Id}" }
                    : [$"untagged: {image.Reference}", $"deleted: sha256:{image.Id}"]),
            ],
            unused.DistinctBy(image => image.Id).Sum(image => image.Size),
            engine => engine with { Images = [.. engine.Images.Except(unused)] }));
    }

    private static async Task FetchLayersAsync(
        DockerRun run, SimulatedImage image, Action<string> print, CancellationToken cancellationToken)
    {
        string[] layers = [.. SimulatedRegistry.Layers(image).Select(layer => layer[..12])];
        foreach (string layer in layers)
        {
            print($"{layer}: Pulling fs layer");
        }

        foreach (string layer in layers)
        {
            await run.Process.WorkAsync(Layer, cancellationToken).ConfigureAwait(false);
            print($"{layer}: Download complete");
        }

        foreach (string layer in layers)
        {
            await run.Process.WorkAsync(Layer / 3, cancellationToken).ConfigureAwait(false);
            print($"{layer}: Pull complete");
        }
    }

    private static bool IsById(SimulatedImage image, string name) =>
        image.IsDangling || SimulatedRegistry.FullName(image.Reference) != SimulatedRegistry.FullName(name);

    private static string? Refusal(DockerRun run, string name, bool isForced)
    {
        if (run.Engine.FindImage(name) is not { } image)
        {
            return $"No such image: {SimulatedRegistry.ShortName(SimulatedRegistry.FullName(name))}";
        }

        bool isById = IsById(image, name);
        int names = run.Engine.Images.Count(other => other.Id == image.Id);
        SimulatedContainer? user = run.Engine.UsersOf(image).OrderByDescending(container => container.IsAlive).FirstOrDefault();
        return isById && names > 1 && !isForced
                ? $"conflict: unable to delete {name} (must be forced) - image is referenced in multiple repositories"
            : user is null || (!isById && (isForced || names > 1)) ? null
            : !isById
                ? $"conflict: unable to remove repository reference \"{name}\" (must force) - container {user.Id[..12]} is using its "
                    + $"referenced image {image.Id[..12]}"
            : user.IsAlive
                ? $"conflict: unable to delete {name} (cannot be forced) - image is being used by running container {user.Id[..12]}"
            : isForced ? null
            : $"conflict: unable to delete {name} (must be forced) - image is being used by stopped container {user.Id[..12]}";
    }

    private static void Remove(DockerRun run, SimulatedImage image, bool isById)
    {
        SimulatedImage[] going = isById ? [.. run.Engine.Images.Where(other => other.Id == image.Id)] : [image];
        bool isLast = run.Engine.Images.Count(other => other.Id == image.Id) == going.Length;
        bool isKept = isLast && run.Engine.UsersOf(image).Any();
        run.Process.Computer.Containers.EditEngine(run.Machine, engine => engine with
        {
            Images = [.. engine.Images.Except(going), .. isKept ? [image.WithoutName] : Array.Empty<SimulatedImage>()],

            // A container whose image has lost its name is listed with the image's id.
            Containers = [.. engine.Containers.Select(container => isKept && engine.FindImage(container.Image)?.Id == image.Id
                ? container with { Image = image.Id[..12] }
                : container)],
        });
        foreach (SimulatedImage each in going.Where(each => !each.IsDangling))
        {
            run.Process.WriteLine($"Untagged: {each.Reference}");
        }

        if (isLast && !isKept)
        {
            run.Process.WriteLine($"Deleted: sha256:{image.Id}");
        }
    }
}
