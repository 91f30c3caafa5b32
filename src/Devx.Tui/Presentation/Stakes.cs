using System.Globalization;
using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>What goes down with a machine, or is lost with it; what could not be asked is said to be not known.</summary>
internal sealed class Stakes(MachineSnapshot machine, Consequences? consequences, Glyphs glyphs)
{
    private readonly ContainerStakes _containers = new(machine, consequences, glyphs.Ellipsis);

    private bool IsUp => machine.Info.State.Status != MachineStatus.Stopped;

    private string Unknown => consequences is null ? $"asking {glyphs.Ellipsis}"
        : IsUp ? "not known"
        : "not known while the machine is down";

    /// <summary>What a stop, a restart or a sleep interrupts.</summary>
    public IEnumerable<Fact> OfStopping() => [.. Running(), .. Returning(), .. Ports(), .. Shells()];

    /// <summary>What is gone with the machine.</summary>
    public IEnumerable<Fact> OfRemoving() => [.. Running(), .. Down(), .. Volumes(), .. Images(), Disk(), .. Ports(), .. Shells()];

    /// <summary>The same as <see cref="OfStopping"/> in one line, where there are several machines.</summary>
    public string InOneLine() => machine.Info.Id + ": " + _containers.Running switch
    {
        null => $"its containers are {Unknown}",
        [] => "no running containers",
        var running => $"{Count(running.Count, "running container")}, {ContainerStakes.Names(running)}",
    };

    private IEnumerable<Fact> Running() => _containers.Running switch
    {
        null when IsUp => [new("containers", Unknown, Role.Muted)],
        null or [] when !IsUp => [],
        null or [] => [new("no running containers", "")],
        var running => [new(Count(running.Count, "running container"), ContainerStakes.Names(running))],
    };

    private IEnumerable<Fact> Returning() => _containers.Returning().Select(sentence => new Fact("", sentence, Role.Muted));

    private IEnumerable<Fact> Down() => _containers.Down switch
    {
        null when !IsUp => [new("containers", Unknown, Role.Muted)],
        null or [] => [],
        var down => [new(Count(down.Count, "stopped container"), ContainerStakes.Names(down))],
    };

    private IEnumerable<Fact> Ports()
    {
        PortMapping[] ports =
        [
            .. machine.Containers.Items.Where(item => ContainersSnapshot.IsUp(item.Info.Status)).SelectMany(item => item.Info.Ports),
        ];
        int count = PublishedPorts.Count(ports);
        return count == 0 ? [] : [new(Count(count, "published port"), PublishedPorts.Of(ports, int.MaxValue, glyphs))];
    }

    private IEnumerable<Fact> Shells() => consequences is { OpenShells: > 0 and var shells }
        ? [new(Count(shells, "open shell"), "opened by devx-tui")]
        : [];

    private IEnumerable<Fact> Volumes() => consequences?.Volumes switch
    {
        null => [new("volumes", Unknown, Role.Muted)],
        [] => [new("no volumes", "")],
        var volumes => [new(Count(volumes.Count, "volume") + Total(volumes), ContainerStakes.Some(
            [.. volumes.OrderByDescending(volume => volume.Size?.Bytes).Select(Named)]))],
    };

    private string Named(VolumeStake volume) => volume.Size is { } size ? $"{volume.Name} {Sizes.Short(size, glyphs)}" : volume.Name;

    private string Total(IReadOnlyList<VolumeStake> volumes) => volumes.All(volume => volume.Size is not null)
        ? $", {Sizes.Short(new ByteSize(volumes.Sum(volume => volume.Size?.Bytes ?? 0)), glyphs)}"
        : "";

    private IEnumerable<Fact> Images() => consequences?.Images switch
    {
        null => [new("images", Unknown, Role.Muted)],
        { Count: 0 } => [new("no images", "")],
        var images => [new(Count(images.Count, "image"), images.Size is { } size ? Sizes.Short(size, glyphs) : "size not known")],
    };

    private Fact Disk() => (machine.Usage?.DiskUsed, machine.Info.Disk) switch
    {
        ({ } used, { } whole) => new($"{Sizes.Short(used, glyphs)} of disk", $"of {Sizes.Short(whole, glyphs)}"),
        ({ } used, null) => new($"{Sizes.Short(used, glyphs)} of disk", ""),
        (null, { } whole) => new("disk", $"of {Sizes.Short(whole, glyphs)}; not known how much of it is used"),
        (null, null) => new("disk", "not known", Role.Muted),
    };

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
