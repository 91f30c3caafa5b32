using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.Operations;
using Devx.Tui.State;
using Devx.Tui.Tests.Monitoring;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;

namespace Devx.Tui.Tests.Operations;

public sealed class ConsequenceReaderTests
{
    private readonly IContainerRuntime _runtime = Substitute.For<IContainerRuntime>();
    private readonly WatchedTime _time = new();
    private readonly ConsequenceReader _reader;

    public ConsequenceReaderTests()
    {
        _reader = new ConsequenceReader(_time, NullLogger<ConsequenceReader>.Instance);
        _runtime.ContainerStakesAsync(Arg.Any<CancellationToken>()).Returns([new ContainerStake("1", "api", true, true, [])]);
        _runtime.VolumeStakesAsync(Arg.Any<CancellationToken>()).Returns([new VolumeStake("data", null)]);
        _runtime.ImageStakesAsync(Arg.Any<CancellationToken>()).Returns(new ImageStake(3, null));
    }

    [Fact]
    public async Task Tells_what_a_running_machine_holds()
    {
        Consequences found = await ReadAsync(MachineStatus.Running);

        Assert.Equal(["api"], found.Containers?.Select(container => container.Name));
        Assert.Equal(["data"], found.Volumes?.Select(volume => volume.Name));
        Assert.Equal(3, found.Images?.Count);
    }

    [Fact]
    public async Task What_does_not_come_within_a_second_is_not_known()
    {
        _runtime.VolumeStakesAsync(Arg.Any<CancellationToken>()).Returns(_ => new TaskCompletionSource<IReadOnlyList<VolumeStake>>().Task);
        Task<Consequences> reading = ReadAsync(MachineStatus.Running);

        await _time.PassAsync(TimeSpan.FromSeconds(1), 1);
        Consequences found = await reading;

        Assert.NotNull(found.Containers);
        Assert.Null(found.Volumes);
        Assert.NotNull(found.Images);
    }

    [Fact]
    public async Task What_cannot_be_asked_is_not_known()
    {
        _runtime.ImageStakesAsync(Arg.Any<CancellationToken>())
            .Returns<ImageStake>(_ => throw new ProviderException(ProviderFailure.EngineDown, "The engine is down."));

        Consequences found = await ReadAsync(MachineStatus.Running);

        Assert.Null(found.Images);
        Assert.NotNull(found.Containers);
    }

    [Fact]
    public async Task A_machine_that_is_down_is_not_asked()
    {
        Consequences found = await ReadAsync(MachineStatus.Stopped);

        Assert.Equal(new Consequences(), found);
        await _runtime.DidNotReceive().ContainerStakesAsync(Arg.Any<CancellationToken>());
    }

    private Task<Consequences> ReadAsync(MachineStatus status)
    {
        var provider = new Provider(new DetectedProvider("lima", "/usr/bin/limactl", null), Substitute.For<IVmProvider>(), _ => _runtime);
        return _reader.ReadAsync(provider, new MachineSnapshot { Info = Given.Machine("lima/dev", status) }, CancellationToken.None);
    }
}
