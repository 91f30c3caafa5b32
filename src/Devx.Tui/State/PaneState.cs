using System.Collections.Immutable;

namespace Devx.Tui.State;

/// <summary>What the user set in one pane.</summary>
internal sealed record PaneState(ListOrder Order)
{
    public ListCursor Cursor { get; init; } = new();

    /// <summary>Only items that contain this are listed; empty for all.</summary>
    public string Filter { get; init; } = "";

    /// <summary>The keys of the items that the next action is for; none for the one under the cursor.</summary>
    public ImmutableHashSet<string> Marks { get; init; } = [];

    /// <summary>The key of the row that was marked last, where a range begins; null when none was.</summary>
    public string? LastMarked { get; init; }

    /// <summary>The keys of the groups of which only the head is shown.</summary>
    public ImmutableHashSet<string> Folded { get; init; } = [];

    /// <summary>True while columns that are rarely needed are shown.</summary>
    public bool IsWide { get; init; }

    /// <summary>True when all that a row of containers stands for is marked.</summary>
    public bool HasMarksOf(ContainerRow row) => !Marks.IsEmpty && row.Containers.All(container => Marks.Contains(container.Key.ToString()));

    /// <summary>Without marks, after an action was asked for or when the user takes them back.</summary>
    public PaneState WithoutMarks() => Marks.IsEmpty && LastMarked is null ? this : this with { Marks = [], LastMarked = null };

    /// <summary>Only the marks of what is still there.</summary>
    public PaneState WithMarksOf(Func<string, bool> isThere)
    {
        ImmutableHashSet<string> kept = Marks.Except(Marks.Where(key => !isThere(key)));
        return kept.Count == Marks.Count ? this : this with { Marks = kept };
    }

    /// <summary>The same, fresh for other items: from the top, unfiltered, unmarked.</summary>
    public PaneState ForOthers() => WithoutMarks() with { Cursor = new ListCursor(), Filter = "" };
}
