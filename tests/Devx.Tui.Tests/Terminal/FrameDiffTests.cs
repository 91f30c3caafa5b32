using System.Text;
using CsCheck;
using Devx.Tui.Terminal;
using Devx.Tui.Tests.EndToEnd;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Devx.Tui.Tests.Terminal;

public sealed class FrameDiffTests
{
    private static readonly Attribute Plain = new(in Color.None, in Color.None);
    private static readonly Attribute Bold = new(in Color.None, in Color.None, TextStyle.Bold);

    private readonly OutputBufferImpl _buffer = new();
    private readonly FrameDiff _diff = new(ColorLevel.Sixteen);
    private readonly VirtualScreen _screen = new(20, 4);

    public FrameDiffTests()
    {
        _buffer.SetSize(20, 4);
        Fill(Plain);
    }

    [Fact]
    public void The_first_frame_clears_the_terminal_and_leaves_out_what_is_blank()
    {
        Write(1, 2, "hello");

        Assert.Equal("\e[0m\e[2J\e[2;3Hhello", Render());
    }

    [Fact]
    public void A_frame_that_did_not_change_writes_nothing()
    {
        Write(0, 0, "hello");
        Render();

        Write(0, 0, "hello");

        Assert.Equal("", Render());
    }

    [Fact]
    public void One_changed_cell_writes_one_cell()
    {
        Write(0, 0, "hello");
        Render();

        Write(0, 0, "hallo");

        Assert.Equal("\e[1;2Ha", Render());
    }

    [Fact]
    public void Moves_forward_over_a_long_gap_and_writes_again_what_stands_in_a_short_one()
    {
        Write(0, 0, "one two three four");
        Render();

        Write(0, 0, "ONE two three FOUr");
        string far = Render();
        Write(0, 0, "ONE two THREE fOUr");
        string near = Render();

        Assert.Equal("\e[1;1HONE\e[11CFOU", far);
        Assert.Equal("\e[1;9HTHREE f", near);
    }

    [Fact]
    public void After_somebody_else_wrote_everything_is_drawn_again()
    {
        Write(0, 0, "hello");
        Render();

        _diff.Invalidate();

        Assert.Equal("\e[0m\e[2J\e[1;1Hhello", Render());
    }

    [Fact]
    public void Writes_a_look_once_and_takes_it_back()
    {
        _buffer.CurrentAttribute = Bold;
        Write(0, 0, "AB");
        _buffer.CurrentAttribute = Plain;
        Write(0, 2, "CD");

        Assert.Equal("\e[0m\e[2J\e[1;1H\e[1mAB\e[0mCD", Render());
    }

    [Fact]
    public void After_a_cluster_whose_width_terminals_dispute_the_cursor_is_set_anew()
    {
        Write(0, 0, "a👨‍👩‍👧b");

        Assert.Equal("\e[0m\e[2J\e[1;1Ha👨‍👩‍👧\e[1;4Hb", Render());
    }

    [Fact]
    public void A_wide_character_that_goes_leaves_no_half()
    {
        Write(0, 0, "名前");
        Render();

        Write(0, 0, "a   ");
        Render();

        Assert.Equal("a\n", _screen.Text);
    }

    [Fact]
    public void No_control_character_passes_whatever_a_view_drew()
    {
        _buffer.Contents![0, 0].Grapheme = "\e";
        _buffer.Contents[0, 1].Grapheme = "\u009b";
        _buffer.DirtyLines[0] = true;

        Assert.Equal("\e[0m\e[2J\e[1;1H\ufffd\ufffd", Render());
    }

    [Fact]
    public void A_lone_mark_gets_something_to_stand_on()
    {
        Write(0, 0, "\u0301x");

        Assert.Equal("\e[0m\e[2J\e[1;1H \u0301x", Render());
    }

    [Fact]
    public void A_terminal_always_shows_the_last_frame()
    {
        Gen<(int Row, int Column, string Text)> write = Gen.Select(
            Gen.Int[0, 3], Gen.Int[0, 19], Gen.OneOf("a", "bc", "名", "前名", "👍", "e\u0301", "   ", "👨‍👩‍👧", "─", "longer text"),
            (row, column, text) => (row, column, text));

        write.List[1, 4].List[1, 6].Sample(frames =>
        {
            var test = new FrameDiffTests();
            foreach (List<(int Row, int Column, string Text)> frame in frames)
            {
                frame.ForEach(part => test.Write(part.Row, part.Column, part.Text));
                test.Render();
                test.AssertShown();
            }
        });
    }

    private void AssertShown()
    {
        for (int row = 0; row < 4; row++)
        {
            for (int column = 0; column < 20; column++)
            {
                string grapheme = _buffer.Contents![row, column].Grapheme;
                Assert.Equal(grapheme, _screen.At(row, column));
                column += TextWidth.OfCluster(grapheme) - 1;
            }
        }
    }

    private void Fill(Attribute look)
    {
        _buffer.CurrentAttribute = look;
        for (int row = 0; row < 4; row++)
        {
            Write(row, 0, new string(' ', 20));
        }
    }

    private void Write(int row, int column, string text)
    {
        _buffer.Move(column, row);
        _buffer.AddStr(text);
    }

    private string Render()
    {
        byte[] bytes = _diff.Render(_buffer.Contents!, _buffer.DirtyLines).ToArray();
        _screen.Feed(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
