using Devx.Providers.Containers;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>What stands in the columns of a container and of a group of them.</summary>
internal sealed class ContainerCells(ScreenContext context, ContainerAges ages)
{
    private Glyphs Glyphs => context.Glyphs;

    public static Span Image(ContainerRow row, int width) => Cell(
        row,
        container => new(ImageText.Of(container.Container.Info.Image, width), Role.Muted),
        group => new(ContainerRowText.KindOf(group), Role.Muted));

    public Span CpuChart(ContainerRow row, int width) => Cell(
        row,
        container => new(Sparkline.OfLoad(container.Container.CpuHistory, width, Glyphs), Plain(container, Role.Accent)),
        _ => new(""));

    public Span Cpu(ContainerRow row, int width) => Cell(
        row, Cpu, group => new(ContainerRowText.CpuOf(group, Glyphs), Plain(group.Members[0], Role.Text)));

    public Span Memory(ContainerRow row, int width) => Cell(
        row,
        container => new(Sizes.Short(container.Container.Usage?.MemoryUsed, Glyphs), Plain(container, Role.Text)),
        group => new(ContainerRowText.MemoryOf(group, Glyphs), Plain(group.Members[0], Role.Text)));

    public Span Ports(ContainerRow row, int width) => new(
        PublishedPorts.Of([.. row.Containers.SelectMany(OfRunning)], width, Glyphs), Plain(row.Containers[0], Role.Text));

    public Span Status(ContainerRow row, int width) => Cell(row, Status, group => new(ContainerRowText.StateOf(group), Role.Muted));

    /// <summary>A fact of a container; a dash where it has none, nothing for a group.</summary>
    public Func<ContainerRow, int, Span> Fact(Func<ContainerSnapshot, string> text) => (row, _) => Cell(
        row, container => new(text(container.Container) is { Length: > 0 } known ? known : Glyphs.Dash, Role.Muted), _ => new(""));

    private Span Cpu(ContainerRef container) => context.Ui.IsAllMachines && ages.IsOld(container.Machine)
        ? new(Ages.Of(ages.ReadAt(container.Machine), context.Now), Role.Warn)
        : new(Percents.Of(container.Container.CpuPercent, Glyphs), Plain(container, Role.Text));

    private Span Status(ContainerRef container)
    {
        ContainerInfo info = container.Container.Info;
        return new(ContainerStatusText.Of(info, context.Now), ages.IsOld(container.Machine) ? Role.Muted : info.Health switch
        {
            ContainerHealth.Unhealthy => Role.Bad,
            ContainerHealth.Starting => Role.Busy,
            ContainerHealth.None or ContainerHealth.Healthy => Role.Muted,
        });
    }

    private static IEnumerable<PortMapping> OfRunning(ContainerRef container) =>
        container.Container.Info.Status == ContainerStatus.Running ? container.Container.Info.Ports : [];

    private Role Plain(ContainerRef container, Role role) => ages.IsOld(container.Machine) ? Role.Muted : role;

    private static Span Cell(ContainerRow row, Func<ContainerRef, Span> one, Func<ContainerGroup, Span> group) => row switch
    {
        ContainerMemberRow member => one(member.Container),
        _ => row.Group is { } whole ? group(whole) : new Span(""),
    };
}
