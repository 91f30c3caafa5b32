using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary>The commands that fetch, name and remove images.</summary>
internal static class PodmanImages
{
    private static readonly TimeSpan Asking = TimeSpan.FromMilliseconds(700), Layer = TimeSpan.FromMilliseconds(1100);

    /// <summary><c>podman pull</c>: what it does goes to standard error, the id to standard output.</summary>
    public static async Task<int> PullAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words[0];
        if (await FetchAsync(run, name, run.Arguments.Has("quiet"), cancellationToken).ConfigureAwait(false) is { } refused)
        {
            return run.Fail(refused);
        }

        run.Process.WriteLine(run.Engine.FindImage(name)?.Id ?? "");
        return 0;
    }

    /// <summary>Fetches an image.</summary>
    /// <returns>What is wrong; null when it is there now.</returns>
    public static async Task<string?> FetchAsync(PodmanRun run, string name, bool isQuiet, CancellationToken cancellationToken)
    {
        string full = SimulatedRegistry.FullName(name);
        void Print(string line) => run.Process.WriteError(isQuiet ? "" : line + "\n");
        Print($"Trying to pull {full}...");
        await run.Process.WorkAsync(Asking, cancellationToken).ConfigureAwait(false);
        if (!SimulatedRegistry.Has(full))
        {
            string host = SimulatedRegistry.HostOf(full), tag = full[(full.LastIndexOf(':') + 1)..];
            string source = $"initializing source docker://{SimulatedRegistry.ShortName(full)}: ";
            return source + (SimulatedRegistry.Answers(full)
                ? $"reading manifest {tag} in {full[..full.LastIndexOf(':')]}: requested access to the resource is denied"
                : $"pinging container registry {host}: Get \"https://{host}/v2/\": "
                    + $"dial tcp: lookup {host} on 192.168.127.1:53: no such host");
        }

        Print("Getting image source signatures");
        SimulatedImage image = SimulatedRegistry.Image(full, full, run.Process.Now);
        foreach (string layer in SimulatedRegistry.Layers(image))
        {
            Print($"Copying blob sha256:{layer}");
            await run.Process.WorkAsync(Layer, cancellationToken).ConfigureAwait(false);
        }

        Print($"Copying config sha256:{image.Id}");
        Print("Writing manifest to image destination");
        run.Computer.Containers.EditEngine(run.Machine, engine => engine.Images.Any(other => other.Reference == full)
            ? engine
            : engine with { Images = engine.Images.Add(image) });
        return null;
    }

    /// <summary><c>podman tag</c>: a name without a registry is a local one.</summary>
    public static Task<int> TagAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words[0], wanted = run.Arguments.Words[1];
        if (run.Engine.FindImage(name) is not { } image)
        {
            return Task.FromResult(run.Fail($"{name}: image not known"));
        }

        string full = SimulatedRegistry.FullName(wanted);
        string kept = wanted.Split('/') is [_] or [_, _] && full.StartsWith(SimulatedRegistry.Hub, StringComparison.Ordinal)
            && !wanted.StartsWith(SimulatedRegistry.Hub, StringComparison.Ordinal)
            ? $"localhost/{SimulatedRegistry.ShortName(full)}"
            : full;
        int colon = kept.LastIndexOf(':');
        run.Computer.Containers.EditEngine(run.Machine, engine => engine with
        {
            Images =
            [
                .. engine.Images.Where(other => other.Reference != kept && other != (image.IsDangling ? image : null)),
                image with { Repository = kept[..colon], Tag = kept[(colon + 1)..] },
            ],
        });
        return Task.FromResult(0);
    }

    /// <summary><c>podman rmi</c>: missing is 1, in use is 2; by force the containers that use it go too.</summary>
    public static Task<int> RemoveAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        int exitCode = 0;
        foreach (string name in run.Arguments.Words)
        {
            if (run.Engine.FindImage(name) is { } image)
            {
                exitCode = Remove(run, image, name) ?? exitCode;
            }
            else if (!run.Arguments.Has("force"))
            {
                exitCode = run.Fail($"{name}: image not known", 1);
            }
        }

        return Task.FromResult(exitCode);
    }

    /// <summary><c>podman image prune</c>: prints the ids.</summary>
    public static Task<int> PruneAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        bool isAll = run.Arguments.Has("all");
        if (!run.Arguments.Has("force"))
        {
            string what = isAll ? "images without at least one container associated with them" : "dangling images";
            run.Process.Write($"WARNING! This command removes all {what}.\n"
                + "Are you sure you want to continue? [y/N] ");
            return Task.FromResult(run.Fail("EOF"));
        }

        SimulatedImage[] unused = [.. run.Engine.UnusedImages(isAll)];
        run.Computer.Containers.EditEngine(run.Machine, engine => engine with { Images = [.. engine.Images.Except(unused)] });
        run.Process.Write(string.Concat(unused.Select(image => image.Id).Distinct().Select(id => id + "\n")));
        return Task.FromResult(0);
    }

    private static int? Remove(PodmanRun run, SimulatedImage image, string name)
    {
        bool isForced = run.Arguments.Has("force");
        bool isById = image.IsDangling || SimulatedRegistry.FullName(image.Reference) != SimulatedRegistry.FullName(name);
        SimulatedImage[] names = [.. run.Engine.Images.Where(other => other.Id == image.Id)];
        if (isById && names.Length > 1 && !isForced)
        {
            return run.Fail($"unable to delete image \"{image.Id}\" by ID with more than one tag "
                + $"([{string.Join(' ', names.Select(other => other.Reference))}]): please force removal");
        }

        SimulatedImage[] going = isById ? names : [image];
        SimulatedContainer[] users = going.Length == names.Length ? [.. run.Engine.UsersOf(image)] : [];
        if (users is [var user, ..] && !isForced)
        {
            return run.Fail($"image used by {user.Id}: image is in use by a container: "
                + "consider listing external containers and force-removing image", 2);
        }

        foreach (SimulatedContainer each in users)
        {
            run.Computer.Containers.Remove(run.Machine, each);
        }

        run.Computer.Containers.EditEngine(run.Machine, engine => engine with { Images = [.. engine.Images.Except(going)] });
        run.Process.Write(string.Concat(going.Where(each => !each.IsDangling).Select(each => $"Untagged: {each.Reference}\n")));
        run.Process.Write(going.Length == names.Length ? $"Deleted: {image.Id}\n" : "");
        return null;
    }
}
