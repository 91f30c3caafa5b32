using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Monitoring;

/// <summary>What an answer of a provider, or its silence, makes of the snapshot.</summary>
internal static class ProviderChanges
{
    /// <summary>It answered with its machines.</summary>
    public static AppSnapshot Answered(
        AppSnapshot snapshot, string name, IReadOnlyList<MachineInfo> machines, DateTimeOffset at, TimeSpan took) =>
        Change(snapshot, name, before => snapshot
            .With(MachineJournal.OfProvider(before, null, at))
            .With(MachineJournal.OfMachines(before, machines, at))
            .Replace(before with
            {
                Health = HealthOf(machines),
                Problem = null,
                Remedy = null,
                AnsweredAt = at,
                AnswerTime = took,
                IsRemembered = false,
                Machines = Merge(before.Machines, machines),
            }));

    /// <summary>It did not answer, or with an error: what was known stays, with its age.</summary>
    public static AppSnapshot Failed(AppSnapshot snapshot, string name, Trouble trouble, DateTimeOffset at) =>
        Change(snapshot, name, before =>
            before.Health == trouble.Health && before.Problem == trouble.Problem && before.Remedy == trouble.Remedy
                ? snapshot
                : snapshot
                    .With(MachineJournal.OfProvider(before, trouble, at))
                    .Replace(before with { Health = trouble.Health, Problem = trouble.Problem, Remedy = trouble.Remedy }));

    private static AppSnapshot Change(AppSnapshot snapshot, string name, Func<ProviderSnapshot, AppSnapshot> change) =>
        snapshot.Provider(name) is { } before ? change(before) : snapshot;

    private static IReadOnlyList<MachineSnapshot> Merge(IReadOnlyList<MachineSnapshot> before, IReadOnlyList<MachineInfo> after)
    {
        Dictionary<MachineId, MachineSnapshot> old = before.ToDictionary(machine => machine.Info.Id);
        MachineSnapshot[] merged = [.. after.Select(info => Merge(old.GetValueOrDefault(info.Id), info))];
        return merged.SequenceEqual(before, ReferenceEqualityComparer.Instance) ? before : merged;
    }

    private static MachineSnapshot Merge(MachineSnapshot? before, MachineInfo info)
    {
        ContainersSnapshot containers = ContainerChanges.After(before?.Containers ?? ContainersSnapshot.NotAsked, info);
        if (before is not null && before.Info.SameAs(info) && ReferenceEquals(before.Containers, containers))
        {
            return before;
        }

        MachineSnapshot after = (before ?? new MachineSnapshot { Info = info }) with { Info = info, Containers = containers };
        return info.State.Status == MachineStatus.Running ? after : WithoutListings(after with { Usage = null, CpuPercent = null });
    }

    // What an engine held is not known while it is off.
    private static MachineSnapshot WithoutListings(MachineSnapshot machine) => machine.Containers.CanAnswer ? machine : machine with
    {
        Images = EngineListing<ImageInfo>.NotAsked,
        Volumes = EngineListing<VolumeInfo>.NotAsked,
        Networks = EngineListing<NetworkInfo>.NotAsked,
    };

    // A provider whose only machines are engines of this host is off when they are.
    private static ProviderHealth HealthOf(IReadOnlyList<MachineInfo> machines) =>
        machines.Count > 0
        && machines.All(machine => machine.VmType is "engine" or "desktop" && machine.State.Status == MachineStatus.Stopped)
            ? ProviderHealth.Stopped
            : ProviderHealth.Ready;
}
