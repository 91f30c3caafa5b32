using System.Collections.Immutable;

namespace Devx.Tui.State;

/// <summary>What the user set that decides which containers are listed and in which order.</summary>
internal readonly record struct ContainerChoice(
    ListOrder Order, string Filter, ImmutableHashSet<string> Folded, bool IsFlat, bool IsAllMachines)
{
    public static ContainerChoice Of(UiState ui) =>
        new(ui.Containers.Order, ui.Containers.Filter, ui.Containers.Folded, ui.IsFlat, ui.IsAllMachines);
}
