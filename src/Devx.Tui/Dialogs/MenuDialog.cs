using Devx.Tui.Commands;
using Devx.Tui.Presentation;

namespace Devx.Tui.Dialogs;

/// <summary>A short list to pick one thing from, by its letter or with the cursor.</summary>
internal sealed class MenuDialog(string title, IReadOnlyList<Choice> choices, int start) : Dialog
{
    private int _row = start;

    public override IReadOnlyList<DialogCommand> Commands =>
    [
        .. choices.Select(choice => new DialogCommand([choice.Key], choice.Label, () => Pick(choice), IsHinted: false)),
        new(["enter"], "pick", () => Pick(choices[_row])),
        new(["up", "left"], "up", () => Move(-1), IsHinted: false),
        new(["down", "right"], "down", () => Move(1), IsHinted: false),
        new(["esc", "ctrl-c"], "close", Close),
    ];

    public override Box Draw(ScreenContext context) => MenuPresenter.Draw(context, title, choices, _row, Hints);

    private void Move(int step) => _row = Math.Clamp(_row + step, 0, choices.Count - 1);

    private void Pick(Choice choice)
    {
        Close();
        choice.Pick();
    }
}
