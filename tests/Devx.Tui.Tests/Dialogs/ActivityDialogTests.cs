using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests.Dialogs;

public sealed class ActivityDialogTests
{
    private static readonly CommandEntry[] Entries =
    [
        new(4, "limactl list --json", Snapshots.Now, null, null, null, ""),
        new(3, "docker ps --all --no-trunc --format json", Snapshots.Now.AddSeconds(-1), TimeSpan.FromMilliseconds(48), 0, null, ""),
        new(
            2, "podman machine start 'odd\u001b[31m name'", Snapshots.Now.AddSeconds(-30), TimeSpan.FromSeconds(29), 125, null,
            "Error: one\nError: vm is locked\n"),
        new(1, "colima list --json", Snapshots.Now.AddMinutes(-2), TimeSpan.FromSeconds(2), null, "did not answer within 2 s", ""),
    ];

    [Fact]
    public void Shows_how_each_command_ended_and_what_the_chosen_one_said()
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.History.Entries.Returns(Entries);

        desk.Press("x", "down", "down");

        Expected.Screen("box-activity", desk.BoxText(80, 24));
    }

    [Fact]
    public void Copies_the_command_under_the_cursor()
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.History.Entries.Returns(Entries);

        desk.Press("@", "G", "c");

        desk.Clipboard.Received(1).Copy("colima list --json");
        Assert.Null(desk.Dialogs.Top);
        Assert.Equal("copied colima list --json", desk.Ui.Current.Status?.Text);
    }

    [Fact]
    public void The_cursor_stays_on_its_command_when_another_one_runs()
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.History.Entries.Returns(Entries[1..]);
        desk.Press("x", "down");

        desk.History.Entries.Returns(Entries);
        desk.Press("c");

        desk.Clipboard.Received(1).Copy(Entries[2].Text);
    }

    [Fact]
    public void Says_so_when_nothing_ran()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("x", "down", "c");

        Assert.Contains("Nothing was done yet.", desk.BoxText(), StringComparison.Ordinal);
    }
}
