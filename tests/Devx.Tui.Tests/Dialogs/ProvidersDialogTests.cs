using Devx.Tui.Dialogs;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests.Dialogs;

public sealed class ProvidersDialogTests
{
    [Theory]
    [InlineData("enter")]
    [InlineData("M")]
    public void Choosing_remembers_closes_and_says_so(string key)
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("p", "up", key);

        desk.Choice.Received(1).Choose("orbstack");
        Assert.Null(desk.Dialogs.Top);
        Assert.Equal("orbstack makes new machines from now on", desk.Ui.Current.Status?.Text);
    }

    [Fact]
    public void A_choice_that_cannot_be_written_stays_open_and_says_why()
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.Choice.When(choice => choice.Choose(Arg.Any<string>())).Throw(new IOException("disk full"));

        desk.Press("p", "enter");

        Assert.Contains("▲ The choice could not be written: disk full", desk.BoxText(100, 40), StringComparison.Ordinal);
    }

    [Fact]
    public void A_choice_made_by_an_option_cannot_be_changed_here()
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.Choice.IsFixed.Returns(true);
        desk.Choice.Current.Returns(new DefaultProvider("lima", "--provider"));

        desk.Press("p", "enter");

        desk.Choice.DidNotReceive().Choose(Arg.Any<string>());
        Assert.Contains("The default is set by --provider", desk.BoxText(100, 40), StringComparison.Ordinal);
    }

    [Fact]
    public void The_cursor_stays_on_its_provider_when_another_is_found()
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.Press("p");

        desk.Snapshots.Update(snapshot => snapshot with { Providers = [.. snapshot.Providers.Skip(1)] });
        desk.Press("enter");

        desk.Choice.Received(1).Choose("lima");
    }

    [Fact]
    public void Opens_by_itself_once_when_nobody_chose_among_several()
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.Choice.Current.Returns((DefaultProvider?)null);
        var first = new FirstChoice(desk.Snapshots, desk.Choice, desk.Prompts);

        first.Check();
        Assert.IsType<ProvidersDialog>(desk.Dialogs.Top);

        desk.Press("esc");
        first.Check();
        Assert.Null(desk.Dialogs.Top);
    }

    [Fact]
    public void Does_not_open_by_itself_when_someone_chose_or_there_is_nothing_to_choose()
    {
        var chosen = new Desk(Snapshots.MacMini);
        var nothing = new Desk(Snapshots.NothingInstalled);
        nothing.Choice.Current.Returns((DefaultProvider?)null);

        new FirstChoice(chosen.Snapshots, chosen.Choice, chosen.Prompts).Check();
        new FirstChoice(nothing.Snapshots, nothing.Choice, nothing.Prompts).Check();

        Assert.Null(chosen.Dialogs.Top);
        Assert.Null(nothing.Dialogs.Top);
    }
}
