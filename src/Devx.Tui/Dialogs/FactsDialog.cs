using Devx.Tui.Presentation;

namespace Devx.Tui.Dialogs;

/// <summary>Shows all that is known of one thing, as it is now.</summary>
/// <param name="title">What it is.</param>
/// <param name="facts">What is known; null when it is gone.</param>
internal sealed class FactsDialog(string title, Func<ScreenContext, IEnumerable<Fact>?> facts) : Dialog
{
    private readonly ScrolledText _scroll = new();

    public override IReadOnlyList<DialogCommand> Commands =>
        [new(["esc", "enter", "q", "i", "ctrl-c"], "close", Close), .. _scroll.Commands(hasLetters: true)];

    public override Box Draw(ScreenContext context) => _scroll.Drawn(
        FactsPresenter.Draw(context, title, facts(context) ?? [new Fact("state", "it is gone", Role.Warn)], _scroll.Top, Hints));
}
