using Devx.Providers.Containers;

namespace Devx.Tui.State;

/// <summary>A container with what decides its place, found out once.</summary>
/// <param name="Container">The container.</param>
/// <param name="Value">Its value in the column of the order; null when it is not known.</param>
/// <param name="Rank">Its state: what runs comes first.</param>
internal readonly record struct OrderedContainer(ContainerRef Container, long? Value, int Rank)
{
    public static OrderedContainer Of(ContainerRef container, SortColumn column)
    {
        ContainerSnapshot snapshot = container.Container;
        int rank = RankOf(snapshot.Info.Status);
        bool isRunning = snapshot.Info.Status == ContainerStatus.Running;
        return new OrderedContainer(container, column switch
        {
            SortColumn.Name or SortColumn.Size or SortColumn.Created or SortColumn.UsedBy or SortColumn.Driver or SortColumn.Subnet => null,
            SortColumn.State => rank,
            SortColumn.Cpu => isRunning ? snapshot.CpuHistory.CalmLoad() : null,
            SortColumn.Memory => isRunning ? (long?)snapshot.History.Memory.CalmMean() : null,
            SortColumn.Uptime or SortColumn.Disk => -snapshot.Info.StartedAt?.UtcTicks,
        }, rank);
    }

    private static int RankOf(ContainerStatus status) => status switch
    {
        ContainerStatus.Running => 0,
        ContainerStatus.Restarting => 1,
        ContainerStatus.Stopping => 2,
        ContainerStatus.Paused => 3,
        ContainerStatus.Created => 4,
        ContainerStatus.Exited => 5,
        ContainerStatus.Removing => 6,
        ContainerStatus.Dead => 7,
        ContainerStatus.Unknown => 8,
    };
}
