using Devx.Providers.Containers.Operations;
using Devx.Tui.Commands;
using Devx.Tui.Dialogs;
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
        _desk.Snapshots.Update(
            snapshot => snapshot with { Operations = [Operating.NotNeeded with { Number = 6 }, .. snapshot.Operations] });
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

    [Fact]
    public void What_failed_in_engines_is_shown_in_full_with_the_outcome_of_each()
    {
        Becomes(Bulk with { Phase = OperationPhase.Failed, Result = "27 of 30 stopped, 3 failed" });

        Assert.Equal("stop 2 containers in lima/dev: 27 of 30 stopped, 3 failed", Said?.Text);
        Assert.IsType<OperationDialog>(_desk.Dialogs.Top);
    }

    [Fact]
    public void What_failed_does_not_take_the_keys_from_somebody_who_uses_them()
    {
        _desk.Press("?");
        Dialog? open = _desk.Dialogs.Top;

        Becomes(Bulk with { Phase = OperationPhase.Failed, Result = "27 of 30 stopped, 3 failed" });

        Assert.Same(open, _desk.Dialogs.Top);
        Assert.Equal(JournalTone.Bad, Said?.Tone);
    }

    [Theory]
    [InlineData((int)OperationPhase.Done, "2 stopped", "stop 2 containers in lima/dev: 2 stopped")]
    [InlineData(
        (int)OperationPhase.Cancelled, "1 of 2 stopped, 1 not done", "stop 2 containers in lima/dev cancelled: 1 of 2 stopped, 1 not done")]
    public void What_came_of_many_is_one_sentence(int phase, string result, string sentence)
    {
        Becomes(Bulk with { Phase = (OperationPhase)phase, Result = result });

        Assert.Equal(sentence, Said?.Text);
        Assert.Null(_desk.Dialogs.Top);
    }

    [Fact]
    public void An_operation_of_engines_is_called_off_where_it_runs()
    {
        _desk.Snapshots.Update(snapshot => snapshot with { Operations = [Bulk with { Phase = OperationPhase.Running }] });

        string question = _desk.Press("6", "X").BoxText();
        _desk.Press("x");

        Assert.Contains("what runs is ended, what is done stays done", question, StringComparison.Ordinal);
        _desk.EngineActions.Received(1).Cancel(5);
        _desk.Actions.DidNotReceiveWithAnyArgs().Cancel(0);
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

    private static OperationSnapshot Bulk => new(
        5,
        new EngineSubject(EngineVerb.Stop, [new(EngineActing.Dev, "api"), new(EngineActing.Dev, "worker")]), Snapshots.Now)
    {
        StartedAt = Snapshots.Now,
        Steps = [new("stop api", "docker stop api", null), new("stop worker", "docker stop worker", null)],
    };

    private StatusMessage? Said => _desk.Ui.Current.Status;

    private void Becomes(OperationSnapshot ended)
    {
        _desk.Snapshots.Update(snapshot => snapshot with { Operations = [ended with { Number = 5 }] });
        _news.Check();
    }
}
