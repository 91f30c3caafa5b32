using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Logs;

namespace Devx.Tui.Dialogs.Logs;

/// <summary>Shows what all keys of a log view do.</summary>
internal sealed class LogKeysDialog(IReadOnlyList<LogKey> keys) : Dialog
{
    private readonly ScrolledText _scroll = new();

    public override IReadOnlyList<DialogCommand> Commands =>
        [new(["esc", "?", "f1", "enter", "q", "ctrl-c"], "close", Close), .. _scroll.Commands(hasLetters: true)];

    public override Box Draw(ScreenContext context) => _scroll.Drawn(
        LogKeysPresenter.Draw(context, keys.Select(key => (key.Keys, key.Help)), _scroll.Top, Hints));
}
