using Devx.Tui.Presentation;

namespace Devx.Tui.Dialogs;

/// <summary>Shows lines of text in full, broken at the width.</summary>
/// <param name="title">What it is.</param>
/// <param name="lines">The lines as they are now.</param>
internal sealed class TextDialog(string title, Func<ScreenContext, IEnumerable<string>> lines) : Dialog
{
    private readonly ScrolledText _scroll = new();

    public override IReadOnlyList<DialogCommand> Commands =>
        [new(["esc", "enter", "q", "ctrl-c"], "close", Close), .. _scroll.Commands(hasLetters: true)];

    public override Box Draw(ScreenContext context) =>
        _scroll.Drawn(TextPresenter.Draw(context, title, lines(context), _scroll.Top, Hints));
}
