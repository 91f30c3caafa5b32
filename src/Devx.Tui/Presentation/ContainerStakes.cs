using System.Globalization;
using Devx.Providers.Containers;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>Says which containers go down with a machine, and which of them come back. Null is what is not known.</summary>
/// <param name="machine">The machine as it was last read, which knows names but no restart policies.</param>
/// <param name="consequences">What was asked; null while it is on its way.</param>
/// <param name="ellipsis">Ends what is on its way.</param>
internal sealed class ContainerStakes(MachineSnapshot machine, Consequences? consequences, string ellipsis)
{
    private const int MostNames = 12;

    private readonly IReadOnlyList<ContainerStake>? _all = consequences?.Containers ?? Seen(machine.Containers);

    /// <summary>Those that run; null when nobody knows.</summary>
    public IReadOnlyList<ContainerStake>? Running => _all is null ? null : [.. _all.Where(stake => stake.IsRunning)];

    /// <summary>Those that do not run; null when nobody knows.</summary>
    public IReadOnlyList<ContainerStake>? Down => _all is null ? null : [.. _all.Where(stake => !stake.IsRunning)];

    /// <summary>Which of those that run come back, in sentences; none when nothing runs.</summary>
    public IEnumerable<string> Returning() => (Running ?? [])
        .GroupBy(stake => stake.ComesBack)
        .OrderByDescending(group => group.Key)
        .Select(group => Returning(group.Key, group.Count() == 1, Names(group)));

    /// <summary>Names in a row, the first dozen of them.</summary>
    public static string Names(IEnumerable<ContainerStake> stakes) => Some([.. stakes.Select(stake => stake.Name)]);

    /// <summary>The first dozen in a row, and how many more there are.</summary>
    public static string Some(IReadOnlyList<string> names)
    {
        string rest = names.Count > MostNames ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - MostNames} more") : "";
        return string.Join(", ", names.Take(MostNames)) + rest;
    }

    private string Returning(bool? comesBack, bool isOne, string names) => comesBack switch
    {
        true => $"{(isOne ? "comes back by itself" : "come back by themselves")}: {names}",
        false => $"{(isOne ? "stays" : "stay")} down: {names}",
        null when consequences is null => $"asking which of them come back {ellipsis}",
        null => $"not known whether {(isOne ? "it comes" : "they come")} back: {names}",
    };

    private static ContainerStake[]? Seen(ContainersSnapshot containers) => containers.Status switch
    {
        ContainersStatus.Known => [.. containers.Items.Select(item => new ContainerStake(
            item.Info.Id, item.Info.Name, ContainersSnapshot.IsUp(item.Info.Status), null, []))],
        ContainersStatus.NoRuntime => [],
        ContainersStatus.NotAsked or ContainersStatus.Failed or ContainersStatus.MachineDown => null,
    };
}
