using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Tests.Presentation;

/// <summary>What the panes of images, volumes and networks look like.</summary>
public sealed class EnginePanesTests
{
    private static readonly MachineId Dev = new("lima", "dev");

    [Theory]
    [InlineData("3", "images", 80, 24)]
    [InlineData("3", "images", 120, 40)]
    [InlineData("4", "volumes", 80, 24)]
    [InlineData("4", "volumes", 120, 40)]
    [InlineData("5", "networks", 80, 24)]
    [InlineData("5", "networks", 120, 40)]
    public void Panes(string key, string name, int width, int height)
    {
        var desk = new Desk(EngineSnapshots.MacMini);

        desk.Press(key);

        Expected.Screen($"{name}-{width}x{height}", desk.Text(width, height));
    }

    [Theory]
    [InlineData("3", "images", 60, 16)]
    [InlineData("4", "volumes", 60, 16)]
    [InlineData("5", "networks", 60, 16)]
    [InlineData("3", "images", 48, 12)]
    [InlineData("3", "images", 100, 30)]
    [InlineData("4", "volumes", 160, 30)]
    public void Panes_with_the_whole_screen(string key, string name, int width, int height)
    {
        var desk = new Desk(EngineSnapshots.MacMini);

        desk.Press(key, "z", "j");

        Expected.Screen($"{name}-zoomed-{width}x{height}", desk.Text(width, height));
    }

    [Fact]
    public void Images_in_ascii()
    {
        var desk = new Desk(EngineSnapshots.MacMini, new SessionOptions { IsAscii = true });

        Expected.Screen("images-ascii-80x24", desk.Press("3").Text(80, 24));
    }

    [Fact]
    public void Colours_of_images()
    {
        var desk = new Desk(EngineSnapshots.MacMini);

        Expected.Screen("images-roles", ScreenText.Roles(desk.Press("3", "z").Draw(100, 20).Lines));
    }

    [Fact]
    public void What_is_not_known_is_not_none()
    {
        AppSnapshot snapshot = EngineSnapshots.MacMini.With(Dev.ToString(), machine => machine with
        {
            Containers = machine.Containers with
            {
                Status = ContainersStatus.Failed,
                Problem = "docker did not answer within 2 s; still waiting.",
            },
            Images = machine.Images with { Problem = "No permission. Join the group docker." },
        });

        Expected.Screen("images-failed", new Desk(snapshot).Press("3").Text(80, 24));
    }

    [Theory]
    [InlineData("asking", "asking lima/dev for its volumes …")]
    [InlineData("empty", "no volumes · N  new")]
    [InlineData("down", "lima/dev does not run, so its volumes cannot be read")]
    [InlineData("bare", "lima/dev has no container engine that devx-tui knows")]
    [InlineData("filtered", "no volume matches xyz")]
    public void An_empty_pane_says_why(string how, string expected)
    {
        AppSnapshot snapshot = EngineSnapshots.MacMini.With(Dev.ToString(), machine => how switch
        {
            "asking" => machine with { Volumes = EngineListing<VolumeInfo>.NotAsked },
            "empty" => machine with { Volumes = machine.Volumes with { Items = [] } },
            "down" => machine with { Containers = new ContainersSnapshot { Status = ContainersStatus.MachineDown } },
            "bare" => machine with { Containers = new ContainersSnapshot { Status = ContainersStatus.NoRuntime } },
            _ => machine,
        });
        var desk = new Desk(snapshot);
        desk.Press("4");
        if (how == "filtered")
        {
            desk.Press("/").Type("xyz");
        }

        Assert.Contains($"│ {expected} ", desk.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("o", "images-order")]
    [InlineData("c", "images-copy")]
    [InlineData("?", "images-help")]
    public void Boxes(string key, string name)
    {
        var desk = new Desk(EngineSnapshots.MacMini);

        Expected.Screen($"box-{name}", desk.Press("3", key).BoxText(80, 30));
    }

    [Theory]
    [InlineData("3", "images", 80, 24)]
    [InlineData("3", "images", 120, 40)]
    [InlineData("5", "networks", 80, 24)]
    public void Panes_of_all_machines_with_marks(string key, string name, int width, int height)
    {
        AppSnapshot snapshot = EngineSnapshots.MacMini
            .With("podman/podman-default", machine => machine with
            {
                Images = EngineSnapshots.Known(EngineSnapshots.Images.Take(3).ToArray()),
                Networks = EngineSnapshots.Known(EngineSnapshots.Networks.Take(1).ToArray()),
            })
            .With("orbstack/orbstack", machine => machine with
            {
                Images = EngineListing<ImageInfo>.NotAsked with { Problem = "docker did not answer within 2 s; still waiting." },
            });
        var desk = new Desk(snapshot);

        desk.Press(key, "a", "space", "space");

        Expected.Screen($"{name}-all-{width}x{height}", desk.Text(width, height));
    }

    [Fact]
    public void The_screen_says_which_section_it_shows()
    {
        var desk = new Desk(EngineSnapshots.MacMini);

        Pane? before = desk.Draw().Attention.Section;
        desk.Press("4");
        Pane? shown = desk.Draw().Attention.Section;
        int containers = desk.Draw().Attention.VisibleContainers.Count;
        desk.Press("1", "z");

        Assert.Equal((Pane.Containers, Pane.Volumes, 0), (before, shown, containers));
        Assert.Null(desk.Draw().Attention.Section);
    }
}
