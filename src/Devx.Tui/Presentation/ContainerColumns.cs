using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The columns of the containers: those that are always of use, and those that are rarely needed.</summary>
internal sealed class ContainerColumns
{
    private const int CompactBelow = 88;

    private const int NarrowBelow = 70;

    /// <summary>With the column of machines there is less room for all others.</summary>
    private const int NarrowInAllMachinesBelow = 88;

    private const int IdLetters = 12;

    private readonly ScreenContext _context;
    private readonly ContainerFigures _figures;
    private readonly ContainerCells _cells;
    private readonly int _gap;

    public ContainerColumns(ScreenContext context, ContainerAges ages, int width)
    {
        _context = context;
        _figures = context.ContainerFigures;
        _cells = new ContainerCells(context, ages);
        _gap = width < CompactBelow ? 1 : 2;
        bool isNarrow = width < (context.Ui.IsAllMachines ? NarrowInAllMachinesBelow : NarrowBelow);
        TableColumn<ContainerRow>[] first = [Name(), .. context.Ui.IsAllMachines ? Machine() : []];
        IsWide = context.Ui.Containers.IsWide;
        All = IsWide ? [.. first, .. Wide()] : [.. first, Image(drop: 2), .. OfRunning(isNarrow)];
        CountOfAll = first.Length + 1;
    }

    /// <summary>The name comes first.</summary>
    public IReadOnlyList<TableColumn<ContainerRow>> All { get; }

    /// <summary>How many of them, from the left, have a meaning for a container that does not run, unless the list is wide.</summary>
    public int CountOfAll { get; }

    public bool IsWide { get; }

    private Glyphs Glyphs => _context.Glyphs;

    private TableColumn<ContainerRow> Name()
    {
        int width = _figures.Name + (_context.Containers.IsGrouped ? ContainerTable.Indent : 0);
        return new()
        {
            Title = "NAME",
            Minimum = Math.Min(width, 16),
            Maximum = width,
            Gap = 0,
            Cell = (row, _) => new(ContainerRowText.NameOf(row)),
        };
    }

    private TableColumn<ContainerRow>[] Machine() =>
    [
        new()
        {
            Title = "MACHINE", Minimum = Math.Min(_figures.Machine, _gap == 1 ? 10 : 16), Maximum = _figures.Machine, Drop = 13, Gap = _gap,
            Cell = (row, _) => new(row.Containers[0].Machine.ToString(), Role.Muted),
        },
    ];

    private TableColumn<ContainerRow> Image(int drop) => new()
    {
        Title = "IMAGE",
        Minimum = Math.Min(_figures.Image, 16),
        Maximum = _figures.Image,
        Drop = drop,
        Gap = _gap,
        Cell = ContainerCells.Image,
    };

    private TableColumn<ContainerRow> Cpu(string title) => new()
    {
        Title = title,
        Minimum = _context.Ui.IsAllMachines ? 7 : 6,
        Gap = 1,
        Align = Align.Right,
        Cell = _cells.Cpu,
    };

    private TableColumn<ContainerRow> Memory(int drop) => new()
    {
        Title = "MEMORY",
        Minimum = 6,
        Drop = drop,
        Gap = _gap,
        Align = Align.Right,
        Cell = _cells.Memory,
    };

    private TableColumn<ContainerRow> Ports(int drop, bool isNarrow) => new()
    {
        Title = "PORTS",
        Minimum = Math.Min(_figures.Ports, isNarrow ? 9 : 18),
        Maximum = _figures.Ports,
        Drop = drop,
        Gap = isNarrow ? 1 : 2,
        Cell = _cells.Ports,
    };

    private IEnumerable<TableColumn<ContainerRow>> OfRunning(bool isNarrow)
    {
        yield return new() { Title = "CPU", Minimum = 5, Maximum = 16, Drop = 1, Gap = _gap, Cell = _cells.CpuChart };
        yield return Cpu("");
        yield return Memory(drop: 4);
        yield return Ports(drop: 3, isNarrow);
        yield return new() { Title = "STATUS", Minimum = _figures.Status, Maximum = 18, Drop = 5, Cell = _cells.Status };
    }

    private IEnumerable<TableColumn<ContainerRow>> Wide()
    {
        yield return Words("ID", IdLetters, IdLetters, 9, container => Start(container.Info.Id));
        yield return Image(drop: 2);
        yield return Cpu("CPU");
        yield return Memory(drop: 11);
        yield return new() { Title = "PIDS", Minimum = 4, Drop = 10, Gap = _gap, Align = Align.Right, Cell = _cells.Fact(Processes) };
        yield return Words("NET IN/OUT", 13, 13, 7, container => Pair(container.Usage?.NetworkReceived, container.Usage?.NetworkSent));
        yield return Words("DISK R/W", 13, 13, 4, container => Pair(container.Usage?.DiskRead, container.Usage?.DiskWritten));
        yield return Ports(drop: 3, isNarrow: false);
        yield return new() { Title = "STATUS", Minimum = 18, Maximum = 24, Drop = 12, Gap = _gap, Cell = _cells.Status };
        yield return new() { Title = "CREATED", Minimum = 7, Drop = 6, Gap = _gap, Align = Align.Right, Cell = _cells.Fact(Created) };
        yield return Words("SERVICE", 8, Math.Max(8, _figures.Service), 8, container => container.Info.ComposeService ?? "");
        yield return Words("NETWORKS", 8, Math.Max(8, _figures.Networks), 5, container => string.Join(", ", container.Info.Networks));
        yield return Words("COMMAND", 12, Math.Max(12, _figures.Command), 1, container => container.Info.Command);
    }

    private TableColumn<ContainerRow> Words(string title, int least, int most, int drop, Func<ContainerSnapshot, string> text) =>
        new() { Title = title, Minimum = least, Maximum = most, Drop = drop, Gap = _gap, Cell = _cells.Fact(text) };

    private string Created(ContainerSnapshot container) => container.Info.CreatedAt is { } at ? Durations.Short(_context.Now - at) : "";

    private static string Processes(ContainerSnapshot container) =>
        container.Usage?.ProcessCount?.ToString(CultureInfo.InvariantCulture) ?? "";

    private string Pair(ByteSize? first, ByteSize? second) =>
        first is null && second is null ? "" : $"{Sizes.Short(first, Glyphs)}/{Sizes.Short(second, Glyphs)}";

    private static string Start(string id) => id.Length > IdLetters ? id[..IdLetters] : id;
}
