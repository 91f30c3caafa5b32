using System.Text.Json;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>What a list of containers does not say and a change has to know.</summary>
/// <param name="Id">The container.</param>
/// <param name="Image">Id of its image, <c>sha256:</c> left out; its name in nerdctl.</param>
/// <param name="RestartPolicy">no, always, unless-stopped, on-failure; null where it is not said.</param>
/// <param name="IsRemovedAtEnd">True when it goes as soon as it stops.</param>
/// <param name="Volumes">The volumes that it mounts.</param>
/// <param name="Networks">The networks it is on.</param>
/// <param name="CheckpointedAt">When it was put away as a checkpoint; null when it is not (podman).</param>
internal sealed record TargetFacts(
    string Id, string Image, string? RestartPolicy, bool IsRemovedAtEnd, IReadOnlyList<string> Volumes, IReadOnlyList<string> Networks,
    DateTimeOffset? CheckpointedAt)
{
    /// <summary>With many containers the engine takes its time.</summary>
    private static readonly TimeSpan ReadTimeout = TimeSpan.FromMinutes(1);

    /// <summary>Volumes that nobody named.</summary>
    public IEnumerable<string> AnonymousVolumes => Volumes.Where(name => new Catalog.VolumeInfo { Name = name }.IsAnonymous);

    /// <summary>The facts of containers by id. One that has gone since the list was read is not in it.</summary>
    public static async Task<IReadOnlyDictionary<string, TargetFacts>> ReadAsync(
        EngineAccess engine, IReadOnlyList<ContainerInfo> containers, CancellationToken cancellationToken)
    {
        string[] ids = [.. containers.Select(container => container.Id)];
        if (ids.Length == 0)
        {
            return new Dictionary<string, TargetFacts>();
        }

        var result = await engine.Cli.RunAsync(
            engine.Cli.Request([.. engine.Dialect.InspectContainers, .. ids]) with { Timeout = ReadTimeout }, cancellationToken)
            .ConfigureAwait(false);

        // A container that vanished fails the command, which still prints the others.
        return result.IsSuccess || engine.Cli.Explain(result) is { Failure: ProviderFailure.NotFound }
            ? WithList(Parse(engine.Dialect.Name, result.StandardOutput), containers)
            : throw engine.Cli.Explain(result);
    }

    /// <summary>nerdctl's inspect does not name the networks, and its list does.</summary>
    private static Dictionary<string, TargetFacts> WithList(
        Dictionary<string, TargetFacts> facts, IReadOnlyList<ContainerInfo> containers)
    {
        foreach (ContainerInfo container in containers)
        {
            if (facts.TryGetValue(container.Id, out TargetFacts? known))
            {
                facts[container.Id] = known with { Networks = [.. known.Networks.Union(container.Networks)] };
            }
        }

        return facts;
    }

    private static Dictionary<string, TargetFacts> Parse(string program, string output)
    {
        try
        {
            List<InspectedTarget> inspected = JsonSerializer.Deserialize(
                GuestCommandLine.WithoutGreeting(output), OperationsJson.Default.ListInspectedTarget) ?? [];
            return inspected.Where(item => item.Id is not null).Select(Read).ToDictionary(facts => facts.Id, StringComparer.Ordinal);
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer(program, $"the details of its containers: {AnswerExcerpt.Of(output)}", exception);
        }
    }

    private static TargetFacts Read(InspectedTarget item) => new(
        item.Id ?? "",
        ImageName.WithoutHash(item.Image ?? ""),
        item.HostConfig?.RestartPolicy?.Name,
        item.HostConfig?.AutoRemove ?? false,
        [.. (item.Mounts ?? []).Where(mount => mount.Type == "volume").Select(mount => mount.Name ?? "").Where(name => name.Length > 0)],
        [.. item.NetworkSettings?.Networks?.Keys ?? []],
        item.State is { Checkpointed: true } state ? state.CheckpointedAt ?? DateTimeOffset.MinValue : null);
}
