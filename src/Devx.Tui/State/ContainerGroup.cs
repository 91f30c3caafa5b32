using Devx.Providers.Containers;
using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>Containers of one machine that belong together.</summary>
internal sealed record ContainerGroup
{
    public required MachineId Machine { get; init; }

    public required ContainerGroupKind Kind { get; init; }

    /// <summary>The name of the project or pod; empty for the containers that belong to none.</summary>
    public required string Name { get; init; }

    /// <summary>Its containers that match the filter, in the order of the list.</summary>
    public required IReadOnlyList<ContainerRef> Members { get; init; }

    /// <summary>How many containers it has, whatever the filter says.</summary>
    public required int Total { get; init; }

    /// <summary>Its key among the rows of the list.</summary>
    public string Key => KeyOf(Machine, Kind, Name);

    /// <summary>The key of the group a container belongs to.</summary>
    public static string KeyOf(ContainerRef container)
    {
        (ContainerGroupKind kind, string name) = Of(container.Container.Info);
        return KeyOf(container.Machine, kind, name);
    }

    /// <summary>The group a container belongs to; a project that runs as a pod is a project.</summary>
    public static (ContainerGroupKind Kind, string Name) Of(ContainerInfo container) => container switch
    {
        { ComposeProject: { Length: > 0 } project } => (ContainerGroupKind.Project, project),
        { Pod: { Length: > 0 } pod } => (ContainerGroupKind.Pod, pod),
        _ => (ContainerGroupKind.None, ""),
    };

    // A container's key is its machine and its id, which has no blank.
    private static string KeyOf(MachineId machine, ContainerGroupKind kind, string name) => $"{machine} {kind} {name}";
}
