using Devx.Tui.Commands;
using Devx.Tui.Presentation;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs;

/// <summary>Shows one operation as it goes on. Closing it leaves the operation alone.</summary>
/// <param name="number">The operation.</param>
/// <param name="snapshots">Where it is.</param>
/// <param name="prompts">Asks what has to be asked.</param>
/// <param name="time">The clock of reports.</param>
/// <param name="clipboard">Takes what is copied.</param>
internal sealed class OperationDialog(
    long number, SnapshotStore snapshots, IPrompts prompts, TimeProvider time, IClipboard clipboard) : Dialog
{
    /// <summary>The first line of output on the screen, counted from the first that ever was; null follows the newest.</summary>
    private long? _top;
    private long _drawnTop;
    private int _page = 1;

    /// <summary>What was copied last; the box covers the status line, so it says so itself.</summary>
    private string? _note;

    public override IReadOnlyList<DialogCommand> Commands =>
    [
        new(["esc", "q", "ctrl-c"], Operation is { IsActive: true } ? "leave it running" : "close", Close),
        new(["X"], "cancel …", () => prompts.AskToCancel(number), IsHinted: Operation is { IsActive: true }),
        new(["enter"], "all of it", () => prompts.ShowOperationText(number)),
        new(["c"], "copy", CopyCommand),
        new(["y"], "copy all", CopyAll),
        new(["f"], "follow", Follow, IsHinted: false),
        new(["up", "k"], "up", () => Scroll(-1), IsHinted: false),
        new(["down", "j"], "down", () => Scroll(1), IsHinted: false),
        new(["pgup", "ctrl-u"], "page up", () => Scroll(-_page), IsHinted: false),
        new(["pgdn", "ctrl-d"], "page down", () => Scroll(_page), IsHinted: false),
        new(["g", "home"], "first", () => _top = 0, IsHinted: false),
        new(["G", "end"], "last", () => _top = null, IsHinted: false),
    ];

    private OperationSnapshot? Operation => OperationList.Find(snapshots.Current, number);

    public override Box Draw(ScreenContext context)
    {
        if (OperationList.Find(context.Snapshot, number) is not { } operation)
        {
            return FactsPresenter.Draw(context, "Operation", [new Fact("state", "it is too old, and forgotten", Role.Warn)], 0, Hints);
        }

        long forgotten = operation.ForgottenLines;
        int? top = _top is { } line ? (int)Math.Clamp(line - forgotten, 0, operation.Output.Count) : null;
        Box box = new OperationPresenter(context, operation).Draw(top, _note, Hints);
        (_drawnTop, _page) = (forgotten + box.Top, Math.Max(1, box.Page));
        _top = _top is null ? null : _drawnTop;
        return box;
    }

    private void Follow() => _top = _top is null ? _drawnTop : null;

    // Any way up stops following; the end is only reached again to stay there when it is asked for.
    private void Scroll(int rows)
    {
        if (_top is not null || rows < 0)
        {
            _top = Math.Max(0, _drawnTop + rows);
        }
    }

    private void CopyCommand()
    {
        if (Operation is { } operation)
        {
            StepSnapshot? step = operation.Steps.LastOrDefault(step => step.StartedAt is not null);
            _note = clipboard.Copy(operation.Problem?.Command ?? step?.Command ?? operation.Title);
        }
    }

    private void CopyAll()
    {
        if (Operation is { } operation)
        {
            _note = clipboard.Copy(OperationReport.ToCopy(operation, time.GetLocalNow()));
        }
    }
}
