using System.Globalization;

namespace Devx.Providers.Containers.Operations;

/// <summary>Plans what is done to several containers: one command for each, and none for those that need nothing.</summary>
/// <param name="engine">The engine.</param>
internal sealed class ContainerPlanner(EngineAccess engine)
{
    /// <summary>Time that a stop takes besides what the container is given.</summary>
    private static readonly TimeSpan StopTime = TimeSpan.FromMinutes(2);

    private readonly ContainerRules _rules = new(engine.Dialect);
    private readonly ContainerLosses _losses = new(engine);

    /// <summary>Plans starts.</summary>
    public async Task<EnginePlan> StartAsync(StartContainers operation, CancellationToken cancellationToken) =>
        (await PlanAsync(operation, operation.Containers, "start", ContainerRules.Start, id => ["start", id], cancellationToken)
            .ConfigureAwait(false)).Plan;

    /// <summary>Plans stops.</summary>
    public async Task<EnginePlan> StopAsync(StopContainers operation, CancellationToken cancellationToken)
    {
        (EnginePlan plan, IReadOnlyList<ContainerInfo> containers) = await PlanAsync(
            operation, operation.Containers, "stop", _rules.Stop, id => ["stop", .. Grace(operation.Grace), id], cancellationToken)
            .ConfigureAwait(false);
        return await _losses.OfStopAsync(Patient(plan, operation.Grace), containers, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Plans restarts.</summary>
    public async Task<EnginePlan> RestartAsync(RestartContainers operation, CancellationToken cancellationToken) =>
        Patient((await PlanAsync(
            operation, operation.Containers, "restart", _rules.Restart, id => ["restart", .. Grace(operation.Grace), id], cancellationToken)
            .ConfigureAwait(false)).Plan, operation.Grace);

    /// <summary>Plans pauses.</summary>
    public async Task<EnginePlan> PauseAsync(PauseContainers operation, CancellationToken cancellationToken) =>
        (await PlanAsync(operation, operation.Containers, "pause", ContainerRules.Pause, id => ["pause", id], cancellationToken)
            .ConfigureAwait(false)).Plan;

    /// <summary>Plans what ends pauses.</summary>
    public async Task<EnginePlan> ResumeAsync(ResumeContainers operation, CancellationToken cancellationToken) =>
        (await PlanAsync(operation, operation.Containers, "resume", ContainerRules.Resume, id => ["unpause", id], cancellationToken)
            .ConfigureAwait(false)).Plan;

    /// <summary>Plans signals.</summary>
    public async Task<EnginePlan> KillAsync(KillContainers operation, CancellationToken cancellationToken)
    {
        string signal = SignalName.Check(operation.Signal);
        (EnginePlan plan, IReadOnlyList<ContainerInfo> containers) = await PlanAsync(
            operation, operation.Containers, SignalName.IsDeadly(signal) ? "kill" : $"send {signal} to", ContainerRules.Kill,
            id => ["kill", "--signal", signal, id], cancellationToken).ConfigureAwait(false);
        return SignalName.IsEnding(signal) ? await _losses.OfStopAsync(plan, containers, cancellationToken).ConfigureAwait(false) : plan;
    }

    /// <summary>Plans removals.</summary>
    public async Task<EnginePlan> RemoveAsync(RemoveContainers operation, CancellationToken cancellationToken)
    {
        (EnginePlan plan, IReadOnlyList<ContainerInfo> containers) = await PlanAsync(
            operation, operation.Containers, "remove", container => ContainerRules.Remove(container, operation.Force),
            id =>
            [
                "rm",
                .. operation.Force ? ["--force"] : Array.Empty<string>(),
                .. operation.WithVolumes ? ["--volumes"] : Array.Empty<string>(),
                id,
            ],
            cancellationToken).ConfigureAwait(false);
        return await _losses.OfRemovalAsync(plan, containers, operation.WithVolumes, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(EnginePlan Plan, IReadOnlyList<ContainerInfo> Containers)> PlanAsync(
        EngineOperation operation, IReadOnlyList<ContainerTarget> targets, string word, Func<ContainerInfo, TargetVerdict> rule,
        Func<string, IReadOnlyList<string>> arguments, CancellationToken cancellationToken)
    {
        IReadOnlyList<ContainerInfo> present = await engine.Runtime.ListContainersAsync(cancellationToken).ConfigureAwait(false);
        var wanted = targets.Select(target => (target.Name, Container: ContainerTargets.Find(present, target))).ToList();
        var verdicts = wanted.Select(each => each.Container is { } container
            ? rule(container)
            : new TargetVerdict(null, EngineRefusal.Gone("container", each.Name))).ToList();
        IReadOnlyList<string> notes = TargetVerdict.Notes(verdicts);
        List<ContainerInfo> chosen =
            [.. wanted.Zip(verdicts).Where(pair => pair.Second.IsGo).Select(pair => pair.First.Container).OfType<ContainerInfo>()];
        EngineStep[] steps = [.. chosen.Select(container =>
            engine.Step($"{word} {container.Name}", container.Name, arguments(EngineAccess.ShortId(container.Id))))];
        return (new EnginePlan(operation, steps, notes), chosen);
    }

    private static IReadOnlyList<string> Grace(TimeSpan? grace) =>
        grace is { } time ? ["--time", ((int)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture)] : [];

    private static EnginePlan Patient(EnginePlan plan, TimeSpan? grace) => grace is not { } time ? plan : plan with
    {
        Steps = [.. plan.Steps.Select(step => step with
        {
            Command = step.Command with { Timeout = TimeSpan.FromTicks(Math.Max(step.Command.Timeout.Ticks, (time + StopTime).Ticks)) },
        })],
    };
}
