using Devx.Tui.Commands;
using Devx.Tui.Presentation;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs;

/// <summary>Shows the operations and the commands of this session, to open, to copy and to call off.</summary>
/// <param name="snapshots">Where operations are.</param>
/// <param name="history">The commands.</param>
/// <param name="prompts">Opens what is picked.</param>
/// <param name="copy">Takes the text of a line that was picked.</param>
internal sealed class ActivityDialog(SnapshotStore snapshots, ICommandHistory history, IPrompts prompts, Action<string> copy) : Dialog
{
    private ListCursor _cursor = new();

    /// <summary>What the cursor was on in the last picture, for the hints.</summary>
    private ActivityItem? _drawn;

    public override IReadOnlyList<DialogCommand> Commands =>
    [
        new(["enter"], "open", Open, IsHinted: _drawn?.Operation is not null),
        new(["c", "y"], "copy", Copy),
        new(["X"], "cancel …", Cancel, IsHinted: _drawn?.Operation is { IsActive: true }),
        new(["up", "k"], "up", () => Move(-1), IsHinted: false),
        new(["down", "j"], "down", () => Move(1), IsHinted: false),
        new(["pgup", "ctrl-u"], "page up", () => Move(-_cursor.Page), IsHinted: false),
        new(["pgdn", "ctrl-d"], "page down", () => Move(_cursor.Page), IsHinted: false),
        new(["g", "home"], "newest", () => _cursor = new ListCursor(Page: _cursor.Page), IsHinted: false),
        new(["G", "end"], "oldest", () => Move(int.MaxValue / 2), IsHinted: false),
        new(["esc", "q", "6", "@", "x", "ctrl-c"], "close", Close),
    ];

    private IReadOnlyList<ActivityItem> Items => ActivityItem.All(snapshots.Current, history);

    private ActivityItem? Chosen => At(_cursor, Items);

    public override Box Draw(ScreenContext context)
    {
        IReadOnlyList<ActivityItem> items = Items;
        var presenter = new ActivityPresenter(context);

        // Untouched, it stays at the newest.
        _cursor = _cursor.Settled(Keys(items), presenter.Page, isSettled: false);
        _drawn = At(_cursor, items);
        return presenter.Draw(items, _cursor, Hints);
    }

    private static ActivityItem? At(ListCursor cursor, IReadOnlyList<ActivityItem> items) =>
        cursor.RowIn(Keys(items)) is var row && row < items.Count ? items[row] : null;

    private static string[] Keys(IReadOnlyList<ActivityItem> items) => [.. items.Select(item => item.Key)];

    private void Move(int rows)
    {
        string[] keys = Keys(Items);
        _cursor = _cursor.MovedTo(_cursor.RowIn(keys) + rows, keys);
    }

    private void Open()
    {
        if (Chosen?.Operation is { } operation)
        {
            prompts.ShowOperation(operation.Number);
        }
        else
        {
            Copy();
        }
    }

    private void Copy()
    {
        if (Chosen is { Text.Length: > 0 } item)
        {
            Close();
            copy(item.Text);
        }
    }

    private void Cancel()
    {
        if (Chosen?.Operation is { IsActive: true } operation)
        {
            prompts.AskToCancel(operation.Number);
        }
    }
}
