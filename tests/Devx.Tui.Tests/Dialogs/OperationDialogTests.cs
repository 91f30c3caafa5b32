using Devx.Providers.Execution;
using NSubstitute;

namespace Devx.Tui.Tests.Dialogs;

public sealed class OperationDialogTests
{
    private readonly Desk _desk = new(Operating.One);

    [Fact]
    public void Closing_it_leaves_the_operation_alone()
    {
        _desk.Press("6", "enter", "esc", "esc");

        Assert.Null(_desk.Dialogs.Top);
        _desk.Actions.DidNotReceive().Cancel(Arg.Any<long>());
    }

    [Theory]
    [InlineData("6 enter X enter", false)]
    [InlineData("6 enter X esc", false)]
    [InlineData("6 enter X down enter", true)]
    [InlineData("6 X x", true)]
    public void Cancelling_asks_first_and_going_on_is_the_default(string keys, bool isCancelled)
    {
        _desk.Press(keys.Split(' '));

        _desk.Actions.Received(isCancelled ? 1 : 0).Cancel(5);
    }

    [Fact]
    public void Cancels_what_is_being_done_to_the_machine_under_the_cursor()
    {
        var desk = new Desk(Snapshots.MacMini with { Operations = [Operating.Stop] });

        desk.Press("X", "x");

        desk.Actions.Received(1).Cancel(6);
    }

    [Fact]
    public void Says_that_there_is_nothing_to_cancel()
    {
        _desk.Press("X");

        Assert.Null(_desk.Dialogs.Top);
        Assert.Equal("nothing is being done to this machine", _desk.Ui.Current.Status?.Text);
    }

    [Fact]
    public void Going_up_in_the_output_stops_following_and_f_follows_again()
    {
        Print(100);
        _desk.Press("6", "enter");
        string following = Draw();
        _desk.Press("up");
        Print(150);
        string stopped = Draw();
        _desk.Press("f");
        string again = Draw();

        Assert.Contains("line 99 ", following, StringComparison.Ordinal);
        Assert.DoesNotContain("line 99 ", stopped, StringComparison.Ordinal);
        Assert.Contains("51 below", stopped, StringComparison.Ordinal);
        Assert.Contains("line 149 ", again, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_read_stays_where_it_is_while_old_lines_are_forgotten()
    {
        Print(100);
        _desk.Press("6", "enter");
        Draw();
        _desk.Press("pgup");
        string before = Draw();

        _desk.Snapshots.Update(snapshot => snapshot with
        {
            Operations = [.. snapshot.Operations.Select(one => one with { Output = [.. one.Output.Skip(30)], ForgottenLines = 30 })],
        });

        Assert.Equal(before, Draw());
    }

    [Fact]
    public void Scrolls_by_pages_to_both_ends()
    {
        Print(100);
        _desk.Press("6", "enter");
        Draw();

        _desk.Press("g");
        Assert.Contains("line 0 ", Draw(), StringComparison.Ordinal);
        _desk.Press("G");
        Assert.Contains("line 99 ", Draw(), StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_the_command_that_failed_and_all_there_is()
    {
        var desk = new Desk(Operating.OnlyEnded);
        desk.Press("6", "enter", "c", "y");

        desk.Clipboard.Received(1).Copy("podman machine start podman-default");
        desk.Clipboard.Received(1).Copy(Arg.Is<string>(text =>
            text.StartsWith("start podman/podman-default: failed, 29.0 s\n", StringComparison.Ordinal)
            && text.Contains("exit code: 125\n", StringComparison.Ordinal)
            && text.Contains("step 1: end left-over process, done", StringComparison.Ordinal)
            && text.EndsWith("\n  Is another process using the image?\n  Error: exit status 1", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_copy_is_no_longer_than_a_terminal_takes_and_has_the_newest_lines()
    {
        Print(5000);

        _desk.Press("6", "enter", "y");

        _desk.Clipboard.Received(1).Copy(Arg.Is<string>(text =>
            text.Length < 60_000 && text.EndsWith("\n  line 4999 ", StringComparison.Ordinal)
            && text.Contains("earlier lines are left out):\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void Says_in_the_box_what_was_copied()
    {
        _desk.Press("6", "enter", "c");

        Assert.Contains("─ output   copied colima start", Draw(), StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_all_of_it_in_full()
    {
        var desk = new Desk(Operating.OnlyEnded);

        desk.Press("6", "enter", "enter");

        Expected.Screen("operation-text", desk.BoxText(80, 30));
    }

    [Fact]
    public void One_that_is_forgotten_is_told_so()
    {
        _desk.Press("6", "enter");

        _desk.Snapshots.Update(snapshot => snapshot with { Operations = [] });

        Assert.Contains("it is too old, and forgotten", _desk.BoxText(), StringComparison.Ordinal);
    }

    private string Draw() => _desk.BoxText();

    private void Print(int lines)
    {
        OutputLine[] output = [.. Enumerable.Range(0, lines).Select(line => new OutputLine($"line {line} ", false))];
        _desk.Snapshots.Update(snapshot => snapshot with { Operations = [Operating.Start with { Output = output }] });
    }
}
