using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>The containers that the list is about, of one machine or of all, before filter and order.</summary>
internal sealed class ContainerScope
{
    private readonly (MachineId Machine, IReadOnlyList<ContainerSnapshot> Items)[] _parts;
    private readonly Lazy<Dictionary<string, ContainerRef>> _byKey;

    private ContainerScope((MachineId Machine, IReadOnlyList<ContainerSnapshot> Items)[] parts)
    {
        _parts = parts;
        All = [.. parts.SelectMany(part => part.Items.Select(item => new ContainerRef(part.Machine, item)))];
        HasGroups = All.Any(container => ContainerGroup.Of(container.Container.Info).Kind != ContainerGroupKind.None);
        _byKey = new(() => KeysOf(All));
    }

    /// <summary>In the order in which the engines list them, machine by machine.</summary>
    public IReadOnlyList<ContainerRef> All { get; }

    /// <summary>True when a project or a pod is among them.</summary>
    public bool HasGroups { get; }

    /// <summary>The containers of the shown machine, or of all.</summary>
    /// <param name="snapshot">What is known now.</param>
    /// <param name="ui">Says which machine is shown.</param>
    /// <param name="before">The scope of a moment ago, which is given back when nothing in it has changed.</param>
    public static ContainerScope Of(AppSnapshot snapshot, UiState ui, ContainerScope? before)
    {
        (MachineId, IReadOnlyList<ContainerSnapshot>)[] parts =
            [.. MachinesOf(snapshot, ui).Select(machine => (machine.Info.Id, machine.Containers.Items))];
        return before is not null && before.Has(parts) ? before : new ContainerScope(parts);
    }

    /// <summary>The machines whose containers are listed.</summary>
    public static IEnumerable<MachineSnapshot> MachinesOf(AppSnapshot snapshot, UiState ui) =>
        ui.IsAllMachines ? snapshot.Machines : snapshot.Machine(ui.Detail) is { } machine ? [machine] : [];

    /// <summary>A container by its key; null when it is gone.</summary>
    public ContainerRef? Find(string key) => _byKey.Value.GetValueOrDefault(key);

    private bool Has((MachineId Machine, IReadOnlyList<ContainerSnapshot> Items)[] parts) =>
        parts.Length == _parts.Length
        && parts.Zip(_parts).All(pair => pair.First.Machine == pair.Second.Machine && ReferenceEquals(pair.First.Items, pair.Second.Items));

    private static Dictionary<string, ContainerRef> KeysOf(IReadOnlyList<ContainerRef> containers)
    {
        var byKey = new Dictionary<string, ContainerRef>(containers.Count, StringComparer.Ordinal);
        foreach (ContainerRef container in containers)
        {
            byKey[container.Key.ToString()] = container;
        }

        return byKey;
    }
}
