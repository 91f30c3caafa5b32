using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>The containers that the list is about, of one machine or of all, before filter and order.</summary>
internal sealed class ContainerScope
{
    private readonly (MachineId Machine, IReadOnlyList<ContainerSnapshot> Items)[] _parts;
    private readonly Lazy<IReadOnlyList<string>> _keys;
    private readonly Lazy<HashSet<string>> _present;

    private ContainerScope((MachineId Machine, IReadOnlyList<ContainerSnapshot> Items)[] parts)
    {
        _parts = parts;
        All = [.. parts.SelectMany(part => part.Items.Select(item => new ContainerRef(part.Machine, item)))];
        HasGroups = All.Any(container => ContainerGroup.Of(container.Container.Info).Kind != ContainerGroupKind.None);
        _keys = new(() => [.. All.Select(container => container.Key.ToString())]);
        _present = new(() => _keys.Value.ToHashSet(StringComparer.Ordinal));
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
        return before is not null && before.IsOf(parts) ? before : new ContainerScope(parts);
    }

    /// <summary>The machines whose containers are listed.</summary>
    public static IEnumerable<MachineSnapshot> MachinesOf(AppSnapshot snapshot, UiState ui) =>
        ui.IsAllMachines ? snapshot.Machines : snapshot.Machine(ui.Detail) is { } machine ? [machine] : [];

    /// <summary>False for the key of a container that is gone.</summary>
    public bool Has(string key) => _present.Value.Contains(key);

    /// <summary>The containers with some keys, in the order of all.</summary>
    public IReadOnlyList<ContainerRef> With(IReadOnlySet<string> keys) =>
        keys.Count == 0 ? [] : [.. All.Where((_, at) => keys.Contains(_keys.Value[at]))];

    private bool IsOf((MachineId Machine, IReadOnlyList<ContainerSnapshot> Items)[] parts) =>
        parts.Length == _parts.Length
        && parts.Zip(_parts).All(pair => pair.First.Machine == pair.Second.Machine && ReferenceEquals(pair.First.Items, pair.Second.Items));
}
