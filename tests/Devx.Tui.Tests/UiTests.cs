using Terminal.Gui.Drawing;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace Devx.Tui.Tests;

public sealed class UiTests
{
    [Fact]
    public void Shows_what_a_window_draws_and_what_keys_do()
    {
        using var window = new Window();
        var label = new Label { Text = "名 waiting" };
        window.Add(label);
        window.KeyDown += (_, key) => label.Text = $"名 {key}";
        using var ui = new Ui(window, 30, 4);
        string before = ui.Text;

        ui.Press(Key.S);

        Assert.Equal(
            """
            ┌────────────────────────────┐
            │名 waiting                  │
            │                            │
            └────────────────────────────┘

            """,
            before);
        Assert.Contains("│名 s                        │", ui.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lays_out_again_when_the_screen_changes()
    {
        using var window = new Window { BorderStyle = LineStyle.None };
        window.Add(new Label { Text = "end", X = Pos.AnchorEnd() });
        using var ui = new Ui(window, 10, 2);

        ui.Resize(20, 2);

        Assert.Equal(new string(' ', 17) + "end\n", ui.Text);
    }
}
