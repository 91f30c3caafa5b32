namespace Devx.Tui.State.Forms;

/// <summary>The buttons below every form that ends in commands.</summary>
internal static class PlanButtons
{
    public const string Copy = "copy", Confirm = "confirm", Cancel = "cancel";

    /// <summary>The buttons while it is not known what would run.</summary>
    public static IEnumerable<FormField> Off(string verb) => Of(verb, isOff: true);

    public static IEnumerable<FormField> Of(string verb, bool isOff) =>
    [
        new ButtonField(Copy, "Copy commands", isOff), new ButtonField(Confirm, verb, isOff), new ButtonField(Cancel, "Cancel"),
    ];
}
