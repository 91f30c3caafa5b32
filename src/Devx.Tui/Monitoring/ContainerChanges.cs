using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Monitoring;

/// <summary>What an answer of a machine's container engine, or its silence, makes of the snapshot.</summary>
internal static class ContainerChanges
{
    /// <summary>What is known of the containers after the machine itself was read.</summary>
    public static ContainersSnapshot After(ContainersSnapshot before, MachineInfo machine) => machine.State.Status switch
    {
        MachineStatus.Running or MachineStatus.Unknown => machine.Runtime is null ? Only(before, ContainersStatus.NoRuntime)
            : before.Status is ContainersStatus.MachineDown or ContainersStatus.NoRuntime ? ContainersSnapshot.NotAsked
            : before,
        MachineStatus.Starting or MachineStatus.Stopping or MachineStatus.Stopped or MachineStatus.Suspended or MachineStatus.Broken =>
            Only(before, ContainersStatus.MachineDown),
    };

    /// <summary>The engine answered with its containers.</summary>
    public static AppSnapshot Answered(
        AppSnapshot snapshot, MachineId machine, string runtime, IReadOnlyList<ContainerInfo> containers, DateTimeOffset at,
        bool eventsTellEnds) =>
        snapshot.Machine(machine)?.Containers is not { } before
            ? snapshot
            : Change(snapshot, machine, before with
            {
                Status = ContainersStatus.Known,
                Runtime = runtime,
                AnsweredAt = at,
                Problem = null,
                Items = Merge(before.Items, containers),
            }).With(ContainerJournal.Between(machine, before, containers, at, eventsTellEnds));

    /// <summary>The engine did not answer, or with an error: what was known stays, with its age.</summary>
    public static AppSnapshot Failed(AppSnapshot snapshot, MachineId machine, string runtime, string problem) =>
        snapshot.Machine(machine)?.Containers is not { } before || (before.Status == ContainersStatus.Failed && before.Problem == problem)
            ? snapshot
            : Change(snapshot, machine, before with { Status = ContainersStatus.Failed, Runtime = runtime, Problem = problem });

    private static AppSnapshot Change(AppSnapshot snapshot, MachineId machine, ContainersSnapshot containers) =>
        snapshot.Change(machine, before => before with { Containers = containers });

    private static ContainersSnapshot Only(ContainersSnapshot before, ContainersStatus status) =>
        before.Status == status ? before : new ContainersSnapshot { Status = status };

    private static IReadOnlyList<ContainerSnapshot> Merge(IReadOnlyList<ContainerSnapshot> before, IReadOnlyList<ContainerInfo> after)
    {
        Dictionary<string, ContainerSnapshot> old = before.ToDictionary(container => container.Info.Id);
        ContainerSnapshot[] merged = [.. after.Select(info => Merge(old.GetValueOrDefault(info.Id), info))];
        return merged.SequenceEqual(before, ReferenceEqualityComparer.Instance) ? before : merged;
    }

    private static ContainerSnapshot Merge(ContainerSnapshot? before, ContainerInfo info)
    {
        if (before is not null && before.Info.SameAs(info))
        {
            return before;
        }

        ContainerSnapshot after = (before ?? new ContainerSnapshot { Info = info }) with { Info = info };
        return info.Status == ContainerStatus.Running ? after : after with { Usage = null, CpuPercent = null };
    }
}
