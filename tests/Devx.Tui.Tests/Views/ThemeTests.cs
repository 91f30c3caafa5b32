using Devx.Tui.Presentation;
using Devx.Tui.State;
using Devx.Tui.Terminal;
using Devx.Tui.Views;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Devx.Tui.Tests.Views;

public sealed class ThemeTests
{
    private static readonly ProgramLook Loud =
        new(ProgramColor.OfPalette(1), ProgramColor.Of(1, 2, 3), ProgramStyle.Bold | ProgramStyle.Underline);

    [Fact]
    public void Gives_a_span_the_colours_of_its_program_on_top_of_its_role()
    {
        Attribute look = new Theme(new SessionOptions()).Of(new Span("text", Role.Muted, Loud));

        Assert.Equal(new Color(ColorName16.Red), look.Foreground);
        Assert.Equal(new Color(1, 2, 3), look.Background);
        Assert.Equal(TextStyle.Faint | TextStyle.Bold | TextStyle.Underline, look.Style);
    }

    [Fact]
    public void Keeps_weight_and_drops_colours_where_there_are_none()
    {
        Attribute look = new Theme(new SessionOptions { HasColor = false }).Of(new Span("text", Role.Text, Loud));

        Assert.Equal((Color.None, Color.None, TextStyle.Bold | TextStyle.Underline), (look.Foreground, look.Background, look.Style));
    }

    [Fact]
    public void A_program_without_a_look_leaves_the_role_as_it_is()
    {
        var theme = new Theme(new SessionOptions());

        Assert.All(Enum.GetValues<Role>(), role => Assert.Equal(theme.Of(role), theme.Of(new Span("text", role))));
    }

    [Fact]
    public void The_sixteen_are_the_ones_of_the_terminal_in_the_order_of_their_codes()
    {
        var theme = new Theme(new SessionOptions());

        IEnumerable<int> codes = Enumerable.Range(0, 16)
            .Select(index => new ProgramLook(ProgramColor.OfPalette(index), default, default))
            .Select(color => (int)theme.Of(new Span("x", Role.Text, color)).Foreground.GetAnsiColorCode());

        Assert.Equal([.. Enumerable.Range(30, 8), .. Enumerable.Range(90, 8)], codes);
    }

    [Fact]
    public void Reversed_text_that_is_selected_still_stands_out()
    {
        var reversed = new ProgramLook(default, default, ProgramStyle.Reverse);
        Attribute look = new Theme(new SessionOptions()).Of(new Span("text", Role.Selection, reversed));

        Assert.Equal(TextStyle.None, look.Style);
    }
}
