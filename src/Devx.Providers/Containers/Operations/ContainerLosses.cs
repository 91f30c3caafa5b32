using Devx.Providers.Containers.Catalog;

namespace Devx.Providers.Containers.Operations;

/// <summary>Says what goes with containers that are stopped or removed.</summary>
/// <param name="engine">The engine.</param>
internal sealed class ContainerLosses(EngineAccess engine)
{
    /// <summary>What a stop takes with it: containers that are removed at their end. And which of them come back by themselves.</summary>
    public async Task<EnginePlan> OfStopAsync(
        EnginePlan plan, IReadOnlyList<ContainerInfo> containers, CancellationToken cancellationToken)
    {
        var facts = await TargetFacts.ReadAsync(engine, containers, cancellationToken).ConfigureAwait(false);
        List<ContainerInfo> removed = [.. containers.Where(container => facts.GetValueOrDefault(container.Id) is { IsRemovedAtEnd: true })];
        List<string> returning = [.. containers.Where(container => engine.Dialect.StartsStoppedAgain
            && facts.GetValueOrDefault(container.Id)?.RestartPolicy == "always").Select(container => container.Name)];
        return plan with
        {
            Losses =
            [
                .. removed.Select(container => Loss(container, "made to be removed at its end")),
                .. removed.SelectMany(container => Volumes(container, facts)),
            ],
            Notes = returning.Count == 0
                ? plan.Notes
                : [.. plan.Notes, $"Always restarted, so back when the engine restarts: {EngineRefusal.List(returning)}."],
        };
    }

    /// <summary>What a removal takes with it.</summary>
    public async Task<EnginePlan> OfRemovalAsync(
        EnginePlan plan, IReadOnlyList<ContainerInfo> containers, bool withVolumes, CancellationToken cancellationToken)
    {
        var facts = await TargetFacts.ReadAsync(engine, containers, cancellationToken).ConfigureAwait(false);
        List<EngineLoss> volumes = [.. containers.SelectMany(container => Volumes(container, facts))];
        return plan with
        {
            Losses = [.. containers.Select(container => Loss(container, State(container))), .. withVolumes ? volumes : []],
            Notes = withVolumes || volumes.Count == 0
                ? plan.Notes
                : [.. plan.Notes, $"Volumes without a name stay, used by nothing then: {volumes.Count}."],
        };
    }

    private static EngineLoss Loss(ContainerInfo container, string note) => new(EngineObject.Container, container.Name, null, note);

    private static IEnumerable<EngineLoss> Volumes(ContainerInfo container, IReadOnlyDictionary<string, TargetFacts> facts) =>
        (facts.GetValueOrDefault(container.Id)?.AnonymousVolumes ?? [])
            .Select(name => new EngineLoss(EngineObject.Volume, name, null, $"of {container.Name}, without a name"));

    private static string State(ContainerInfo container) =>
        container.Status == ContainerStatus.Paused ? "paused" : container.IsUp ? "runs" : "";
}
