namespace Devx.Tui.Presentation;

/// <summary>Rows of cells below each other on one grid.</summary>
internal sealed class Table<T>(IReadOnlyList<TableColumn<T>> columns, int width)
{
    private readonly int[] _widths = TableWidths.Share(columns, width);

    /// <summary>True when there is room for a column.</summary>
    public bool Has(TableColumn<T> column) => Width(column) > 0;

    /// <summary>How wide a column is.</summary>
    public int Width(TableColumn<T> column) => columns.Index().Where(entry => entry.Item == column).Sum(entry => _widths[entry.Index]);

    /// <summary>The names of the columns.</summary>
    public void Head(LineBuilder line)
    {
        foreach ((int at, TableColumn<T> column) in columns.Index())
        {
            if (_widths[at] > 0)
            {
                line.Gap(column.Gap).Cell(TitleAt(at), _widths[at], Role.Muted, column.Align);
            }
        }
    }

    /// <summary>The cells of one item, up to a column when something else stands in the rest.</summary>
    public void Row(LineBuilder line, T item, int count = int.MaxValue) => Row(line, item, 0, count);

    /// <summary>The cells of one item between two columns; something else stands in the others.</summary>
    public void Row(LineBuilder line, T item, int first, int end)
    {
        foreach ((int at, TableColumn<T> column) in columns.Index().Take(end).Skip(first))
        {
            if (_widths[at] > 0)
            {
                Span cell = column.Cell(item, _widths[at]);
                line.Gap(column.Gap).Cell(cell.Text, _widths[at], cell.Role, column.Align);
            }
        }
    }

    // A picture and its number share a title; it stands over the picture while that is there and wide enough.
    private string TitleAt(int at)
    {
        bool ownsNext = at + 1 < columns.Count && columns[at + 1].Title.Length == 0;
        if (ownsNext && columns[at].Title.Length > _widths[at])
        {
            return "";
        }

        bool takesOver = columns[at].Title.Length == 0 && at > 0 && _widths[at - 1] < columns[at - 1].Title.Length;
        return takesOver ? columns[at - 1].Title : columns[at].Title;
    }
}
