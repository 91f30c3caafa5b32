using Devx.Providers.Planning;
using Devx.Tui.Presentation;
using Devx.Tui.State.Forms;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs;

/// <summary>Ends a dry run: shows the commands that would have been run, to copy.</summary>
internal sealed class CommandsDialog(OperationPlan plan, IClipboard clipboard) : Dialog
{
    private readonly ScrolledText _scroll = new();
    private string? _note;

    public override IReadOnlyList<DialogCommand> Commands =>
    [
        new(["c", "y"], "copy", () => _note = clipboard.Copy(new PlanPreview(plan).Text)),
        new(["esc", "enter", "q", "ctrl-c"], "close", Close),
        .. _scroll.Commands(hasLetters: true),
    ];

    public override Box Draw(ScreenContext context)
    {
        string[] lines = [_note ?? "Nothing was run. These are the commands:", "", .. plan.Steps.Select(step => step.Command.ToString())];
        return _scroll.Drawn(TextPresenter.Draw(context, "Dry run", lines, _scroll.Top, Hints));
    }
}
