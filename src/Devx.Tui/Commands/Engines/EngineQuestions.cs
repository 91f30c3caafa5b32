using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Commands.Engines;

/// <summary>Makes the questions of keys: one request for each machine that something picked is in.</summary>
internal static class EngineQuestions
{
    /// <summary>What a key asks of containers.</summary>
    public static EngineQuestion Of(
        EngineVerb verb, IReadOnlyList<ContainerRef> containers, Func<IReadOnlyList<ContainerTarget>, EngineOptions, EngineOperation> operation,
        string? undo = null) => new(
            verb,
            [.. containers.Select(container => new EngineTarget(container.Machine, container.Container.Info.Name))],
            options =>
            [
                .. containers.GroupBy(container => container.Machine).Select(group =>
                    new EngineRequest(group.Key, operation([.. group.Select(TargetOf)], options))),
            ],
            undo);

    public static ContainerTarget TargetOf(ContainerRef container) => new(container.Container.Info.Id, container.Container.Info.Name);

    /// <summary>What a key asks of other things, which are called by their names.</summary>
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
