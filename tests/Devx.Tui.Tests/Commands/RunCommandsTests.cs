using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests.Commands;

public sealed class RunCommandsTests
{
    [Fact]
    public void An_image_is_filled_in_and_its_machine_is_the_one_it_is_in()
    {
        Desk desk = new Running(snapshot: WithImage).Desk.Press("3", "R").Wait();

        Assert.Contains("─ New container in  lima/dev ─", desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("[ ghcr.io/acme/api:1.9 ", desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("docker run -d ghcr.io/acme/api:1.9", desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_image_there_is_nothing_to_run()
    {
        Desk desk = new Running().Desk.Press("3", "R");

        Assert.Null(desk.Dialogs.Top);
        Assert.Equal("no image is selected", desk.Ui.Current.Status?.Text);
    }

    [Theory]
    [InlineData("s", "─ Shell in  ")]
    [InlineData("!", "─ Run in  ")]
    [InlineData("A", "─ Attach to  ")]
    [InlineData("C", "─ Checkpoint  ")]
    public void What_is_lent_to_one_goes_to_the_one_under_the_cursor_whatever_is_marked(string key, string title)
    {
        var running = new Running();
        running.Runtime.Sessions.ShellAsync(Arg.Any<ContainerInfo>(), Arg.Any<CancellationToken>())
            .Returns(new TaskCompletionSource<CommandRequest>().Task);
        running.Runtime.Catalog.ContainerDetailsAsync(Arg.Any<string>(), Arg.Any<CancellationToken>())
            .Returns(new TaskCompletionSource<ContainerDetails>().Task);

        running.InContainers().Press("space", "space", "g", key);

        Assert.Contains($"{title}lima/dev › api ─", running.Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_container_in_a_state_that_nobody_knows_is_not_said_to_be_down()
    {
        AppSnapshot unknown = ContainerCrowds.Changed(Snapshots.MacMini, "lima/dev", machine => machine with
        {
            Containers = machine.Containers with
            {
                Items =
                [
                    .. machine.Containers.Items.Select(item => item with { Info = item.Info with { Status = ContainerStatus.Unknown } }),
                ],
            },
        });

        Desk desk = new Running(snapshot: unknown).InContainers().Press("!");

        Assert.Contains("─ Run in  lima/dev › api ─", desk.BoxText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!", "migrate does not run, so nothing can be run in it")]
    [InlineData("A", "migrate does not run, so there is nothing to go to")]
    [InlineData("s", "migrate does not run, so there is no shell in it")]
    public void A_container_that_does_not_run_is_said_so(string key, string reason)
    {
        Desk desk = new Running().InContainers(below: 5).Press(key);

        Assert.Null(desk.Dialogs.Top);
        Assert.Equal(reason, desk.Ui.Current.Status?.Text);
    }

    [Theory]
    [InlineData("N")]
    [InlineData("!")]
    [InlineData("A")]
    [InlineData("C")]
    public void Read_only_nothing_of_it_is_reachable(string key)
    {
        Desk desk = new Running(new SessionOptions { IsReadOnly = true }).InContainers().Press(key);

        Assert.Null(desk.Dialogs.Top);
        Assert.Equal("read-only: started with --read-only", desk.Ui.Current.Status?.Text);
    }

    [Fact]
    public void A_machine_that_does_not_run_takes_no_container()
    {
        Desk desk = new Running().Desk.Press("G", "2", "N");

        Assert.Null(desk.Dialogs.Top);
        Assert.Equal("lima/k8s-lab does not run, so no container can be made in it", desk.Ui.Current.Status?.Text);
    }

    private static AppSnapshot WithImage => Snapshots.MacMini with
    {
        Providers =
        [
            Snapshots.Provider("lima", "2.2.0", 40, Snapshots.Dev with
            {
                Images = new EngineListing<ImageInfo>
                {
                    Items = [new ImageInfo { Id = "sha256:1", Repository = "ghcr.io/acme/api", Tag = "1.9", Size = ByteSize.FromMiB(80) }],
                    AnsweredAt = Snapshots.Now,
                },
            }),
        ],
    };
}
