using Devx.Providers.Containers;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs.Logs;

/// <summary>The containers that belong together: a compose project or a pod on one machine.</summary>
internal static class LogGroups
{
    /// <summary>All of the group of a container, itself too; it alone when it is in none.</summary>
    public static IReadOnlyList<ContainerRef> Of(ContainerRef container, AppSnapshot snapshot)
    {
        ContainerInfo info = container.Container.Info;
        ContainerRef[] group =
        [
            .. (snapshot.Machine(container.Machine)?.Containers.Items ?? [])
                .Where(item => info.ComposeProject is not null ? item.Info.ComposeProject == info.ComposeProject
                    : info.Pod is not null && item.Info.Pod == info.Pod)
                .OrderBy(item => item.Info.Name, NaturalOrder.Instance)
                .Select(item => new ContainerRef(container.Machine, item)),
        ];
        return group.Length == 0 ? [container] : group;
    }
}
