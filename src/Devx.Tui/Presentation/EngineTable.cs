using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>Rows of images, volumes or networks on one grid.</summary>
internal sealed class EngineTable<T>
{
    /// <summary>The cursor's bar, the mark, the sign of the use, a blank.</summary>
    private const int PrefixWidth = 4;

    private readonly ScreenContext _context;
    private readonly int _width;
    private readonly Func<MachineId, bool> _isOld;
    private readonly Table<EngineItem<T>> _table;

    /// <summary>Makes the grid.</summary>
    /// <param name="context">What the picture is made from.</param>
    /// <param name="width">Columns of the screen for it.</param>
    /// <param name="columns">What stands in it.</param>
    /// <param name="isOld">True for a machine of which what is shown is not of now.</param>
    public EngineTable(ScreenContext context, int width, IEnumerable<TableColumn<EngineItem<T>>> columns, Func<MachineId, bool> isOld)
    {
        _context = context;
        _width = width;
        _isOld = isOld;
        _table = new([.. columns.Select(MutedWhenOld)], width - PrefixWidth - 1);
    }

    /// <summary>The names of the columns.</summary>
    public Line Head()
    {
        LineBuilder line = _context.Line(_width).Gap(PrefixWidth);
        _table.Head(line);
        return line.Build();
    }

    /// <summary>One item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="isMarked">True when it is marked.</param>
    /// <param name="isCursor">True for the row the cursor is on, while the pane has the keys.</param>
    public Line Row(EngineItem<T> item, bool isMarked, bool isCursor)
    {
        Label use = UsersText.Label(item.Users, _context.Glyphs);
        LineBuilder line = _context.Line(_width)
            .Add(isCursor ? _context.Glyphs.Cursor : " ", Role.Accent)
            .Add(isMarked ? _context.Glyphs.Marked : " ", Role.Accent)
            .Add(use.Sign, _isOld(item.Machine) ? Role.Muted : use.Role).Gap();
        _table.Row(line, item);
        return isCursor ? line.BuildSelected() : line.Build();
    }

    private TableColumn<EngineItem<T>> MutedWhenOld(TableColumn<EngineItem<T>> column) => column with
    {
        Cell = (item, width) => _isOld(item.Machine) ? column.Cell(item, width) with { Role = Role.Muted } : column.Cell(item, width),
    };
}
