using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Tui.Handoff;
using Devx.Tui.State;
using Devx.Tui.Views;
using NSubstitute;
using Terminal.Gui.Input;

namespace Devx.Tui.Tests.Views;

public sealed class MainWindowTests
{
    [Fact]
    public void Shows_exactly_the_lines_of_the_presenter()
    {
        var desk = new Desk(Snapshots.MacMini);
        using MainWindow window = desk.Window();
        using var ui = new Ui(window, 100, 30);

        Assert.Equal(new Desk(Snapshots.MacMini).Text(), ui.Text);
    }

    [Fact]
    public void Draws_hostile_names_on_the_same_columns()
    {
        var desk = new Desk(Snapshots.Hostile);
        using MainWindow window = desk.Window();
        using var ui = new Ui(window, 100, 30);

        Assert.Equal(new Desk(Snapshots.Hostile).Text(), ui.Text);
    }

    [Fact]
    public void Cursor_down_draws_two_rows_of_the_table_and_the_path()
    {
        var desk = new Desk(Snapshots.MacMini);
        using MainWindow window = desk.Window();
        using var ui = new Ui(window, 100, 30);
        ui.Press(Key.J);
        long before = window.RowsDrawn;

        ui.Press(Key.CursorDown);

        Assert.Equal(3, window.RowsDrawn - before);
    }

    [Fact]
    public void A_snapshot_that_looks_the_same_draws_nothing()
    {
        var desk = new Desk(Snapshots.MacMini);
        using MainWindow window = desk.Window();
        using var ui = new Ui(window, 100, 30);
        long before = window.RowsDrawn;

        desk.Snapshots.Update(snapshot => snapshot with { Providers = [.. snapshot.Providers] });
        desk.Time.Advance(TimeSpan.FromSeconds(1));
        desk.Loop.RunPosted();
        ui.Draw();

        Assert.Equal(before, window.RowsDrawn);
    }

    [Fact]
    public void Changes_come_as_frames_not_one_by_one()
    {
        var desk = new Desk(Snapshots.MacMini);
        using MainWindow window = desk.Window();
        using var ui = new Ui(window, 100, 30);
        desk.Time.Advance(TimeSpan.FromSeconds(1));

        foreach (int percent in Enumerable.Range(1, 20))
        {
            desk.Snapshots.Update(snapshot => snapshot with { Host = snapshot.Host with { CpuPercent = percent } });
        }

        Assert.Equal(1, desk.Loop.Waiting);
        desk.Loop.RunPosted();
        ui.Draw();
        Assert.Contains(" 20 %", ui.Text, StringComparison.Ordinal);

        desk.Snapshots.Update(snapshot => snapshot with { Host = snapshot.Host with { CpuPercent = 77 } });
        desk.Loop.RunPosted();
        Assert.DoesNotContain("77 %", ui.Text, StringComparison.Ordinal);
        desk.Time.Advance(TimeSpan.FromMilliseconds(70));
        ui.Draw();
        Assert.Contains("77 %", ui.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Details_and_attention_follow_the_cursor_once_it_rests()
    {
        var desk = new Desk(Snapshots.MacMini);
        using MainWindow window = desk.Window();
        using var ui = new Ui(window, 100, 30);
        ui.Press(Key.G.WithShift, Key.G);

        ui.Press(Key.J);
        desk.Time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Equal(new MachineId("lima", "dev"), desk.Attention.Current.Machine);

        desk.Time.Advance(TimeSpan.FromMilliseconds(60));
        ui.Draw();
        Assert.Equal(new MachineId("podman", "podman-default"), desk.Attention.Current.Machine);
        Assert.Equal(["id-web-1", "id-web-2", "id-web-3", "id-web-4"], desk.Attention.Current.VisibleContainers.Select(key => key.Id));
        Assert.Contains("├─ podman/podman-default", ui.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Esc_does_not_end_the_session_and_q_does()
    {
        var desk = new Desk(Snapshots.MacMini);
        using MainWindow window = desk.Window();
        using var ui = new Ui(window, 80, 24);

        ui.Press(Key.Esc, Key.Tab, Key.F5, Key.Z.WithCtrl);
        Assert.False(window.StopRequested);

        ui.Press(Key.Esc, Key.Q);
        Assert.True(window.StopRequested);
    }

    [Fact]
    public void A_dialog_lies_on_top_and_what_was_under_it_comes_back()
    {
        var desk = new Desk(Snapshots.MacMini);
        using MainWindow window = desk.Window();
        using var ui = new Ui(window, 80, 24);
        string before = ui.Text;

        ui.Press(new Key('?'));
        Assert.Contains("type to search", ui.Text, StringComparison.Ordinal);

        ui.Press(Key.Esc);
        Assert.Equal(before, ui.Text);
    }

    [Fact]
    public void The_dashboard_goes_on_under_a_dialog_without_drawing_over_it()
    {
        var desk = new Desk(Snapshots.MacMini);
        using MainWindow window = desk.Window();
        using var ui = new Ui(window, 80, 24);
        ui.Press(Key.P);
        string before = ui.Text;

        desk.Snapshots.Update(snapshot => snapshot with
        {
            Host = snapshot.Host with { CpuPercent = 99 },
            Providers = [.. snapshot.Providers.Take(4)],
        });
        desk.Time.Advance(TimeSpan.FromSeconds(1));
        desk.Loop.RunPosted();
        ui.Draw();

        Assert.Contains("99 %", ui.Text, StringComparison.Ordinal);
        Assert.NotEqual(before, ui.Text);
        Assert.Contains("╭─ Providers on mac-mini.local ──", ui.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_running_operation_draws_one_row_a_second_and_nothing_in_between()
    {
        var desk = new Desk(Operating.One);
        using MainWindow window = desk.Window();
        using var ui = new Ui(window, 80, 24);
        long before = window.RowsDrawn;

        desk.Time.Advance(TimeSpan.FromMilliseconds(900));
        ui.Draw();
        long soon = window.RowsDrawn - before;
        desk.Time.Advance(TimeSpan.FromMilliseconds(100));
        ui.Draw();

        Assert.Equal(0, soon);
        Assert.Equal(1, window.RowsDrawn - before);
        Assert.Contains("00:24  usually 41 s", ui.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Fits_itself_to_a_new_size()
    {
        var desk = new Desk(Snapshots.MacMini);
        using MainWindow window = desk.Window();
        using var ui = new Ui(window, 100, 30);

        ui.Resize(60, 16);
        Assert.Equal(new Desk(Snapshots.MacMini).Text(60, 16), ui.Text);

        ui.Resize(100, 30);
        Assert.Equal(new Desk(Snapshots.MacMini).Text(), ui.Text);
    }

    [Fact]
    public void Draws_everything_again_after_the_screen_was_cleared()
    {
        var desk = new Desk(Snapshots.MacMini);
        using MainWindow window = desk.Window();
        using var ui = new Ui(window, 80, 24);
        string before = ui.Text;

        ui.App.LayoutAndDraw(true);

        Assert.Equal(before, ui.Text);
    }

    [Fact]
    public void The_chooser_opens_by_itself_when_nobody_chose()
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.Choice.Current.Returns((DefaultProvider?)null);
        using MainWindow window = desk.Window();
        using var ui = new Ui(window, 100, 30);

        Assert.Contains("Nobody chose yet which provider makes new machines.", ui.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_colour_there_is_none()
    {
        var desk = new Desk(Snapshots.MacMini, new SessionOptions { HasColor = false });
        using MainWindow window = desk.Window();
        using var ui = new Ui(window, 80, 24);

        Assert.DoesNotMatch(@"\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]", ui.Ansi);
    }

    [Fact]
    public void A_shell_comes_back_to_the_same_screen_with_its_outcome()
    {
        Desk desk = WithShell(new HandoffResult(3, TimeSpan.FromSeconds(90)));
        using MainWindow window = desk.Window();
        using var ui = new Ui(window, 80, 24);

        ui.Press(Key.S);
        desk.Loop.RunPosted();
        ui.Draw();

        Assert.Contains(" ▲ shell lima/dev   exit 3   1 min", ui.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_and_the_end_of_a_shell_say_that_somebody_is_there()
    {
        Desk desk = WithShell(new HandoffResult(0, TimeSpan.FromHours(1)));
        using MainWindow window = desk.Window();
        using var ui = new Ui(window, 80, 24);
        int signs = 0;
        desk.Attention.Touched += () => signs++;

        ui.Press(Key.J, Key.S);
        int typed = signs;
        desk.Loop.RunPosted();

        Assert.Equal((2, 3), (typed, signs));
    }

    /// <summary>A desk whose machines have a shell that ends in some way.</summary>
    private static Desk WithShell(HandoffResult result)
    {
        var desk = new Desk(Snapshots.MacMini);
        var request = new HandoffRequest("shell lima/dev", "exit returns", new CommandRequest("limactl", "shell", "dev"));
        desk.Shells.InMachine(Arg.Any<MachineSnapshot>()).Returns(request);
        desk.Handoff.Run(request).Returns(result);
        return desk;
    }
}
