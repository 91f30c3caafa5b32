using Devx.Tui.Commands;
using Devx.Tui.Presentation;

namespace Devx.Tui.Dialogs;

/// <summary>A short list to pick one thing from, by its letter or with the cursor.</summary>
internal sealed class MenuDialog(string title, IReadOnlyList<Choice> choices, int start) : Dialog
{
    private const int PageRows = 10;

    private int _row = start;

    public override IReadOnlyList<DialogCommand> Commands =>
    [
        .. choices.Where(choice => choice.Key.Length > 0)
            .Select(choice => new DialogCommand([choice.Key], choice.Label, () => Pick(choice), IsHinted: false)),
        new(["enter"], "pick", () => Pick(choices[_row])),
        new(["up", "left"], "up", () => Move(-1), IsHinted: false),
        new(["down", "right"], "down", () => Move(1), IsHinted: false),
        new(["pgup"], "page up", () => Move(-PageRows), IsHinted: false),
        new(["pgdn"], "page down", () => Move(PageRows), IsHinted: false),
        new(["home"], "first", () => _row = 0, IsHinted: false),
        new(["end"], "last", () => _row = choices.Count - 1, IsHinted: false),
        new(["esc", "ctrl-c"], "close", Close),
    ];

    public override Box Draw(ScreenContext context) => MenuPresenter.Draw(context, title, choices, _row, Hints);

    /// <summary>A letter that picks nothing goes to the next row that begins with it.</summary>
    protected override void Type(KeyPress key)
    {
        for (int step = 1; step <= choices.Count; step++)
        {
            int row = (_row + step) % choices.Count;
            if (choices[row].Key.Length == 0 && choices[row].Label.StartsWith(key.Name, StringComparison.OrdinalIgnoreCase))
            {
                _row = row;
                return;
            }
        }
    }

    private void Move(int step) => _row = Math.Clamp(_row + step, 0, choices.Count - 1);

    private void Pick(Choice choice)
    {
        Close();
        choice.Pick();
    }
}
