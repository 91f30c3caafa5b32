using Devx.Tui.Commands;
using Devx.Tui.Presentation;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Forms;

/// <summary>
/// A dialog that is filled in: letters are text, tab and arrows go from field to field, enter goes on or presses, esc cancels.
/// </summary>
/// <param name="dialogs">Where lists of values open.</param>
/// <param name="form">What is there at first.</param>
internal abstract class FormDialog(DialogStack dialogs, Form form) : Dialog
{
    public sealed override IReadOnlyList<DialogCommand> Commands =>
    [
        .. MoreCommands,
        new(["tab", "down"], "next", () => Form = Form.Moved(1)),
        new(["shift-tab", "up"], "previous", () => Form = Form.Moved(-1), IsHinted: false),
        new(["enter"], Form.Focused is ButtonField ? "press" : "next", Enter, IsHinted: false),
        new(["esc", "ctrl-c"], "cancel", Close),
    ];

    /// <summary>What other keys do in this one.</summary>
    protected virtual IEnumerable<DialogCommand> MoreCommands => [];

    protected Form Form { get; set; } = form;

    protected sealed override IEnumerable<Hint> Hints => FieldKeys.HintsOf(Form.Focused).Concat(base.Hints);

    /// <summary>A value was changed by a key.</summary>
    protected abstract void OnChanged(FormField field);

    /// <summary>A button that is not off was pressed.</summary>
    protected abstract void OnPressed(string button);

    protected override void Type(KeyPress key)
    {
        if (FieldKeys.Press(Form.Focused, key) is { } field)
        {
            Take(field);
        }
        else if (Form.Focused is ChoiceField { Typed: null, Options.Count: > 1 } choice && key.Name == "space")
        {
            OpenList(choice);
        }
        else if (Form.Focused is ButtonField)
        {
            PressOnButton(key);
        }
    }

    private void Enter()
    {
        if (Form.Focused is not ButtonField button)
        {
            Form = Form.Moved(1);
        }
        else if (!button.IsOff)
        {
            OnPressed(button.Name);
        }
    }

    private void PressOnButton(KeyPress key)
    {
        Form next = key.Name switch
        {
            "left" => Form.Moved(-1),
            "right" => Form.Moved(1),
            _ => Form,
        };
        if (key.Name == "space")
        {
            Enter();
        }
        else if (next.Focused is ButtonField)
        {
            Form = next;
        }
    }

    private void Take(FormField field)
    {
        if (field != Form.Focused)
        {
            Form = Form.With(field);
            OnChanged(field);
        }
    }

    private void OpenList(ChoiceField choice) => dialogs.Open(new MenuDialog(
        choice.Label,
        [
            .. choice.Options.Index().Where(option => option.Item.WhyNot is null).Select(option => new Choice(
                "", option.Item.Label, "", () => Take(choice with { At = option.Index, Typed = null }))),
        ],
        choice.Options.Take(choice.At).Count(option => option.WhyNot is null)));
}
