using Devx.Providers.Contracts;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests.Commands;

public sealed class EngineCopyCommandsTests
{
    [Theory]
    [InlineData("3", "n", "ghcr.io/acme/api:1.9")]
    [InlineData("4", "n", "cache")]
    [InlineData("4", "m", "/mnt/cache")]
    [InlineData("5", "n", "backend")]
    [InlineData("5", "s", "10.9.0.0/24")]
    public void Copies_what_is_asked_for_of_the_thing_under_the_cursor(string pane, string part, string expected)
    {
        var desk = new Desk(EngineSnapshots.MacMini);

        desk.Press(pane, "c", part);

        desk.Clipboard.Received(1).Copy(expected);
        Assert.Equal($"copied {expected}", desk.Ui.Current.Status?.Text);
    }

    [Fact]
    public void Copies_one_line_for_each_that_is_marked()
    {
        var desk = new Desk(EngineSnapshots.MacMini);

        desk.Press("4", "space", "space", "c", "n");

        desk.Clipboard.Received(1).Copy("cache\npgdata");
    }

    [Fact]
    public void An_image_without_a_name_offers_no_name()
    {
        var desk = new Desk(EngineSnapshots.MacMini);

        string box = desk.Press("3", "G", "c").BoxText();

        Assert.DoesNotContain("name", box, StringComparison.Ordinal);
        Assert.Contains("i  id", box, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_copied_of_nothing()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("5", "c");

        Assert.Null(desk.Dialogs.Top);
        Assert.Equal("no network is selected", desk.Ui.Current.Status?.Text);
    }

    [Fact]
    public void Marked_things_are_the_targets_whether_the_filter_shows_them_or_not_and_gone_ones_are_not()
    {
        var desk = new Desk(EngineSnapshots.MacMini);
        desk.Press("4", "space", "space", "/").Type("redis").Press("enter");

        string[] before = Targets(desk);
        desk.Snapshots.Update(snapshot => snapshot.With("lima/dev", machine => machine with
        {
            Volumes = machine.Volumes with { Items = [.. machine.Volumes.Items.Where(volume => volume.Name != "cache")] },
        }));
        desk.Draw();

        Assert.Equal(["pgdata", "cache"], before);
        Assert.Equal(["pgdata"], Targets(desk));
        Assert.Single(desk.Ui.Current.Volumes.Marks);
    }

    [Fact]
    public void The_machine_of_a_command_is_that_of_the_row()
    {
        AppSnapshot snapshot = EngineSnapshots.MacMini.With(
            "podman/podman-default", machine => machine with { Volumes = EngineSnapshots.Known(EngineSnapshots.Volumes) });
        var desk = new Desk(snapshot);

        desk.Press("4", "a", "j");

        Assert.Equal(new MachineId("podman", "podman-default"), desk.Context().CommandContext.ShownMachine?.Info.Id);
        Assert.Equal(new MachineId("lima", "dev"), desk.Ui.Current.Detail);
    }

    private static string[] Targets(Desk desk) => [.. desk.Context().CommandContext.Volumes.Select(volume => volume.Info.Name)];
}
