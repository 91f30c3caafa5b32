using Devx.Providers.Containers;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation;

/// <summary>The rows of the containers of one machine.</summary>
internal sealed class ContainerTable
{
    /// <summary>The cursor's bar and the sign of the state.</summary>
    private const int PrefixWidth = 3;

    private const int CompactBelow = 88;

    private const int NarrowBelow = 70;

    /// <summary>Name and image; the rest has no meaning for a container that does not run.</summary>
    private const int ColumnsOfAll = 2;

    private readonly ScreenContext _context;
    private readonly int _width;
    private readonly bool _isOld;
    private readonly Table<ContainerSnapshot> _table;

    public ContainerTable(ScreenContext context, int width, IReadOnlyList<ContainerSnapshot> containers, bool isOld)
    {
        _context = context;
        _width = width;
        _isOld = isOld;
        _table = new([.. ColumnsFor(containers, width < CompactBelow ? 1 : 2, width < NarrowBelow ? 1 : 2)], width - PrefixWidth - 1);
    }

    private Glyphs Glyphs => _context.Glyphs;

    /// <summary>One container.</summary>
    /// <param name="container">The container.</param>
    /// <param name="isCursor">True for the row the cursor is on.</param>
    /// <param name="hasKeys">True while the pane has the keys.</param>
    public Line Row(ContainerSnapshot container, bool isCursor, bool hasKeys)
    {
        Label label = Labels.Of(container.Info.Status, container.Info.Health, Glyphs);
        LineBuilder line = _context.Line(_width)
            .Add(isCursor && hasKeys ? Glyphs.Cursor : " ", Role.Accent)
            .Add(label.Sign, _isOld ? Role.Muted : label.Role).Gap();
        if (IsRunning(container))
        {
            _table.Row(line, container);
        }
        else
        {
            _table.Row(line, container, ColumnsOfAll);
            line.Gap(2).Foreign(ContainerStatusText.Of(container.Info, _context.Now), label.Role);
        }

        return isCursor && hasKeys ? line.BuildSelected() : line.Build();
    }

    private IEnumerable<TableColumn<ContainerSnapshot>> ColumnsFor(IReadOnlyList<ContainerSnapshot> containers, int gap, int portsGap)
    {
        int name = Longest(containers, item => item.Info.Name, 8, 32);
        int image = Longest(containers, item => ImageText.Of(item.Info.Image, 48), 8, 48);
        int ports = Longest(containers, item => PublishedPorts.Of(item.Info.Ports, 30, Glyphs), 1, 30);
        int status = Longest(containers.Where(IsRunning), item => ContainerStatusText.Of(item.Info, _context.Now), 6, 18);
        yield return new() { Minimum = Math.Min(name, 16), Maximum = name, Gap = 0, Cell = NameCell };
        yield return new() { Minimum = Math.Min(image, 16), Maximum = image, Drop = 2, Gap = gap, Cell = ImageCell };
        yield return new() { Minimum = 5, Maximum = 16, Drop = 1, Gap = gap, Cell = CpuChart };
        yield return new() { Minimum = 6, Gap = 1, Align = Align.Right, Cell = CpuCell };
        yield return new() { Minimum = 6, Drop = 4, Gap = gap, Align = Align.Right, Cell = MemoryCell };
        yield return new() { Minimum = Math.Min(ports, 18), Maximum = ports, Drop = 3, Gap = portsGap, Cell = PortsCell };
        yield return new() { Minimum = status, Drop = 5, Cell = StatusCell };
    }

    private static bool IsRunning(ContainerSnapshot container) => container.Info.Status == ContainerStatus.Running;

    private int Longest(IEnumerable<ContainerSnapshot> containers, Func<ContainerSnapshot, string> text, int least, int most) =>
        Math.Clamp(containers.Select(item => TextWidth.Of(Columns.Clean(text(item), Glyphs))).DefaultIfEmpty().Max(), least, most);

    private Span NameCell(ContainerSnapshot container, int width) => new(container.Info.Name, Plain(container, Role.Strong));

    private Span ImageCell(ContainerSnapshot container, int width) => new(ImageText.Of(container.Info.Image, width), Role.Muted);

    private Span CpuChart(ContainerSnapshot container, int width) =>
        new(Sparkline.OfLoad(container.CpuHistory, width, Glyphs), Plain(container, Role.Accent));

    private Span CpuCell(ContainerSnapshot container, int width) =>
        new(Percents.Of(container.CpuPercent, Glyphs), Plain(container, Role.Text));

    private Span MemoryCell(ContainerSnapshot container, int width) =>
        new(Sizes.Short(container.Usage?.MemoryUsed, Glyphs), Plain(container, Role.Text));

    private Span PortsCell(ContainerSnapshot container, int width) =>
        new(PublishedPorts.Of(container.Info.Ports, width, Glyphs), Plain(container, Role.Text));

    private Span StatusCell(ContainerSnapshot container, int width) =>
        new(ContainerStatusText.Of(container.Info, _context.Now), container.Info.Health switch
        {
            ContainerHealth.Unhealthy => Role.Bad,
            ContainerHealth.Starting => Role.Busy,
            ContainerHealth.None or ContainerHealth.Healthy => Role.Muted,
        });

    private Role Plain(ContainerSnapshot container, Role role) => _isOld || !IsRunning(container) ? Role.Muted : role;
}
