namespace Devx.Tui.State.Forms;

/// <summary>The buttons below every form that ends in commands.</summary>
internal static class PlanButtons
{
    public const string Copy = "copy", Confirm = "confirm", Cancel = "cancel";

    /// <summary>The buttons to run the commands; in a dry run only those to take them along.</summary>
    /// <param name="verb">The word on the button that confirms.</param>
    /// <param name="isDryRun">True when nothing is run.</param>
    /// <param name="isOff">True while it is not known what would run.</param>
    public static IEnumerable<ButtonField> Of(string verb, bool isDryRun, bool isOff = true) => isDryRun
        ? [new(Copy, "Copy commands", isOff), new(Cancel, "Close")]
        : [new(Copy, "Copy commands", isOff), new(Confirm, verb, isOff), new(Cancel, "Cancel")];

    /// <summary>A button where there is little room.</summary>
    public static ButtonField Short(ButtonField button) => button.Name == Copy ? button with { Label = "Copy" } : button;
}
