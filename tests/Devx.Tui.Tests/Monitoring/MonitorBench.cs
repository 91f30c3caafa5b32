using Devx.Providers.Contracts;
using Devx.Tui.Monitoring;
using Devx.Tui.Monitoring.Numbers;
using Devx.Tui.State;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;

namespace Devx.Tui.Tests.Monitoring;

/// <summary>A monitor at work on providers that a test plays.</summary>
internal sealed class MonitorBench : IAsyncDisposable
{
    private readonly MonitorService _monitor;

    private MonitorBench(IReadOnlyList<ProviderStub> stubs, AppSnapshot? remembered)
    {
        Providers = Substitute.For<IProviders>();
        Providers.Look().Returns(new ProviderFindings([.. stubs.Select(stub => stub.Provider)], []));
        Providers.IdentifyAsync(Arg.Any<Provider>(), Arg.Any<CancellationToken>())
            .Returns(call => Task.FromResult<DetectedProvider?>(call.Arg<Provider>().Detected with { Version = "1.2.3" }));
        Installed = stubs.ToDictionary(stub => stub.Provider.Name, stub => stub.Provider);
        Providers.Get(Arg.Any<string>()).Returns(call => Installed.GetValueOrDefault(call.Arg<string>()));
        Store = new SnapshotStore(remembered ?? new AppSnapshot { Host = new HostSnapshot { Name = "here", CpuCount = 4 } });
        Host.ReadAsync(Arg.Any<CancellationToken>()).Returns(new HostSample());
        var pace = new Pace(Attention, Options, Time);
        var usage = new ContainerUsageFeed(Providers, Store, Attention, pace, Time, NullLogger<ContainerUsageFeed>.Instance);
        var sources = new NumberSources(Host, Providers, Store, pace, Time, NullLogger<NumberSources>.Instance);
        var numbers = new NumbersWorker(sources, usage, Store, Attention, pace, Time);
        _monitor = new MonitorService(
            Providers, numbers, usage, Store, Attention, Time, NullLogger<MonitorService>.Instance);
    }

    public WatchedTime Time { get; } = new();

    public AttentionStore Attention { get; } = new();

    /// <summary>An interval that no other wait of the monitor has, so that a test knows what it lets pass.</summary>
    public SessionOptions Options { get; } = new() { Interval = TimeSpan.FromSeconds(3) };

    public IProviders Providers { get; }

    /// <summary>The providers that can be got by name.</summary>
    public Dictionary<string, Provider> Installed { get; }

    public IHostSampler Host { get; } = Substitute.For<IHostSampler>();

    public SnapshotStore Store { get; }

    public IRefresher Refresher => _monitor;

    public static MonitorBench Prepare(params IReadOnlyList<ProviderStub> stubs) => new(stubs, null);

    public static MonitorBench Prepare(AppSnapshot remembered, params IReadOnlyList<ProviderStub> stubs) => new(stubs, remembered);

    public static async Task<MonitorBench> StartAsync(params IReadOnlyList<ProviderStub> stubs)
    {
        MonitorBench bench = Prepare(stubs);
        await bench.StartAsync();
        return bench;
    }

    public Task StartAsync() => _monitor.StartAsync(CancellationToken.None);

    public Task StopAsync() => _monitor.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _monitor.StopAsync(CancellationToken.None);
        _monitor.Dispose();
    }
}
