using Devx.Tui.State;

namespace Devx.Tui.Tests.Presentation;

/// <summary>What the list of containers looks like: of one machine and of all, in groups, folded, marked, filtered.</summary>
public sealed class ContainerScreensTests
{
    [Theory]
    [InlineData("grouped", "2", 80, 24)]
    [InlineData("grouped", "2", 120, 40)]
    [InlineData("folded", "2 left j j", 80, 24)]
    [InlineData("flat", "2 t", 120, 40)]
    [InlineData("marked", "2 space j v", 80, 24)]
    [InlineData("marked", "2 space j v", 120, 40)]
    [InlineData("filtered", "2 / w o r k enter", 80, 24)]
    [InlineData("all", "2 z a", 80, 24)]
    [InlineData("all", "2 a", 120, 40)]
    [InlineData("all-folded", "2 z a left G left", 80, 24)]
    [InlineData("wide", "2 z w", 80, 24)]
    [InlineData("wide", "2 z w", 120, 40)]
    [InlineData("wide", "2 z a w", 200, 50)]
    [InlineData("grouped", "2", 60, 20)]
    [InlineData("grouped", "2", 50, 16)]
    public void Containers(string name, string keys, int width, int height)
    {
        var desk = new Desk(ContainerCrowds.MacMini);

        Expected.Screen($"containers-{name}-{width}x{height}", desk.Press(keys.Split(' ')).Text(width, height));
    }

    [Fact]
    public void Containers_in_ascii()
    {
        var desk = new Desk(ContainerCrowds.MacMini, new SessionOptions { IsAscii = true });

        Expected.Screen("containers-ascii-80x24", desk.Press("2", "z", "a", "left", "j", "space").Text(80, 24));
    }

    [Fact]
    public void Lists_that_are_old_or_not_known_are_named()
    {
        AppSnapshot failed = ContainerCrowds.Changed(ContainerCrowds.MacMini, "podman/podman-default", machine => machine with
        {
            Containers = machine.Containers with
            {
                Status = ContainersStatus.Failed,
                Problem = "the socket refused the connection",
                AnsweredAt = Snapshots.Now.AddMinutes(-3),
            },
        });
        AppSnapshot asking = ContainerCrowds.Changed(
            failed, "orbstack/orbstack", machine => machine with { Containers = ContainersSnapshot.NotAsked });
        var desk = new Desk(asking);

        Expected.Screen("containers-old-120x40", desk.Press("2", "z", "a").Text(120, 40));
    }

    [Fact]
    public void Only_containers_in_the_picture_are_measured_whatever_machine_they_are_in()
    {
        var desk = new Desk(ContainerCrowds.MacMini);

        Attention attention = desk.Press("2", "z", "a", "left").Draw(120, 40).Attention;

        Assert.DoesNotContain(attention.VisibleContainers, key => key.Id.StartsWith("id-shop", StringComparison.Ordinal));
        Assert.Equal(3, attention.VisibleContainers.Select(key => key.Machine).Distinct().Count());
    }

    [Fact]
    public void The_head_of_a_large_group_says_how_many_are_up_in_full()
    {
        IEnumerable<ContainerSnapshot> members = Enumerable.Range(1, 120).Select(number =>
        {
            ContainerSnapshot made = Snapshots.Container($"job-{number}", "busybox", 1, 9, [], 0);
            return made with { Info = made.Info with { ComposeProject = "crowd" } };
        });
        var desk = new Desk(ContainerCrowds.With(Snapshots.MacMini, ("lima/dev", [.. members])));

        string screen = desk.Press("2").Text(80, 24);

        Assert.Contains("120 of 120 up", screen, StringComparison.Ordinal);
    }

    [Fact]
    public void The_copy_menu_lists_every_published_port()
    {
        var desk = new Desk(ContainerCrowds.MacMini);

        Expected.Screen("box-copy-container", desk.Press("2", "j", "j", "c").BoxText(80, 24));
    }
}
