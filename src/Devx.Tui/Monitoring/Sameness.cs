using Devx.Providers.Containers;
using Devx.Providers.Contracts;

namespace Devx.Tui.Monitoring;

/// <summary>
/// Whether two readings say the same. Records compare their lists by reference, which is never the same after a new reading.
/// </summary>
internal static class Sameness
{
    public static bool SameAs(this MachineInfo left, MachineInfo right) =>
        left with { Details = right.Details } == right && left.Details.SequenceEqual(right.Details);

    public static bool SameAs(this ContainerInfo left, ContainerInfo right) =>
        left with { Ports = right.Ports, Networks = right.Networks, Volumes = right.Volumes } == right
        && left.Ports.SequenceEqual(right.Ports) && left.Networks.SequenceEqual(right.Networks)
        && (left.Volumes ?? []).SequenceEqual(right.Volumes ?? []) && left.Volumes is null == right.Volumes is null;
}
