using System.Threading.Channels;
using Devx.Providers.Contracts;
using NSubstitute;

namespace Devx.Tui.Tests.Monitoring;

/// <summary>A provider that answers as a test tells it.</summary>
internal sealed class ProviderStub
{
    private readonly CallCount _lists = new();

    public ProviderStub(string name)
    {
        Machines = Substitute.For<IVmProvider>();
        Machines.Name.Returns(name);
        Machines.ListAsync(Arg.Any<CancellationToken>()).Returns(call =>
        {
            _lists.Add();
            return List(call.Arg<CancellationToken>());
        });
        Machines.WatchAsync(Arg.Any<CancellationToken>()).Returns(call => Events.Reader.ReadAllAsync(call.Arg<CancellationToken>()));
        Machines.UsageAsync(Arg.Any<MachineInfo>(), Arg.Any<CancellationToken>())
            .Returns(call => Usage(call.Arg<MachineInfo>(), call.Arg<CancellationToken>()));
        Provider = new Provider(
            new DetectedProvider(name, $"/usr/bin/{name}", null), Machines,
            machine => Runtimes.GetValueOrDefault(machine.Id.Name)?.Runtime);
    }

    public IVmProvider Machines { get; }

    public Provider Provider { get; }

    /// <summary>Its answer to a list.</summary>
    public Func<CancellationToken, Task<IReadOnlyList<MachineInfo>>> List { get; set; } =
        _ => Task.FromResult<IReadOnlyList<MachineInfo>>([]);

    /// <summary>Its answer to what a machine uses.</summary>
    public Func<MachineInfo, CancellationToken, Task<MachineUsage?>> Usage { get; set; } = (_, _) => Task.FromResult<MachineUsage?>(null);

    /// <summary>What its stream of events says; complete it to end the stream.</summary>
    public Channel<ProviderEvent> Events { get; set; } = Channel.CreateUnbounded<ProviderEvent>();

    /// <summary>The container engines of its machines, by name.</summary>
    public Dictionary<string, RuntimeStub> Runtimes { get; } = [];

    public int ListCount => _lists.Count;

    public void Has(params IReadOnlyList<MachineInfo> machines) => List = _ => Task.FromResult(machines);

    public void Fails(Exception exception) => List = _ => Task.FromException<IReadOnlyList<MachineInfo>>(exception);

    /// <summary>Never answers, but ends when it is given up.</summary>
    public void Hangs() => List = async cancellationToken =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return [];
    };

    /// <summary>Done when it was asked for its machines so many times.</summary>
    public Task ListedAsync(int times) => _lists.ReachedAsync(times);

    /// <summary>Has no stream of events, as most providers.</summary>
    public void HasNoEvents() => Events.Writer.Complete();
}
