namespace Devx.Tui.State;

/// <summary>The list of containers as it stands on the screen.</summary>
internal sealed class ContainerRows
{
    public ContainerRows(ContainerScope scope, ContainerChoice choice, IReadOnlyList<ContainerRow> rows, int matches, bool isGrouped)
    {
        Scope = scope;
        Choice = choice;
        Rows = rows;
        Keys = [.. rows.Select(row => row.Key)];
        Matches = matches;
        IsGrouped = isGrouped;
    }

    public ContainerScope Scope { get; }

    public ContainerChoice Choice { get; }

    public IReadOnlyList<ContainerRow> Rows { get; }

    /// <summary>The keys of the rows, in order.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>How many containers match the filter, in folded groups too.</summary>
    public int Matches { get; }

    public bool IsGrouped { get; }

    /// <summary>The row the cursor is on; null when there are none.</summary>
    public ContainerRow? At(ListCursor cursor) => Rows.ElementAtOrDefault(cursor.RowIn(Keys));

    /// <summary>The marked containers that are still there, whether the filter shows them or not.</summary>
    public IReadOnlyList<ContainerRef> Marked(PaneState state) => Scope.With(state.Marks);

    /// <summary>The containers of some rows; the head of a group stands for none, because only what can be seen is measured.</summary>
    public IReadOnlyList<ContainerKey> Between(int first, int count) =>
        [.. Rows.Skip(first).Take(count).OfType<ContainerMemberRow>().Select(row => row.Container.Key)];
}
