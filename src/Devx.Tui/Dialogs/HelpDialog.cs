using Devx.Tui.Commands;
using Devx.Tui.Presentation;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs;

/// <summary>Shows the keys of a place; letters search.</summary>
internal sealed class HelpDialog(CommandContext place) : Dialog
{
    private readonly ScrolledText _scroll = new();
    private TextInput _search = TextInput.Empty;

    public override IReadOnlyList<DialogCommand> Commands =>
        [new(["esc", "f1", "ctrl-c", "enter"], _search.Text.Length > 0 ? "clear" : "close", Back), .. _scroll.Commands(hasLetters: false)];

    public override Box Draw(ScreenContext context) =>
        _scroll.Drawn(new HelpPresenter(context, place).Draw(_search, _scroll.Top, Hints));

    protected override void Type(KeyPress key)
    {
        // A question mark opened it; the same key again closes it as long as nothing was typed.
        if (key.Name == "?" && _search.Text.Length == 0)
        {
            Close();
        }
        else if (TextEditing.Press(_search, key) is { } edited)
        {
            _search = edited;
            _scroll.ToStart();
        }
    }

    private void Back()
    {
        if (_search.Text.Length == 0)
        {
            Close();
        }

        _search = TextInput.Empty;
    }
}
