using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Tui.State;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Devx.Tui.Tests.Commands.Engines;

public sealed class VolumeSizeCommandsTests
{
    private static readonly VolumeStake[] Counted =
    [
        new("pgdata", ByteSize.FromGiB(2.5)), new("redis", ByteSize.FromMiB(12)), new("elsewhere", null),
    ];

    private readonly IContainerRuntime _runtime = Substitute.For<IContainerRuntime>();

    [Fact]
    public void Sizes_are_in_no_column_until_they_are_counted_and_stay_when_the_list_is_read_again()
    {
        _runtime.VolumeStakesAsync(Arg.Any<CancellationToken>()).Returns(Counted);
        Desk desk = Volumes();

        string before = desk.Text();
        desk.Press("s");
        string counted = desk.Text();
        desk.Snapshots.Update(snapshot => snapshot.Change(EngineActing.Dev, WithoutSizes));
        string after = desk.Text();

        Assert.DoesNotContain("SIZE", before, StringComparison.Ordinal);
        Assert.Contains("counted 2 volumes", counted, StringComparison.Ordinal);
        Assert.All([counted, after], text => Assert.Contains("2.5 G", text, StringComparison.Ordinal));
    }

    [Fact]
    public void An_engine_that_does_not_say_is_said_not_to()
    {
        _runtime.VolumeStakesAsync(Arg.Any<CancellationToken>()).Returns([new VolumeStake("pgdata", null)]);

        Desk desk = Volumes().Press("s");

        Assert.Equal(
            new StatusMessage("the engine of lima/dev does not say what volumes take", JournalTone.Warning), desk.Ui.Current.Status);
        Assert.DoesNotContain("SIZE", desk.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_takes_too_long_is_told_and_can_be_asked_again()
    {
        _runtime.VolumeStakesAsync(Arg.Any<CancellationToken>())
            .ThrowsAsync(new ProviderException(ProviderFailure.TimedOut, "docker did not answer within 60 s."));

        Desk desk = Volumes().Press("s");
        string? failed = desk.Ui.Current.Status?.Text;
        desk.Press("s");

        Assert.Equal("lima/dev: docker did not answer within 60 s.", failed);
        await _runtime.Received(2).VolumeStakesAsync(Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task They_are_counted_once_however_often_the_key_is_pressed_meanwhile()
    {
        var answer = new TaskCompletionSource<IReadOnlyList<VolumeStake>>();
        _runtime.VolumeStakesAsync(Arg.Any<CancellationToken>()).Returns(answer.Task);

        Desk desk = Volumes().Press("s");
        string? asking = desk.Ui.Current.Status?.Text;
        desk.Press("s");

        Assert.Equal("counting what the volumes of lima/dev take", asking);
        Assert.Equal("the sizes are being counted already", desk.Ui.Current.Status?.Text);
        await _runtime.Received(1).VolumeStakesAsync(Arg.Any<CancellationToken>());
    }

    [Fact]
    public void Without_a_volume_there_is_nothing_to_count()
    {
        var desk = new Desk(EngineSnapshots.MacMini.With(
            "lima/dev", machine => machine with { Volumes = EngineSnapshots.Known<VolumeInfo>([]) }));

        desk.Press("4", "s");

        Assert.Equal("there is no volume to count", desk.Ui.Current.Status?.Text);
    }

    [Fact]
    public void The_sum_says_how_old_it_is()
    {
        _runtime.VolumeStakesAsync(Arg.Any<CancellationToken>()).Returns(
            [.. EngineSnapshots.Volumes.Select(volume => new VolumeStake(volume.Name, ByteSize.FromMiB(256)))]);
        Desk desk = Volumes().Press("s");

        string fresh = desk.Text(120);
        desk.Wait(3 * 60_000);

        Assert.Contains("─ 1.0 G · ", fresh, StringComparison.Ordinal);
        Assert.Contains("─ 1.0 G 3 min ago · ", desk.Text(120), StringComparison.Ordinal);
    }

    private Desk Volumes()
    {
        var desk = new Desk(EngineSnapshots.MacMini.With("lima/dev", WithoutSizes));
        desk.Engines.RuntimeOf(EngineActing.Dev).Returns(_runtime);
        return desk.Press("4");
    }

    /// <summary>As docker lists them.</summary>
    private static MachineSnapshot WithoutSizes(MachineSnapshot machine) => machine with
    {
        Volumes = EngineSnapshots.Known([.. EngineSnapshots.Volumes.Select(volume => volume with { Size = null })]),
    };
}
