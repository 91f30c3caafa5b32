namespace Devx.Tui.State;

/// <summary>The order of a list: a column in its natural direction, or the other way round.</summary>
internal readonly record struct ListOrder(SortColumn By, bool IsReversed = false)
{
    /// <summary>True when the largest comes first: numbers begin with the busiest, words with A.</summary>
    public bool IsDescending => IsReversed != By switch
    {
        SortColumn.Name or SortColumn.State or SortColumn.Driver or SortColumn.Subnet => false,
        SortColumn.Cpu or SortColumn.Memory or SortColumn.Disk or SortColumn.Uptime
            or SortColumn.Size or SortColumn.Created or SortColumn.UsedBy => true,
    };

    /// <summary>The same column again reverses; another begins in its natural direction.</summary>
    public ListOrder Then(SortColumn column) => column == By ? this with { IsReversed = !IsReversed } : new ListOrder(column);
}
