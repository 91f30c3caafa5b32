using Devx.Providers.Containers;
using Devx.Providers.Containers.Logs;
using Devx.Providers.Contracts;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests.Dialogs.Logs;

public sealed class LogReadingTests
{
    private static readonly DateTimeOffset Start = Snapshots.Now;

    private readonly LogBench _bench = new("api");

    [Fact]
    public void Goes_on_after_a_restart_from_the_last_time_without_a_line_twice()
    {
        Write("one", "two");
        _bench.Log.Write(Start.AddSeconds(1), "three");
        _bench.Log.Write(Start.AddSeconds(1), "four");
        _bench.Log.End();
        RunAgain();

        _bench.Log.Write(Start.AddSeconds(1), "three");
        _bench.Log.Write(Start.AddSeconds(1), "four");
        _bench.Log.Write(Start.AddSeconds(1), "same moment");
        _bench.Log.Write(Start.AddSeconds(3), "five");
        _bench.Until(() => _bench.All().Count == 7);

        Assert.Equal(new LogRequest { IsFollowing = true, Since = Start.AddSeconds(1) }, _bench.Log.Requests[^1]);
        Assert.Equal(["one", "two", "three", "four", "── 14:26:06  container restarted", "same moment", "five"], _bench.All());
    }

    [Fact]
    public void An_end_is_marked_with_the_exit_code_and_a_next_run_is_waited_for()
    {
        Write("one");
        _bench.Log.End();
        _bench.Change("api", info => info with { Status = ContainerStatus.Exited, ExitCode = 1 });
        _bench.Until(() => _bench.All().Count == 2, 100).Turn(60_000);
        Assert.Equal(["one", "── 14:26:05  container ended, exit 1"], _bench.All());
        Assert.Single(_bench.Log.Requests);

        RunAgain();
        _bench.Log.Write(Start.AddSeconds(9), "two");
        _bench.Until(() => _bench.All().Count == 4);

        Assert.Equal(["one", "── 14:26:05  container ended, exit 1", "── 14:26:14  container started again", "two"], _bench.All());
    }

    [Fact]
    public void An_end_before_the_view_was_opened_is_marked_without_a_time()
    {
        var bench = new LogBench(Inspecting.WithStatus(ContainerStatus.Exited, 1), new SessionOptions(), "api");
        bench.Log.Write(Start.AddHours(-2), "one");
        bench.Log.End();
        bench.Change("api", info => info);
        bench.Until(() => bench.All().Count == 2, 100);

        Assert.Equal(["one", "── container ended, exit 1"], bench.All());
    }

    [Fact]
    public void A_restart_between_two_runs_tells_the_exit_code()
    {
        Write("one");
        _bench.Log.End();
        _bench.Change("api", info => info with { Status = ContainerStatus.Restarting, ExitCode = 3 });
        _bench.Until(() => _bench.Log.Requests.Count == 2, 100);

        _bench.Log.Write(Start.AddSeconds(2), "two");
        _bench.Until(() => _bench.All().Count == 3);

        Assert.Equal(["one", "── 14:26:07  container restarted, exit 3", "two"], _bench.All());
    }

    [Fact]
    public void What_the_list_said_before_the_end_does_not_count()
    {
        Write("one");
        _bench.Turn(1000);

        _bench.Log.End();
        _bench.Turn(60_000);

        Assert.Equal(["one"], _bench.All());
        _bench.Desk.Refresher.Received(1).RefreshNow(new MachineId("lima", "dev"));
    }

    [Fact]
    public void A_container_that_restarts_again_and_again_is_asked_less_and_less_often()
    {
        DateTimeOffset start = _bench.Desk.Time.GetUtcNow();

        for (int run = 1; run <= 5; run++)
        {
            _bench.Log.End();
            RunAgain();
        }

        Assert.InRange(_bench.Desk.Time.GetUtcNow() - start, TimeSpan.FromSeconds(1 + 2 + 4 + 8 + 16), TimeSpan.MaxValue);
    }

    [Fact]
    public void A_container_that_was_removed_is_said_to_be_gone()
    {
        Write("one");
        _bench.Log.End();

        _bench.Change("api", _ => null);
        _bench.Until(() => _bench.All().Count == 2, 100).Turn(60_000);

        Assert.Equal(["one", "── 14:26:05  container is gone"], _bench.All());
        Assert.Single(_bench.Log.Requests);
    }

    [Fact]
    public void An_engine_that_fails_is_asked_again_and_what_it_said_is_shown_once()
    {
        Write("one");
        var failure = new ProviderException(ProviderFailure.EngineDown, "The engine is gone.");
        _bench.Log.Failure = failure;
        _bench.Log.Fail(failure);
        _bench.Until(() => _bench.Log.Requests.Count == 4, 100);
        _bench.Log.Failure = null;
        _bench.Until(() => _bench.Log.Open == 1, 100);
        _bench.Log.Write(Start.AddSeconds(20), "two");
        _bench.Until(() => _bench.All().Count == 4);

        Assert.Equal(["one", "── 14:26:05  reading stopped: The engine is gone.", "── 14:26:25  reading goes on", "two"], _bench.All());
    }

    [Fact]
    public void A_driver_that_cannot_be_read_is_asked_once_and_explained()
    {
        _bench.Log.Failure = new ProviderException(
            ProviderFailure.Unsupported, "This container's log driver is syslog.", "Look where syslog keeps it.");
        _bench.Press("r").Turn(60_000);

        string text = _bench.Text(120);

        Assert.Contains("The log of api cannot be read: This container's log driver is syslog.", text, StringComparison.Ordinal);
        Assert.Contains("Look where syslog keeps it.", text, StringComparison.Ordinal);
        Assert.Equal(2, _bench.Log.Requests.Count);
    }

    [Fact]
    public void A_line_drawn_again_and_again_shows_what_a_terminal_would()
    {
        Write("10 %\r50 %\r100 %", "done\r");

        Assert.Equal(["100 %", "done"], _bench.All());
    }

    [Fact]
    public void A_line_of_a_megabyte_is_folded_and_says_how_much()
    {
        _bench.Log.Write(new ContainerLogLine(null, new string('x', 256 << 10), IsError: false, Dropped: 768 << 10));
        _bench.Turn();

        Assert.EndsWith(" +1016 kB", _bench.Rows()[0], StringComparison.Ordinal);
    }

    private void Write(params IReadOnlyList<string> lines)
    {
        _bench.Log.Write(lines);
        _bench.Turn();
    }

    /// <summary>The engine says that the container is up, and its log is read again.</summary>
    private void RunAgain()
    {
        int before = _bench.Log.Requests.Count;
        _bench.Change("api", info => info with { Status = ContainerStatus.Running });
        _bench.Until(() => _bench.Log.Requests.Count > before, 100);
    }
}
