using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.Commands.Engines;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Devx.Tui.Tests.Dialogs.Run;

public sealed class CheckpointDialogTests
{
    private readonly Running _running = new();

    private Desk Desk => _running.Desk;

    [Fact]
    public void Where_it_cannot_be_done_the_reason_is_told_with_what_to_do_instead()
    {
        _running.Runtime.SupportsCheckpointAsync(Arg.Any<CancellationToken>()).Returns(
            Capability.No("Checkpoints need CRIU and a rootful engine. Pause keeps the container in memory instead."));

        _running.InContainers().Press("C");

        Assert.Contains("▲ Checkpoints need CRIU and a rootful engine. Pause keeps", Desk.BoxText(), StringComparison.Ordinal);
        Assert.Null(Desk.Press("enter").Dialogs.Top);
    }

    [Fact]
    public void Says_that_it_asks_and_what_went_wrong()
    {
        var answer = new TaskCompletionSource<Capability>();
        _running.Runtime.SupportsCheckpointAsync(Arg.Any<CancellationToken>()).Returns(answer.Task);
        _running.InContainers().Press("C");
        string asking = Desk.BoxText();

        answer.SetException(new ProviderException(ProviderFailure.TimedOut, "docker did not answer.", "Try again."));
        Desk.Work.Turn();

        Assert.Contains("asking whether it can be done here …", asking, StringComparison.Ordinal);
        Assert.Contains("▲ docker did not answer.", Desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("Try again.", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_running_container_is_put_away_under_a_name_that_is_free()
    {
        Known("checkpoint1");

        _running.InContainers().Press("C").Wait();

        Assert.Contains("[ checkpoint2 ", Desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("go on from one: api runs; stop it first", Desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("Kept         checkpoint1", Desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("docker checkpoint create id-api checkpoint2", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_can_go_on_running_and_what_was_shown_is_what_is_run()
    {
        EnginePlan? taken = null;
        Desk.EngineActions.Submit(Arg.Do<IReadOnlyList<EngineChange>>(changes => taken = Assert.Single(changes).Plan))
            .Returns((string?)null);

        _running.InContainers().Press("C", "tab", "tab", "space").Wait();
        Desk.Press("tab", "tab", "enter");

        Assert.Null(Desk.Dialogs.Top);
        Assert.Equal("docker checkpoint create --leave-running id-api checkpoint1", taken?.Steps[0].Command.ToString());
    }

    [Fact]
    public void A_container_that_is_down_goes_on_from_one_of_those_kept()
    {
        Known("before", "after");

        _running.InContainers(below: 5).Press("C", "tab", "right").Wait();

        Assert.Contains("make one: migrate does not run", Desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("docker start --checkpoint after id-migrate", Desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("[ Restore ]", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_neither_can_be_done_nothing_is_run()
    {
        _running.InContainers(below: 5).Press("C").Wait();

        Assert.Contains("go on from one: migrate has no checkpoint", Desk.BoxText(), StringComparison.Ordinal);
        Assert.DoesNotContain("[ Checkpoint ]", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Podman_writes_it_to_a_file()
    {
        _running.Runtime.Name.Returns("podman");

        _running.InContainers().Press("C", "tab").Type("/tmp/api.tar.gz").Wait();

        Assert.Contains("docker checkpoint create id-api /tmp/api.tar.gz", Desk.BoxText(), StringComparison.Ordinal);
        CheckpointContainer asked = Assert.IsType<CheckpointContainer>(Asked());
        Assert.Equal((null, "/tmp/api.tar.gz"), (asked.Name, asked.ExportFile));
    }

    [Fact]
    public void Podman_can_keep_its_connections()
    {
        _running.Runtime.Name.Returns("podman");

        _running.InContainers().Press("C", "tab", "tab", "tab", "space").Wait();

        Assert.True(Assert.IsType<CheckpointContainer>(Asked()).KeepsConnections);
    }

    [Fact]
    public void A_file_needs_its_whole_path()
    {
        _running.Runtime.Name.Returns("podman");

        _running.InContainers().Press("C", "tab").Type("api.tar").Wait();

        Assert.Contains("▲ write the whole path, from / on", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Podman_makes_a_container_from_a_file()
    {
        _running.Runtime.Name.Returns("podman");

        _running.InContainers().Press("C", "right", "tab").Type("/tmp/api.tar.gz").Press("tab").Type("api2").Wait();

        RestoreContainer asked = Assert.IsType<RestoreContainer>(Asked());
        Assert.Equal(new RestoreContainer(null, null, "/tmp/api.tar.gz", "api2"), asked);
        Assert.Contains("[ Restore ]", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_container_only_a_file_is_left()
    {
        _running.Runtime.Name.Returns("podman");
        _running.InContainers().Press("/").Type("nothing like this").Press("enter");

        Desk.Press("C", "tab").Type("/tmp/api.tar.gz").Wait();

        Assert.Contains("─ Checkpoint  lima/dev ─", Desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("make one: no container is selected", Desk.BoxText(), StringComparison.Ordinal);
        Assert.Equal(new RestoreContainer(null, null, "/tmp/api.tar.gz", null), Asked());
    }

    [Fact]
    public void What_the_engine_says_against_the_plan_is_shown()
    {
        _running.Runtime.Operations.PlanAsync(Arg.Any<EngineOperation>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(new ProviderException(ProviderFailure.NotFound, "api is gone."));

        _running.InContainers().Press("C").Wait();

        Assert.Contains("▲ api is gone.", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Closing_calls_off_what_is_asked()
    {
        _running.Runtime.SupportsCheckpointAsync(Arg.Any<CancellationToken>()).Returns(new TaskCompletionSource<Capability>().Task);

        _running.InContainers().Press("C", "esc");

        Assert.Equal(0, Desk.Work.Open);
    }

    private void Known(params string[] names) => _running.Runtime.Operations
        .ListCheckpointsAsync(Arg.Any<ContainerTarget>(), Arg.Any<CancellationToken>())
        .Returns([.. names.Select(name => new CheckpointInfo(name, null))]);

    private EngineOperation Asked() => _running.Runtime.Operations.ReceivedCalls()
        .Select(call => call.GetArguments()[0]).OfType<EngineOperation>().Last();
}
