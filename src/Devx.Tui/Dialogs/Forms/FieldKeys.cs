using Devx.Tui.Commands;
using Devx.Tui.Presentation;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Forms;

/// <summary>What keys do to a field of a form.</summary>
internal static class FieldKeys
{
    private const int Page = 10;

    /// <summary>The field after a key; null when the key does nothing to it.</summary>
    public static FormField? Press(FormField field, KeyPress key) => field switch
    {
        TextField text => TextEditing.Press(text.Input, key) is { } input ? text with { Input = input, IsTouched = true } : null,
        NumberField number => Press(number, key),
        ChoiceField choice => Press(choice, key),
        CheckField check => key.Name == "space" ? check with { IsOn = !check.IsOn } : null,
        _ => null,
    };

    /// <summary>The keys to name while a field has them.</summary>
    public static IEnumerable<Hint> HintsOf(FormField field) => field switch
    {
        NumberField => [new("sideways", "change, or type")],
        ChoiceField { Options.Count: 1 } => [],
        ChoiceField { IsFreeText: true } => [new("sideways", "change, or type"), new("space", "list")],
        ChoiceField => [new("sideways", "change"), new("space", "list")],
        CheckField => [new("space", "yes or no")],
        ButtonField => [new("enter", "press")],
        _ => [],
    };

    private static NumberField? Press(NumberField number, KeyPress key) => key.Name switch
    {
        "right" => number.Stepped(1),
        "left" => number.Stepped(-1),
        "pgup" => number.Stepped(Page),
        "pgdn" => number.Stepped(-Page),
        "home" => number.At(number.Range.Minimum),
        "end" => number.At(number.Range.Maximum),
        "backspace" or "ctrl-h" => number.Erased(),
        "delete" or "ctrl-u" or "ctrl-w" => number.Cleared(),
        [>= '0' and <= '9' or '.'] => number.Typed(key.Name),
        _ => null,
    };

    private static ChoiceField? Press(ChoiceField choice, KeyPress key) => (choice, key.Name) switch
    {
        ({ Typed: null }, "right") => choice.Moved(1),
        ({ Typed: null }, "left") => choice.Moved(-1),
        ({ Typed: null }, "space") => null,
        ({ Typed: null }, "backspace" or "ctrl-h") when choice.IsFreeText => choice.With(TextInput.Of(choice.Value).DeleteBefore()),
        ({ IsFreeText: true }, _) => TextEditing.Press(choice.Typed ?? TextInput.Empty, key) is { } typed ? choice.With(typed) : null,
        _ => null,
    };
}
