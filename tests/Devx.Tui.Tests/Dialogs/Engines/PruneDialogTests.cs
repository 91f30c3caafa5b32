using Devx.Providers.Containers.Operations;
using Devx.Tui.Commands.Engines;
using Devx.Tui.State;
using Devx.Tui.Tests.Commands.Engines;
using NSubstitute;

namespace Devx.Tui.Tests.Dialogs.Engines;

public sealed class PruneDialogTests
{
    [Fact]
    public void Shows_what_would_go_before_with_sizes_and_their_sum()
    {
        string text = EngineActing.Containers().Press("P").BoxText();

        Assert.Contains("Prune  lima/dev", text, StringComparison.Ordinal);
        Assert.Contains("4f0c3a1b22de", text, StringComparison.Ordinal);
        Assert.Contains("412 M  without a name", text, StringComparison.Ordinal);
        Assert.Contains("1.6 G in all", text, StringComparison.Ordinal);
        Assert.DoesNotContain("pgdata-old", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_hold_data_is_not_chosen_at_first()
    {
        Desk desk = EngineActing.Containers();

        desk.Press("P", "left", "enter");

        Assert.Equal(
            PruneScope.DanglingImages | PruneScope.BuildCache,
            Assert.IsType<PruneEngine>(ContainerActCommandsTests.Submitted(desk).Operation).Scope);
    }

    [Fact]
    public void What_is_marked_for_something_else_stays_marked()
    {
        Desk desk = EngineActing.Containers().On("postgres").Press("space");

        desk.Press("P", "left", "enter");

        ContainerActCommandsTests.Submitted(desk);
        Assert.Single(desk.Ui.Current.Containers.Marks);
    }

    [Fact]
    public void The_sum_follows_the_scopes()
    {
        Desk desk = EngineActing.Containers();

        desk.Press("P", "tab", "space");
        string one = desk.BoxText();
        desk.Press("up", "up", "up", "up", "space");
        string none = desk.BoxText();

        Assert.DoesNotContain("4f0c3a1b22de", one, StringComparison.Ordinal);
        Assert.Contains("build cache", one, StringComparison.Ordinal);
        Assert.Contains("[ Prune (off) ]", none, StringComparison.Ordinal);
        Assert.DoesNotContain("docker builder", none, StringComparison.Ordinal);
    }

    [Fact]
    public void Volumes_with_a_name_go_only_when_the_word_is_typed()
    {
        Desk desk = EngineActing.Containers();

        desk.Press("P", "tab", "tab", "tab", "tab", "space");
        string text = desk.BoxText();
        desk.Press("up", "up", "up", "up", "up", "enter");
        desk.EngineActions.DidNotReceive().Submit(Arg.Is<IReadOnlyList<EngineChange>>(changes => changes.Count > 0));
        desk.Type("prune").Press("tab", "tab", "enter");

        Assert.Contains("pgdata-old", text, StringComparison.Ordinal);
        Assert.Contains("type prune: they hold data", text, StringComparison.Ordinal);
        var prune = Assert.IsType<PruneEngine>(ContainerActCommandsTests.Submitted(desk).Operation);
        Assert.True(prune.Scope.HasFlag(PruneScope.UnusedVolumes));
    }

    [Fact]
    public void A_dry_run_ends_at_the_commands()
    {
        Desk desk = EngineActing.Containers(new SessionOptions { IsDryRun = true });

        string text = desk.Press("P").BoxText();

        Assert.Contains("dry run", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[ Prune", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData((int)Pane.Containers)]
    [InlineData((int)Pane.Images)]
    [InlineData((int)Pane.Volumes)]
    [InlineData((int)Pane.Networks)]
    public void It_is_there_in_every_pane_of_an_engine(int pane)
    {
        Desk desk = EngineActing.Containers();
        desk.Ui.Change(state => state.Focused((Pane)pane));

        desk.Press("P");

        Assert.Contains("Prune  lima/dev", desk.BoxText(), StringComparison.Ordinal);
    }
}
