using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Commands.Engines;

/// <summary>What is asked of engines by a key, as it was when the key was pressed.</summary>
/// <param name="Verb">What.</param>
/// <param name="Targets">To what, one or more.</param>
/// <param name="Requests">The requests for what was chosen, one for each machine.</param>
/// <param name="Undo">The key that undoes it and what it does; null when there is none.</param>
internal sealed record EngineQuestion(
    EngineVerb Verb, IReadOnlyList<EngineTarget> Targets, Func<EngineOptions, IReadOnlyList<EngineRequest>> Requests, string? Undo = null)
{
    /// <summary>What is asked, in words.</summary>
    public EngineSubject Subject => new(Verb, Targets);

    /// <summary>What a key asks of containers.</summary>
    public static EngineQuestion Of(
        EngineVerb verb, IReadOnlyList<ContainerRef> containers,
        Func<IReadOnlyList<ContainerTarget>, EngineOptions, EngineOperation> operation,
        string? undo = null) => new(
            verb,
            [.. containers.Select(container => new EngineTarget(container.Machine, container.Container.Info.Name))],
            options =>
            [
                .. containers.GroupBy(container => container.Machine).Select(group =>
                    new EngineRequest(group.Key, operation([.. group.Select(container => container.Target)], options))),
            ],
            undo);

    /// <summary>What a key asks of other things, which commands call by their names and people by their labels.</summary>
    public static EngineQuestion Of(
        EngineVerb verb, IEnumerable<(MachineId Machine, string Name, string Label)> items,
        Func<IReadOnlyList<string>, EngineOptions, EngineOperation> operation)
    {
        (MachineId Machine, string Name, string Label)[] all = [.. items];
        return new EngineQuestion(
            verb,
            [.. all.Select(item => new EngineTarget(item.Machine, item.Label))],
            options =>
            [
                .. all.GroupBy(item => item.Machine).Select(group =>
                    new EngineRequest(group.Key, operation([.. group.Select(item => item.Name)], options))),
            ]);
    }
}
