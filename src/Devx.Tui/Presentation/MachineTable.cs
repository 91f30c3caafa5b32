using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation;

/// <summary>The rows of the machines: one grid, the same columns on every screen as far as there is room.</summary>
internal sealed class MachineTable
{
    /// <summary>The cursor's bar and the star of the default machine.</summary>
    private const int PrefixWidth = 5;

    private const int CompactBelow = 88;

    private const int RoomyFrom = 150;

    private readonly ScreenContext _context;
    private readonly int _width;
    private readonly int _gap;
    private readonly TableColumn<MachineSnapshot> _provider;
    private readonly Table<MachineSnapshot> _table;

    public MachineTable(ScreenContext context, int width)
    {
        _context = context;
        _width = width;
        _gap = width < CompactBelow ? 1 : 2;
        _provider = new()
        {
            Title = "PROVIDER",
            Minimum = 8,
            Drop = 4,
            Gap = _gap,
            Cell = (machine, _) => new(machine.Info.Id.Provider, Role.Muted),
        };
        _table = TableFor(machine => machine.Info.Id.Name);
        if (!_table.Has(_provider))
        {
            _table = TableFor(MachineList.KeyOf);
        }
    }

    private Glyphs Glyphs => _context.Glyphs;

    public Line Head()
    {
        LineBuilder line = _context.Line(_width).Gap(PrefixWidth);
        _table.Head(line);
        return line.Build();
    }

    /// <summary>One machine.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="isCursor">True for the row the cursor is on.</param>
    /// <param name="hasKeys">True while the pane has the keys.</param>
    public Line Row(MachineSnapshot machine, bool isCursor, bool hasKeys)
    {
        LineBuilder line = _context.Line(_width).Gap()
            .Add(isCursor ? Glyphs.Cursor : " ", Role.Accent).Gap()
            .Add(machine.Info.IsDefault ? Glyphs.Star : " ", Role.Accent).Gap();
        _table.Row(line, machine);
        return isCursor && hasKeys ? line.BuildSelected() : line.Build();
    }

    private Table<MachineSnapshot> TableFor(Func<MachineSnapshot, string> name) =>
        new([.. ColumnsFor(LongestOf(name), _context.Ui.Machines.IsWide, _width >= RoomyFrom)], _width - PrefixWidth - 1);

    private IEnumerable<TableColumn<MachineSnapshot>> ColumnsFor(int longestName, bool isWide, bool isRoomy)
    {
        yield return new() { Title = "NAME", Minimum = 12, Maximum = longestName, Gap = 0, Cell = NameCell };
        yield return _provider;
        yield return new() { Title = "STATE", Minimum = 10, Cell = StateCell };
        if (!isWide)
        {
            yield return new() { Title = "CPU", Minimum = 5, Maximum = 30, Drop = 2, Gap = _gap, Cell = CpuChart };
        }

        yield return new() { Title = isWide ? "CPU" : "", Minimum = 7, Gap = 1, Align = Align.Right, Cell = CpuCell };
        if (!isWide)
        {
            yield return new() { Title = "MEMORY", Minimum = _gap == 1 ? 4 : 8, Maximum = 20, Drop = 5, Gap = _gap, Cell = MemoryBar };
        }

        yield return new() { Title = isWide ? "MEMORY" : "", Minimum = 9, Gap = 1, Align = Align.Right, Cell = MemoryCell };
        yield return new() { Title = "DISK", Minimum = 9, Drop = 1, Gap = _gap, Align = Align.Right, Cell = DiskCell };
        yield return new() { Title = "CTR", Minimum = 3, Drop = 6, Gap = _gap, Align = Align.Right, Cell = ContainersCell };
        yield return new() { Title = "UP", Minimum = 3, Maximum = 4, Drop = 3, Gap = _gap, Align = Align.Right, Cell = UptimeCell };
        if (isWide || isRoomy)
        {
            yield return new() { Title = "CPUS", Minimum = 4, Drop = 11, Gap = _gap, Align = Align.Right, Cell = CpusCell };
            yield return new() { Title = "KIND", Minimum = 7, Drop = 10, Gap = _gap, Cell = Fact(info => info.VmType) };
            yield return new() { Title = "ARCH", Minimum = 7, Drop = 9, Gap = _gap, Cell = Fact(info => info.Architecture) };
        }

        if (isWide)
        {
            yield return new() { Title = "VERSION", Minimum = 8, Drop = 8, Gap = _gap, Cell = Fact(info => info.Version) };
            yield return new() { Title = "ADDRESS", Minimum = 15, Maximum = 24, Drop = 7, Gap = _gap, Cell = Fact(info => info.Address) };
        }
    }

    private int LongestOf(Func<MachineSnapshot, string> name)
    {
        IEnumerable<int> widths = _context.Snapshot.Machines.Select(machine => TextWidth.Of(Columns.Clean(name(machine), Glyphs)));
        return Math.Clamp(widths.DefaultIfEmpty().Max(), 12, 40);
    }

    private Span NameCell(MachineSnapshot machine, int width) =>
        new(_table.Has(_provider) ? machine.Info.Id.Name : machine.Info.Id.ToString(), IsOld(machine) ? Role.Muted : Role.Strong);

    private Span StateCell(MachineSnapshot machine, int width)
    {
        Label label = Labels.Of(machine, _context.Snapshot, Glyphs);
        return new($"{label.Sign} {label.Word}", IsOld(machine) ? Role.Muted : label.Role);
    }

    private Span CpuChart(MachineSnapshot machine, int width) =>
        new(Sparkline.OfLoad(machine.CpuHistory, width, Glyphs), IsMeasured(machine) ? Role.Accent : Role.Muted);

    private Span CpuCell(MachineSnapshot machine, int width)
    {
        ProviderSnapshot? provider = _context.Snapshot.Provider(machine.Info.Id.Provider);
        return provider is not null && Ages.IsOld(provider)
            ? new(Ages.Of(provider.AnsweredAt, _context.Now), Role.Warn)
            : new(Percents.Of(machine.CpuPercent, Glyphs), Plain(machine));
    }

    private Span MemoryBar(MachineSnapshot machine, int width) =>
        machine.Usage?.MemoryUsed is { } used && Total(machine) is { Bytes: > 0 } total
            ? new(Bar.Of((double)used.Bytes / total.Bytes, width, Glyphs), Role.Accent)
            : new("");

    private Span MemoryCell(MachineSnapshot machine, int width) =>
        new(Sizes.Pair(machine.Usage?.MemoryUsed, machine.Info.Memory ?? machine.Usage?.MemoryTotal, Glyphs), Plain(machine));

    private Span DiskCell(MachineSnapshot machine, int width) =>
        new(Sizes.Pair(machine.Usage?.DiskUsed, machine.Info.Disk ?? machine.Usage?.DiskTotal, Glyphs), Plain(machine));

    private Span ContainersCell(MachineSnapshot machine, int width) =>
        new(machine.Containers.RunningCount?.ToString(CultureInfo.InvariantCulture) ?? Glyphs.Dash, Plain(machine));

    private Span UptimeCell(MachineSnapshot machine, int width) =>
        new(Uptime(machine, _context.Now) is { } time ? Durations.Short(time) : Glyphs.Dash, Plain(machine));

    private Span CpusCell(MachineSnapshot machine, int width) =>
        new(machine.Info.CpuCount?.ToString(CultureInfo.InvariantCulture) ?? Glyphs.Dash, Role.Muted);

    private Func<MachineSnapshot, int, Span> Fact(Func<MachineInfo, string?> value) =>
        (machine, _) => new Span(value(machine.Info) is { Length: > 0 } known ? known : Glyphs.Dash, Role.Muted);

    /// <summary>How long a machine has been up; null when it is down or nobody knows.</summary>
    public static TimeSpan? Uptime(MachineSnapshot machine, DateTimeOffset now) => machine.Info.State.Status != MachineStatus.Running
        ? null
        : machine.Usage?.Uptime ?? (now - machine.Info.StartedAt);

    private static ByteSize? Total(MachineSnapshot machine) => machine.Usage?.MemoryTotal ?? machine.Info.Memory;

    private Role Plain(MachineSnapshot machine) =>
        machine.Info.State.Status == MachineStatus.Running && !IsOld(machine) ? Role.Text : Role.Muted;

    private bool IsMeasured(MachineSnapshot machine) => machine.CpuPercent is not null && !IsOld(machine);

    private bool IsOld(MachineSnapshot machine) =>
        _context.Snapshot.Provider(machine.Info.Id.Provider) is { } provider && Ages.IsOld(provider);
}
