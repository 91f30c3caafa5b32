using System.Threading.Channels;
using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using NSubstitute;

namespace Devx.Tui.Tests.Monitoring;

/// <summary>A container engine that answers as a test tells it.</summary>
internal sealed class RuntimeStub
{
    private readonly CallCount _lists = new();
    private readonly CallCount _watches = new();
    private readonly CallCount _images = new();
    private readonly CallCount _volumes = new();
    private readonly CallCount _networks = new();

    public RuntimeStub()
    {
        Runtime = Substitute.For<IContainerRuntime>();
        Runtime.Name.Returns("docker");
        Runtime.ListContainersAsync(Arg.Any<CancellationToken>()).Returns(call =>
        {
            _lists.Add();
            return List(call.Arg<CancellationToken>());
        });
        Runtime.Catalog.ListImagesAsync(Arg.Any<CancellationToken>())
            .Returns(call => Counted(_images, () => Images(call.Arg<CancellationToken>())));
        Runtime.Catalog.ListVolumesAsync(Arg.Any<CancellationToken>())
            .Returns(call => Counted(_volumes, () => Volumes(call.Arg<CancellationToken>())));
        Runtime.Catalog.ListNetworksAsync(Arg.Any<CancellationToken>())
            .Returns(call => Counted(_networks, () => Networks(call.Arg<CancellationToken>())));
        Runtime.WatchAsync(Arg.Any<CancellationToken>()).Returns(call => Events.Reader.ReadAllAsync(call.Arg<CancellationToken>()));
        Runtime.WatchUsageAsync(
                Arg.Any<Func<IReadOnlyList<ContainerInfo>>>(), Arg.Any<TimeSpan>(), Arg.Any<CancellationToken>())
            .Returns(call =>
            {
                Wanted = call.Arg<Func<IReadOnlyList<ContainerInfo>>>();
                UsageEnd = call.Arg<CancellationToken>();
                UsageInterval = call.Arg<TimeSpan>();
                IAsyncEnumerable<IReadOnlyList<ContainerUsage>> rounds = Rounds.Reader.ReadAllAsync(call.Arg<CancellationToken>());
                _watches.Add();
                return rounds;
            });
    }

    public IContainerRuntime Runtime { get; }

    public Func<CancellationToken, Task<IReadOnlyList<ContainerInfo>>> List { get; set; } =
        _ => Task.FromResult<IReadOnlyList<ContainerInfo>>([]);

    public Func<CancellationToken, Task<IReadOnlyList<ImageInfo>>> Images { get; set; } =
        _ => Task.FromResult<IReadOnlyList<ImageInfo>>([]);

    public Func<CancellationToken, Task<IReadOnlyList<VolumeInfo>>> Volumes { get; set; } =
        _ => Task.FromResult<IReadOnlyList<VolumeInfo>>([]);

    public Func<CancellationToken, Task<IReadOnlyList<NetworkInfo>>> Networks { get; set; } =
        _ => Task.FromResult<IReadOnlyList<NetworkInfo>>([]);

    public Channel<ProviderEvent> Events { get; set; } = Channel.CreateUnbounded<ProviderEvent>();

    /// <summary>The rounds of measuring; complete it to end the stream.</summary>
    public Channel<IReadOnlyList<ContainerUsage>> Rounds { get; set; } = Channel.CreateUnbounded<IReadOnlyList<ContainerUsage>>();

    /// <summary>Which containers were asked for by the last one who measured.</summary>
    public Func<IReadOnlyList<ContainerInfo>> Wanted { get; private set; } = () => [];

    /// <summary>Cancelled when the last one who measured left.</summary>
    public CancellationToken UsageEnd { get; private set; }

    public TimeSpan UsageInterval { get; private set; }

    public int ListCount => _lists.Count;

    public int ImageCount => _images.Count;

    public int VolumeCount => _volumes.Count;

    public int NetworkCount => _networks.Count;

    public int MeasureCount => _watches.Count;

    public void Has(params IReadOnlyList<ContainerInfo> containers) => List = _ => Task.FromResult(containers);

    public Task ListedAsync(int times) => _lists.ReachedAsync(times);

    public Task MeasuredAsync(int times) => _watches.ReachedAsync(times);

    public Task ImagesListedAsync(int times) => _images.ReachedAsync(times);

    public Task VolumesListedAsync(int times) => _volumes.ReachedAsync(times);

    public Task NetworksListedAsync(int times) => _networks.ReachedAsync(times);

    /// <summary>Counts a call after it has begun, so that who waits for it finds it under way.</summary>
    private static Task<T> Counted<T>(CallCount count, Func<Task<T>> call)
    {
        try
        {
            return call();
        }
        finally
        {
            count.Add();
        }
    }
}
