using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers.Catalog;

/// <summary>
/// Finds who mounts which volume of a podman engine, whose list of containers says only where something is mounted. What a container mounts
/// never changes: each is inspected once.
/// </summary>
/// <param name="cli">The command line of the engine.</param>
internal sealed class PodmanVolumeUsers(IEngineCli cli)
{
    /// <summary>An inspect of more takes longer than anybody looks at a list; the others come with the next reading.</summary>
    private const int MostAtOnce = 100;

    private volatile Dictionary<string, IReadOnlyList<string>> _known = [];

    /// <summary>Names of containers by volume; null as long as not all is known.</summary>
    /// <exception cref="ProviderException">The containers could not be listed.</exception>
    public async Task<ILookup<string, string>?> ReadAsync(CancellationToken cancellationToken)
    {
        string list = await cli.ReadAsync(cli.Request("ps", "--all", "--format", "json"), cancellationToken).ConfigureAwait(false);
        List<ContainerInfo> mounting = [.. PodmanContainerParser.Parse(list).Where(container => container.Volumes is null)];
        Dictionary<string, IReadOnlyList<string>> known = _known;
        Dictionary<string, IReadOnlyList<string>> present = mounting
            .Where(container => known.ContainsKey(container.Id)).ToDictionary(container => container.Id, container => known[container.Id]);
        List<ContainerInfo> asked = [.. mounting.Where(container => !present.ContainsKey(container.Id)).Take(MostAtOnce)];
        ILookup<string, ContainerStake> found =
            (await InspectAsync(asked, cancellationToken).ConfigureAwait(false)).ToLookup(container => container.Id);
        foreach (ContainerInfo container in asked)
        {
            // One that is not among the answers has gone meanwhile.
            present[container.Id] = [.. found[container.Id].SelectMany(stake => stake.Volumes).Distinct()];
        }

        _known = present;
        return mounting.All(container => present.ContainsKey(container.Id))
            ? mounting.SelectMany(container => present[container.Id].Select(volume => (Volume: volume, container.Name)))
                .ToLookup(use => use.Volume, use => use.Name)
            : null;
    }

    private async Task<IReadOnlyList<ContainerStake>> InspectAsync(List<ContainerInfo> containers, CancellationToken cancellationToken)
    {
        if (containers.Count == 0)
        {
            return [];
        }

        CommandRequest inspect = cli.Request(["container", "inspect", .. containers.Select(container => container.Id)]);
        CommandResult result = await cli.RunAsync(inspect, cancellationToken).ConfigureAwait(false);

        // A container that vanished since the list was read fails the command, which still prints the others.
        return result.IsSuccess || cli.Explain(result) is { Failure: ProviderFailure.NotFound }
            ? ContainerStakeParser.Parse(cli.Name, result.StandardOutput, containers, (_, _) => null)
            : throw cli.Explain(result);
    }
}
