using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests.Presentation;

/// <summary>How operations look, at the sizes that people have.</summary>
public sealed class OperationScreensTests
{
    [Theory]
    [InlineData(80, 24)]
    [InlineData(100, 30)]
    public void Dashboard_while_one_runs(int width, int height) =>
        Expected.Screen($"operation-dashboard-{width}x{height}", new Desk(Operating.One).Text(width, height));

    [Fact]
    public void Status_lines()
    {
        string[] lines =
        [
            Status(Operating.One, 80), Status(Operating.One, 100), Status(Operating.Stuck, 80), Status(Operating.Stuck, 100),
            Status(Operating.Many, 60), Status(Operating.One with { Operations = [Operating.Waiting] }, 80),
            Status(
                Operating.One with
                {
                    Operations = [Operating.Start with { Phase = OperationPhase.Planning, StartedAt = null, Steps = [] }],
                },
                80),
        ];

        Expected.Screen("operation-status", string.Join('\n', lines) + "\n");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(100, 30)]
    public void One_that_runs(int width, int height) => Box("running", Operating.Start, width, height);

    [Theory]
    [InlineData(80, 24)]
    [InlineData(100, 30)]
    public void One_that_failed(int width, int height) => Box("failed", Operating.Failed, width, height);

    [Theory]
    [InlineData(80, 24)]
    [InlineData(100, 30)]
    public void One_that_is_stuck(int width, int height) => Box("stuck", Operating.StuckStart, width, height);

    [Fact]
    public void One_that_was_not_needed() => Box("not-needed", Operating.NotNeeded, 80, 24);

    [Theory]
    [InlineData(80, 24)]
    [InlineData(100, 30)]
    public void Activity(int width, int height)
    {
        var desk = new Desk(Operating.Many);
        desk.History.Entries.Returns(
        [
            new CommandEntry(2, "limactl stop dev", Snapshots.Now.AddSeconds(-2), null, null, null, ""),
            new CommandEntry(1, "limactl list --json", Snapshots.Now.AddSeconds(-9), TimeSpan.FromMilliseconds(48), 0, null, ""),
        ]);

        desk.Press("6", "down", "down", "down");

        Expected.Screen($"operation-activity-{width}x{height}", desk.BoxText(width, height));
    }

    [Fact]
    public void Questions()
    {
        Expected.Screen("operation-cancel", new Desk(Operating.One).Press("6", "X").BoxText(80, 24));
        Expected.Screen("operation-quit", new Desk(Operating.Stuck).Press("q").BoxText(80, 24));
    }

    [Fact]
    public void A_failure_is_told_in_the_status_line()
    {
        var desk = new Desk(Operating.One);
        using var window = desk.Window();
        using var ui = new Ui(window);

        desk.Snapshots.Update(snapshot => snapshot with { Operations = [Operating.Failed with { Number = 5 }] });
        desk.Loop.RunPosted();
        desk.Time.Advance(TimeSpan.FromSeconds(1));
        ui.Draw();

        Assert.Equal(" ✗ start podman/podman-default failed: The machine's disk is in use…  6 shows it", ui.Text.Split('\n')[^3]);
    }

    [Theory]
    [InlineData(20, 8)]
    [InlineData(40, 10)]
    [InlineData(60, 12)]
    [InlineData(80, 16)]
    [InlineData(200, 60)]
    public void Boxes_keep_within_every_screen(int width, int height)
    {
        foreach (OperationSnapshot operation in Operating.Many.Operations.Append(Operating.StuckStart))
        {
            var desk = new Desk(Snapshots.MacMini with { Operations = [operation] });
            desk.Press("6");
            Assert.All(desk.BoxText(width, height).TrimEnd('\n').Split('\n'), line => Assert.InRange(line.Length, 1, width));
            desk.Press("enter");

            string[] lines = desk.BoxText(width, height).TrimEnd('\n').Split('\n');

            Assert.InRange(lines.Length, 3, height);
            Assert.All(lines, line => Assert.InRange(line.Length, 1, width));
        }
    }

    private static string Status(AppSnapshot snapshot, int width) => new Desk(snapshot).Text(width, 24).TrimEnd('\n').Split('\n')[^2];

    private static void Box(string name, OperationSnapshot operation, int width, int height)
    {
        var desk = new Desk(Snapshots.MacMini with { Operations = [operation] });

        desk.Press("6", "enter");

        Expected.Screen($"operation-{name}-{width}x{height}", desk.BoxText(width, height));
    }
}
