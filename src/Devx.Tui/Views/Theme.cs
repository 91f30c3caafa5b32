using Devx.Tui.Presentation;
using Devx.Tui.State;
using Devx.Tui.Terminal;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Devx.Tui.Views;

/// <summary>
/// Gives every role its look: the terminal's own sixteen colours on its own background, so that light and dark themes both work; without
/// colour, weight alone. Dim things are faint, not grey: grey is the background of some palettes.
/// </summary>
internal sealed class Theme(SessionOptions options)
{
    private const int NamedColors = 16;

    /// <summary>The terminal's own sixteen, in the order of their codes.</summary>
    private static readonly Color[] Named =
    [
        .. Enum.GetValues<ColorName16>().Select(name => new Color(in name)).OrderBy(color => (int)color.GetAnsiColorCode()),
    ];

    private static readonly (ProgramStyle Program, TextStyle Ours)[] Styles =
    [
        (ProgramStyle.Bold, TextStyle.Bold), (ProgramStyle.Faint, TextStyle.Faint), (ProgramStyle.Italic, TextStyle.Italic),
        (ProgramStyle.Underline, TextStyle.Underline), (ProgramStyle.Reverse, TextStyle.Reverse),
        (ProgramStyle.Strikethrough, TextStyle.Strikethrough),
    ];

    private readonly Attribute[] _looks = [.. Enum.GetValues<Role>().Select(role => Look(role, options.HasColor))];

    public Attribute Of(Role role) => _looks[(int)role];

    /// <summary>The look of a role, and on top of it what a program gave.</summary>
    public Attribute Of(Span span) => span.Look == default ? Of(span.Role) : With(Of(span.Role), span.Look);

    private Attribute With(Attribute role, ProgramLook look)
    {
        // Reversed twice would not stand out.
        TextStyle style = Styles.Where(pair => look.Style.HasFlag(pair.Program)).Aggregate(TextStyle.None, (all, pair) => all | pair.Ours);
        TextStyle mixed = (role.Style | style) & ~(role.Style & style & TextStyle.Reverse);
        return options.HasColor
            ? new Attribute(ColorOf(look.Foreground, role.Foreground), ColorOf(look.Background, role.Background), mixed)
            : new Attribute(role.Foreground, role.Background, mixed);
    }

    private static Color ColorOf(ProgramColor color, Color usual)
    {
        (byte red, byte green, byte blue) = color.Parts;
        return color.IsDefault ? usual : color.Index is { } index and < NamedColors ? Named[index] : new Color(red, green, blue);
    }

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
