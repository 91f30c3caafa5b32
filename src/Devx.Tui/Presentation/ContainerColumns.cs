using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The columns of the containers, and what stands in them for a container and for a group.</summary>
internal sealed class ContainerColumns
{
    private const int CompactBelow = 88;

    private const int NarrowBelow = 70;

    private readonly ScreenContext _context;
    private readonly ContainerAges _ages;
    private readonly int _gap;

    public ContainerColumns(ScreenContext context, ContainerAges ages, ContainerFigures figures, int width)
    {
        _context = context;
        _ages = ages;
        _gap = width < CompactBelow ? 1 : 2;
        int name = figures.Name + (context.Containers.IsGrouped ? ContainerTable.Indent : 0);
        TableColumn<ContainerRow>[] common =
        [
            new() { Title = "NAME", Minimum = Math.Min(name, 16), Maximum = name, Gap = 0, Cell = (row, _) => new(ContainerRowText.NameOf(row)) },
            .. context.Ui.IsAllMachines ? MachineColumn(figures) : [],
            Image(figures),
        ];
        CountOfAll = common.Length;
        All = [.. common, .. OfRunning(figures, width < NarrowBelow)];
    }

    /// <summary>The name comes first.</summary>
    public IReadOnlyList<TableColumn<ContainerRow>> All { get; }

    /// <summary>How many of them, from the left, have a meaning for a container that does not run.</summary>
    public int CountOfAll { get; }

    private Glyphs Glyphs => _context.Glyphs;

    private IEnumerable<TableColumn<ContainerRow>> MachineColumn(ContainerFigures figures) =>
    [
        new()
        {
            Title = "MACHINE", Minimum = Math.Min(figures.Machine, 16), Maximum = figures.Machine, Drop = 6, Gap = _gap,
            Cell = (row, _) => new(row.Containers[0].Machine.ToString(), Role.Muted),
        },
    ];

    private TableColumn<ContainerRow> Image(ContainerFigures figures) => new()
    {
        Title = "IMAGE",
        Minimum = Math.Min(figures.Image, 16),
        Maximum = figures.Image,
        Drop = 2,
        Gap = _gap,
        Cell = Cell(
            (container, width) => new(ImageText.Of(container.Container.Info.Image, width), Role.Muted),
            (group, _) => new(ContainerRowText.KindOf(group), Role.Muted)),
    };

    private IEnumerable<TableColumn<ContainerRow>> OfRunning(ContainerFigures figures, bool isNarrow)
    {
        yield return new() { Title = "CPU", Minimum = 5, Maximum = 16, Drop = 1, Gap = _gap, Cell = Cell(CpuChart, (_, _) => new("")) };
        yield return new() { Minimum = 6, Gap = 1, Align = Align.Right, Cell = Cell(CpuCell, CpuCell) };
        yield return new() { Title = "MEMORY", Minimum = 6, Drop = 4, Gap = _gap, Align = Align.Right, Cell = Cell(MemoryCell, MemoryCell) };
        yield return new()
        {
            Title = "PORTS", Minimum = Math.Min(figures.Ports, isNarrow ? 9 : 18), Maximum = figures.Ports, Drop = 3, Gap = isNarrow ? 1 : 2,
            Cell = (row, width) => new(PublishedPorts.Of([.. row.Containers.SelectMany(Ports)], width, Glyphs), Plain(row, Role.Text)),
        };
        yield return new() { Title = "STATUS", Minimum = figures.Status, Maximum = 18, Drop = 5, Cell = Cell(StatusCell, StatusCell) };
    }

    private Span CpuChart(ContainerRef container, int width) =>
        new(Sparkline.OfLoad(container.Container.CpuHistory, width, Glyphs), Plain(container, Role.Accent));

    private Span CpuCell(ContainerRef container, int width) => new(Percents.Of(container.Container.CpuPercent, Glyphs), Plain(container, Role.Text));

    private Span CpuCell(ContainerGroup group, int width)
    {
        ContainerSum sum = ContainerSum.OfCpu(group);
        return new(Mark(sum) + Percents.Of(sum.Value, Glyphs), Role.Text);
    }

    private Span MemoryCell(ContainerRef container, int width) =>
        new(Sizes.Short(container.Container.Usage?.MemoryUsed, Glyphs), Plain(container, Role.Text));

    private Span MemoryCell(ContainerGroup group, int width)
    {
        ContainerSum sum = ContainerSum.OfMemory(group);
        return new(Mark(sum) + Sizes.Short(sum.Value is { } bytes ? new ByteSize((long)bytes) : null, Glyphs), Role.Text);
    }

    private string Mark(ContainerSum sum) => sum is { IsPart: true, Value: not null } ? Glyphs.AtLeast : "";

    private Span StatusCell(ContainerRef container, int width) =>
        new(ContainerStatusText.Of(container.Container.Info, _context.Now), container.Container.Info.Health switch
        {
            ContainerHealth.Unhealthy => Role.Bad,
            ContainerHealth.Starting => Role.Busy,
            ContainerHealth.None or ContainerHealth.Healthy => Role.Muted,
        });

    private static Span StatusCell(ContainerGroup group, int width) => new(ContainerRowText.StateOf(group), Role.Muted);

    private static IEnumerable<PortMapping> Ports(ContainerRef container) =>
        container.Container.Info.Status == ContainerStatus.Running ? container.Container.Info.Ports : [];

    private Role Plain(ContainerRef container, Role role) => _ages.IsOld(container.Machine) ? Role.Muted : role;

    private Role Plain(ContainerRow row, Role role) => Plain(row.Containers[0], role);

    private static Func<ContainerRow, int, Span> Cell(Func<ContainerRef, int, Span> one, Func<ContainerGroup, int, Span> group) =>
        (row, width) => row switch
        {
            ContainerMemberRow member => one(member.Container, width),
            _ => row.Group is { } whole ? group(whole, width) : new Span(""),
        };
}
