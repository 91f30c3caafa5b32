using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>Replaces one part deep inside a snapshot.</summary>
internal static class SnapshotEditing
{
    /// <summary>The snapshot with one provider replaced.</summary>
    public static AppSnapshot Replace(this AppSnapshot snapshot, ProviderSnapshot provider) => snapshot with
    {
        Providers = [.. snapshot.Providers.Select(other => other.Name == provider.Name ? provider : other)],
    };

    /// <summary>The snapshot with one machine changed; the same snapshot when there is no such machine or nothing changed.</summary>
    public static AppSnapshot Change(this AppSnapshot snapshot, MachineId id, Func<MachineSnapshot, MachineSnapshot> change)
    {
        if (snapshot.Machine(id) is not { } before || change(before) is not { } after || ReferenceEquals(before, after)
            || snapshot.Provider(id.Provider) is not { } provider)
        {
            return snapshot;
        }

        return snapshot.Replace(provider with
        {
            Machines = [.. provider.Machines.Select(machine => ReferenceEquals(machine, before) ? after : machine)],
        });
    }
}
