using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.Commands.Engines;
using Devx.Tui.State;
using Devx.Tui.Tests.Commands.Engines;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Devx.Tui.Tests.Dialogs.Engines;

public sealed class EngineFormDialogTests
{
    [Fact]
    public void An_image_is_pulled_by_the_name_that_was_typed()
    {
        Desk desk = In(Pane.Images);

        desk.Press("N").Type("postgres:17").Wait().Press("up", "up", "enter");

        Assert.Equal(new PullImage("postgres:17"), ContainerActCommandsTests.Submitted(desk).Operation);
        Assert.Equal("pull lima/dev › postgres:17 asked for", desk.Ui.Current.Status?.Text);
    }

    [Theory]
    [InlineData("my image", "no blanks")]
    [InlineData("a$b", "not with $")]
    [InlineData("/x", "begins with a letter or digit")]
    public void What_is_no_name_of_an_image_is_said_at_once_and_never_asked_for(string typed, string reason)
    {
        Desk desk = In(Pane.Images);

        desk.Press("N").Type(typed).Wait();

        Assert.Contains(reason, desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("[ Pull (off) ]", desk.BoxText(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            desk.EngineActions.ReceivedCalls().Select(call => call.GetArguments()[0]).OfType<EngineRequest>(),
            request => request.Operation == new PullImage(typed));
    }

    [Fact]
    public void What_the_engine_says_against_it_is_shown_where_the_command_would_be()
    {
        Desk desk = In(Pane.Images);
        desk.EngineActions.PlanAsync(Arg.Any<EngineRequest>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(new ProviderException(ProviderFailure.BadRequest, "The name is in lower case.", "For example alpine."));

        string text = desk.Press("N").Type("Alpine").Wait().BoxText();

        Assert.Contains("The name is in lower case.", text, StringComparison.Ordinal);
        Assert.Contains("For example alpine.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_machine_can_be_chosen()
    {
        Desk desk = In(Pane.Images);

        desk.Press("N").Type("alpine").Press("tab", "left").Wait().Press("up", "up", "up", "enter");

        EngineChange change = Assert.Single(ContainerActCommandsTests.Changes(desk));
        Assert.NotEqual(EngineActing.Dev, change.Machine);
    }

    [Theory]
    [InlineData("pgdata", "Name: taken")]
    [InlineData("new data", "letters, digits, _ . - only")]
    [InlineData("fresh", "ok, free")]
    public void The_name_of_a_volume_is_looked_at_while_it_is_typed(string name, string answer)
    {
        Desk desk = In(Pane.Volumes);

        desk.Press("N").Type(name).Wait();

        Assert.Contains(answer, desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_volume_is_made_with_another_driver()
    {
        Desk desk = In(Pane.Volumes);

        desk.Press("N").Type("fresh").Press("tab", "tab").Type("nfs").Wait().Press("tab", "tab", "enter");

        Assert.Equal(new CreateVolume("fresh", "nfs"), ContainerActCommandsTests.Submitted(desk).Operation);
    }

    [Fact]
    public void A_network_is_made_with_what_was_filled_in()
    {
        Desk desk = In(Pane.Networks);

        desk.Press("N").Type("backend").Press("tab", "tab", "tab").Type("10.90.0.0/24").Press("tab", "space").Wait()
            .Press("tab", "tab", "enter");

        Assert.Equal(
            new CreateNetwork("backend", null, "10.90.0.0/24", IsInternal: true), ContainerActCommandsTests.Submitted(desk).Operation);
    }

    [Fact]
    public void A_subnet_that_is_none_is_said()
    {
        Desk desk = In(Pane.Networks);

        desk.Press("N").Type("backend").Press("tab", "tab", "tab").Type("10.90.0.0/99").Wait();

        Assert.Contains("such as 10.90.0.0/24", desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("[ Create (off) ]", desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_container_gets_another_name_unless_it_is_taken()
    {
        Desk desk = EngineActing.Containers().On("api");

        desk.Press("E", "r", "ctrl-u").Type("redis").Wait();
        string taken = desk.BoxText();
        desk.Type("2").Wait().Press("up", "up", "enter");

        Assert.Contains("New name: taken", taken, StringComparison.Ordinal);
        Assert.Equal("redis2", Assert.IsType<RenameContainer>(ContainerActCommandsTests.Submitted(desk).Operation).NewName);
    }

    [Fact]
    public void Limits_that_are_left_empty_stay_as_they_are()
    {
        Desk desk = EngineActing.Containers().On("api");

        string empty = desk.Press("E", "l").BoxText();
        desk.Press("tab").Type("512M").Wait().Press("tab", "tab", "enter");

        Assert.Contains("[ Change (off) ]", empty, StringComparison.Ordinal);
        var limits = Assert.IsType<LimitContainer>(ContainerActCommandsTests.Submitted(desk).Operation);
        Assert.Equal((null, ByteSize.FromMiB(512)), (limits.CpuCount, limits.Memory));
    }

    [Theory]
    [InlineData("lots", "write a number and its unit: 512m, 2g")]
    [InlineData("0.00000001k", "write a number and its unit: 512m, 2g")]
    [InlineData("512", "write a number and its unit: 512m, 2g")]
    public void A_limit_that_is_no_size_is_said(string typed, string reason)
    {
        Desk desk = EngineActing.Containers().On("api");

        desk.Press("E", "l", "tab").Type(typed).Wait();

        Assert.Contains(reason, desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_gets_one_more_name()
    {
        Desk desk = EngineActing.Desk();
        desk.EnginePrompts.AskForTag(new EngineItem<ImageInfo>(
            EngineActing.Dev, new ImageInfo { Id = new string('a', 64), Repository = "api", Tag = "1.9" }));

        desk.Press("ctrl-u").Type("registry.local:5000/api:2").Wait().Press("tab", "tab", "enter");

        Assert.Equal(new TagImage("api:1.9", "registry.local:5000/api:2"), ContainerActCommandsTests.Submitted(desk).Operation);
    }

    internal static Desk In(Pane pane, SessionOptions? options = null)
    {
        Desk desk = EngineActing.Containers(options, WithVolume());
        desk.Ui.Change(state => state.Focused(pane));
        return desk;
    }

    private static AppSnapshot WithVolume() => Snapshots.MacMini with
    {
        Providers =
        [
            .. Snapshots.MacMini.Providers.Select(provider => provider.Name != "lima" ? provider : provider with
            {
                Machines = [.. provider.Machines.Select(machine => machine.Info.Id != EngineActing.Dev ? machine : machine with
                {
                    Volumes = new EngineListing<VolumeInfo> { AnsweredAt = Snapshots.Now, Items = [new VolumeInfo { Name = "pgdata" }] },
                })],
            }),
        ],
    };
}
