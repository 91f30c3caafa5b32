using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>Rows of images, volumes or networks on one grid.</summary>
internal sealed class EngineTable<T>
{
    /// <summary>The cursor's bar and the sign of the use.</summary>
    private const int PrefixWidth = 3;

    private readonly ScreenContext _context;
    private readonly int _width;
    private readonly bool _isOld;
    private readonly Table<EngineItem<T>> _table;

    /// <summary>Makes the grid.</summary>
    /// <param name="context">What the picture is made from.</param>
    /// <param name="width">Columns of the screen for it.</param>
    /// <param name="columns">What stands in it.</param>
    /// <param name="isOld">True when what it shows is not of now.</param>
    public EngineTable(ScreenContext context, int width, IEnumerable<TableColumn<EngineItem<T>>> columns, bool isOld)
    {
        _context = context;
        _width = width;
        _isOld = isOld;
        _table = new([.. isOld ? columns.Select(Muted) : columns], width - PrefixWidth - 1);
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
    /// <param name="isCursor">True for the row the cursor is on.</param>
    /// <param name="hasKeys">True while the pane has the keys.</param>
    public Line Row(EngineItem<T> item, bool isCursor, bool hasKeys)
    {
        Label use = UsersText.Label(item.Users, _context.Glyphs);
        LineBuilder line = _context.Line(_width)
            .Add(isCursor && hasKeys ? _context.Glyphs.Cursor : " ", Role.Accent)
            .Add(use.Sign, _isOld ? Role.Muted : use.Role).Gap();
        _table.Row(line, item);
        return isCursor && hasKeys ? line.BuildSelected() : line.Build();
    }

    private static TableColumn<EngineItem<T>> Muted(TableColumn<EngineItem<T>> column) =>
        column with { Cell = (item, width) => column.Cell(item, width) with { Role = Role.Muted } };
}
