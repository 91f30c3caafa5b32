using System.Globalization;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Logs;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers;

/// <summary>The containers of a podman engine, local or in a machine, through the podman CLI.</summary>
public sealed class PodmanRuntime : CliRuntime
{
    private static readonly string[] CriuPaths =
        ["/usr/sbin/criu", "/usr/bin/criu", "/sbin/criu", "/usr/local/sbin/criu", "/usr/local/bin/criu"];

    /// <summary>It adds up every layer and volume.</summary>
    private static readonly TimeSpan CountTimeout = TimeSpan.FromMinutes(1);

    private readonly PodmanCommandLine _podman;
    private readonly GuestCommandLine? _guest;
    private readonly RuntimeEndpoint _endpoint;
    private readonly PodmanCatalog _catalog;

    /// <summary>Makes the runtime of one engine.</summary>
    /// <param name="host">The computer.</param>
    /// <param name="program">Name or full path of podman on this host; not used for an engine that is asked inside its guest.</param>
    /// <param name="endpoint">Which engine.</param>
    public PodmanRuntime(HostAccess host, string program, RuntimeEndpoint endpoint)
    {
        Host = host;
        _endpoint = endpoint;
        _catalog = new PodmanCatalog(this);
        _podman = new PodmanCommandLine(program, endpoint.Address);
        _guest = GuestCommandLine.Of(endpoint, endpoint.IsRootful ? ["sudo", "podman"] : ["podman"]);
    }

    /// <inheritdoc/>
    public override IEngineCatalog Catalog => _catalog;

    /// <inheritdoc/>
    public override IContainerLogs Logs => new CliLogs(this, Catalog);

    /// <inheritdoc/>
    public override string Name => "podman";

    /// <inheritdoc/>
    public override IEngineOperations Operations => new EngineOperations(Access);

    /// <inheritdoc/>
    public override IContainerSessions Sessions => new EngineSessions(Access);

    private protected override HostAccess Host { get; }

    private EngineAccess Access => new(this, this, new PodmanDialect(Checkpoint()));

    /// <inheritdoc/>
    public override Task<Capability> SupportsCheckpointAsync(CancellationToken cancellationToken) => Task.FromResult(Checkpoint());

    /// <inheritdoc/>
    public override CommandRequest InteractiveCommand(params IReadOnlyList<string> arguments) =>
        _guest?.Interactive(arguments) ?? _podman.Interactive(arguments);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ContainerInfo>> ListContainersAsync(CancellationToken cancellationToken) =>
        PodmanContainerParser.Parse(
            await ReadAsync(Request("ps", "--all", "--format", "json"), cancellationToken).ConfigureAwait(false));

    /// <summary>No JSON of podman says what a volume holds.</summary>
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<VolumeStake>> VolumeStakesAsync(CancellationToken cancellationToken) =>
        PodmanDiskUseParser.Volumes(
            await ReadAsync(Request("volume", "ls", "--format", "json"), cancellationToken).ConfigureAwait(false));

    /// <summary>Podman before 4.4 answers with the word "json", and wants a template.</summary>
    /// <inheritdoc/>
    public override async Task<ImageStake> ImageStakesAsync(CancellationToken cancellationToken)
    {
        string output = await DiskUseAsync("json", cancellationToken).ConfigureAwait(false);
        return PodmanDiskUseParser.IsTemplateWanted(output)
            ? PodmanDiskUseParser.ImagesOfLines(await DiskUseAsync("{{json .}}", cancellationToken).ConfigureAwait(false))
            : PodmanDiskUseParser.Images(output);
    }

    /// <inheritdoc/>
    public override IAsyncEnumerable<IReadOnlyList<ContainerUsage>> WatchUsageAsync(
        Func<IReadOnlyList<ContainerInfo>> containers, TimeSpan interval, CancellationToken cancellationToken) =>
        new UsageWatch(Host, StatsStream, () => new PodmanUsageReader(Host.Time), Explain)
            .RunAsync(containers, interval, cancellationToken);

    private protected override CommandRequest Request(params IReadOnlyList<string> arguments) =>
        _guest?.Request(arguments) ?? _podman.Request(arguments);

    private protected override ProviderException Explain(CommandResult result) =>
        PodmanErrors.Explain(result, _guest is null ? [] : GuestErrors.Known);

    private protected override CommandRequest EventStream() => Request("events", "--format", "json");

    private protected override string Answer(string output) => _guest is null ? output : GuestCommandLine.WithoutGreeting(output);

    private protected override ProviderEvent? ParseEvent(string line) =>
        _guest is not null && !line.StartsWith('{') ? null : PodmanEventParser.Parse(line);

    /// <summary>
    /// Podman has no daemon: only the service podman-restart starts containers, and only those of <c>always</c> in all versions.
    /// </summary>
    private protected override bool? ComesBack(string? restartPolicy, ContainerInfo container) => restartPolicy switch
    {
        "no" or "" or "on-failure" => false,
        _ when _podman.IsLocal && !PodmanRestartService.IsEnabled(Host) => false,
        "always" when _podman.IsLocal => true,
        _ => null,
    };

    private Task<string> DiskUseAsync(string format, CancellationToken cancellationToken) =>
        ReadAsync(Request("system", "df", "--format", format) with { Timeout = CountTimeout }, cancellationToken);

    private CommandRequest StatsStream(TimeSpan interval)
    {
        // The interval is in whole seconds; --no-reset keeps clear-screen codes out.
        string seconds = Math.Max(1, (int)Math.Round(interval.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Request("stats", "--no-reset", "--no-trunc", "--interval", seconds, "--format", "json") with
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>
    /// The client itself refuses everybody but root, even on a rootful machine. Whether there is CRIU it tells best itself, but where it
    /// can be looked for its absence is said before.
    /// </summary>
    private Capability Checkpoint() =>
        _guest is not null && _endpoint.IsRootful ? Capability.YesBut("It needs CRIU in the machine.")
        : !_podman.IsLocal && _endpoint.IsRootful
            ? Capability.No(
                "podman refuses checkpoints from outside. In the machine: podman machine ssh NAME sudo podman container checkpoint ID.")
        : !Host.Platform.IsRoot || !_podman.IsLocal
            ? Capability.No("Checkpoints need CRIU and a rootful engine. Pause keeps the container in memory instead.")
        : !CriuPaths.Any(Host.Files.Exists)
            ? Capability.YesBut("It needs CRIU, which was not found on this computer (package criu).")
        : Capability.Yes;
}
