using Devx.Providers.Containers;

namespace Devx.Tui.State;

/// <summary>What the running containers of a group use together.</summary>
/// <param name="Value">The sum of what is known; null when nothing is.</param>
/// <param name="IsPart">True when it is not known of all of them.</param>
internal readonly record struct ContainerSum(double? Value, bool IsPart)
{
    /// <summary>Percent, 100 = one core.</summary>
    public static ContainerSum OfCpu(ContainerGroup group) => Of(group, container => container.CpuPercent);

    /// <summary>Bytes.</summary>
    public static ContainerSum OfMemory(ContainerGroup group) => Of(group, container => container.Usage?.MemoryUsed?.Bytes);

    private static ContainerSum Of(ContainerGroup group, Func<ContainerSnapshot, double?> value)
    {
        double?[] values =
        [
            .. group.Members.Select(member => member.Container)
                .Where(container => container.Info.Status == ContainerStatus.Running).Select(value),
        ];
        double[] known = [.. values.OfType<double>()];
        return new ContainerSum(known.Length == 0 ? null : known.Sum(), known.Length < values.Length);
    }
}
