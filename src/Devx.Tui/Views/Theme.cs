using Devx.Tui.Presentation;
using Devx.Tui.State;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Devx.Tui.Views;

/// <summary>
/// Gives every role its look: the terminal's own sixteen colours on its own background, so that light and dark themes both work; without
/// colour, weight alone. Dim things are faint, not grey: grey is the background of some palettes.
/// </summary>
internal sealed class Theme(SessionOptions options)
{
    private readonly Attribute[] _looks = [.. Enum.GetValues<Role>().Select(role => Look(role, options.HasColor))];

    public Attribute Of(Role role) => _looks[(int)role];

    private static Attribute Look(Role role, bool hasColor) =>
        new(hasColor ? ColorOf(role) : Color.None, Color.None, StyleOf(role, hasColor));

    private static Color ColorOf(Role role) => role switch
    {
        Role.Text or Role.Strong or Role.Muted or Role.Frame or Role.Selection => Color.None,
        Role.Accent => new Color(ColorName16.Cyan),
        Role.Ok => new Color(ColorName16.Green),
        Role.Busy or Role.Warn => new Color(ColorName16.Yellow),
        Role.Bad => new Color(ColorName16.Red),
        Role.Info => new Color(ColorName16.Blue),
    };

    private static TextStyle StyleOf(Role role, bool hasColor) => role switch
    {
        Role.Text or Role.Ok or Role.Info => TextStyle.None,
        Role.Strong => TextStyle.Bold,
        Role.Muted or Role.Frame => TextStyle.Faint,
        Role.Selection => TextStyle.Reverse,
        Role.Accent or Role.Busy or Role.Warn => hasColor ? TextStyle.None : TextStyle.Bold,
        Role.Bad => hasColor ? TextStyle.None : TextStyle.Bold | TextStyle.Underline,
    };
}
