using Devx.Tui.Commands;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests.Commands;

public sealed class OperationNewsTests
{
    private readonly Desk _desk = new(Operating.One);
    private readonly OperationNews _news;

    public OperationNewsTests()
    {
        _news = new OperationNews(_desk.Snapshots, _desk.Ui, _desk.Table, _desk.Status, _desk.EnginePrompts);
        _news.Check();
    }

    [Fact]
    public void Tells_of_one_that_was_over_before_anybody_looked()
    {
        _desk.Snapshots.Update(snapshot => snapshot with { Operations = [Operating.NotNeeded with { Number = 6 }, .. snapshot.Operations] });
        _news.Check();

        Assert.Equal("stop orbstack/ubuntu-ci was not needed: It is stopped.", Said?.Text);
    }

    [Fact]
    public void Tells_a_failure_and_how_to_see_more_without_taking_the_keys()
    {
        Becomes(Operating.Failed);

        Assert.StartsWith("start podman/podman-default failed: The machine's disk is in use", Said?.Text, StringComparison.Ordinal);
        Assert.Equal((JournalTone.Bad, "6 shows it"), (Said?.Tone, Said?.Hint));
        Assert.Null(_desk.Dialogs.Top);
    }

    [Fact]
    public void Tells_success_once()
    {
        Becomes(Operating.Done);
        StatusMessage? first = Said;
        _desk.Time.Advance(TimeSpan.FromMinutes(1));
        _news.Check();

        Assert.Equal("start lima/dev done", first?.Text);
        Assert.Null(Said);
    }

    [Fact]
    public void Tells_why_nothing_was_run()
    {
        Becomes(Operating.NotNeeded);

        Assert.Equal("stop orbstack/ubuntu-ci was not needed: It is stopped.", Said?.Text);
    }

    [Fact]
    public void Tells_that_a_cancelled_one_was_not_put_right()
    {
        Becomes(Operating.Stop with { Phase = OperationPhase.Cancelled, Problem = Operating.Failed.Problem! with { What = "it hangs." } });

        Assert.Equal("stop lima/dev cancelled, but it hangs.", Said?.Text);
    }

    [Theory]
    [InlineData("q enter", false, 0)]
    [InlineData("q esc", false, 0)]
    [InlineData("q down enter", true, 0)]
    [InlineData("q x", true, 1)]
    [InlineData("q w q s", false, 0)]
    public void Quitting_asks_while_operations_run_and_staying_is_the_default(string keys, bool isLeaving, int cancelled)
    {
        _desk.Press(keys.Split(' '));
        bool quitsAtOnce = _desk.Ui.Current.IsQuitting;
        Becomes(Operating.Done);

        Assert.False(quitsAtOnce);
        Assert.Equal(isLeaving, _desk.Ui.Current.IsQuitting);
        _desk.Actions.Received(cancelled).Cancel(5);
    }

    [Fact]
    public void Two_interrupts_quit_whatever_runs()
    {
        _desk.Press("ctrl-c", "ctrl-c");

        Assert.True(_desk.Ui.Current.IsQuitting);
    }

    private StatusMessage? Said => _desk.Ui.Current.Status;

    private void Becomes(OperationSnapshot ended)
    {
        _desk.Snapshots.Update(snapshot => snapshot with { Operations = [ended with { Number = 5 }] });
        _news.Check();
    }
}
