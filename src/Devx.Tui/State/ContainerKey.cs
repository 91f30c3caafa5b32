using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>One container of all machines.</summary>
/// <param name="Machine">Where it is.</param>
/// <param name="Id">Its full id there.</param>
internal sealed record ContainerKey(MachineId Machine, string Id)
{
    /// <summary>The key as lists, cursors and marks carry it.</summary>
    public override string ToString() => $"{Machine} {Id}";
}
