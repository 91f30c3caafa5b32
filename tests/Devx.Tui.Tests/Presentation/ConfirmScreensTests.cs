using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Tests.Presentation;

/// <summary>What the questions look like before something is done to machines.</summary>
public sealed class ConfirmScreensTests
{
    [Theory]
    [InlineData("T", "stop", 80, 24)]
    [InlineData("T", "stop", 100, 30)]
    [InlineData("R", "restart", 80, 24)]
    [InlineData("R", "restart", 100, 30)]
    [InlineData("Z", "sleep", 80, 24)]
    [InlineData("Z", "sleep", 100, 30)]
    [InlineData("D", "remove", 80, 24)]
    [InlineData("D", "remove", 100, 30)]
    [InlineData("p T", "stop-all-of-one", 80, 24)]
    [InlineData("p T", "stop-all-of-one", 100, 30)]
    [InlineData("p down down down T", "stop-all", 80, 24)]
    [InlineData("p down down down T", "stop-all", 100, 30)]
    public void Questions(string keys, string name, int width, int height)
    {
        Desk desk = Ready();

        Expected.Screen($"confirm-{name}-{width}x{height}", desk.Press(keys.Split(' ')).BoxText(width, height));
    }

    [Fact]
    public void A_name_is_being_typed()
    {
        Desk desk = Ready();

        Expected.Screen("confirm-remove-typed", desk.Press("D").Type("dev").BoxText(80, 24));
    }

    [Fact]
    public void Without_utf8()
    {
        Desk desk = Ready(new SessionOptions { IsAscii = true });

        Expected.Screen("confirm-remove-ascii-80x24", desk.Press("D").BoxText(80, 24));
    }

    [Fact]
    public void In_a_dry_run()
    {
        Desk desk = Ready(new SessionOptions { IsDryRun = true });

        Expected.Screen("confirm-dry-run-80x24", desk.Press("T").BoxText(80, 24));
    }

    [Theory]
    [InlineData(20, 8)]
    [InlineData(40, 10)]
    [InlineData(60, 12)]
    [InlineData(80, 16)]
    [InlineData(200, 60)]
    public void Questions_keep_within_every_screen(int width, int height)
    {
        foreach (string keys in new[] { "T", "D", "p T" })
        {
            string[] lines = Ready().Press(keys.Split(' ')).BoxText(width, height).TrimEnd('\n').Split('\n');

            Assert.InRange(lines.Length, 3, height);
            Assert.All(lines, line => Assert.InRange(line.Length, 1, width));
        }
    }

    private static Desk Ready(SessionOptions? options = null)
    {
        Desk desk = Acting.Desk(options: options);
        desk.Can(
            MachineVerb.Sleep,
            Capability.YesBut("Lima cannot suspend: the machine is stopped. Its memory is freed, its processes end."));
        desk.Can(
            MachineVerb.StopAll,
            Capability.YesBut("The running machines are stopped one after the other: limactl has no command for all."));
        desk.Can(
            MachineVerb.Remove,
            Capability.YesBut("The machine is ended at once, and its disk is deleted with all containers and images in it."));
        return desk;
    }
}
