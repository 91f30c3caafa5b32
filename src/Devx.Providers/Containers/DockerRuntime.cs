using System.Text.Json;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Logs;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers;

/// <summary>The containers of a docker engine, through the docker CLI.</summary>
public sealed class DockerRuntime : CliRuntime
{
    private const string Json = DockerFormats.Json;

    /// <summary>The engine adds up every file of every volume.</summary>
    private static readonly TimeSpan CountTimeout = TimeSpan.FromMinutes(1);

    private readonly DockerCommandLine _docker;
    private readonly GuestCommandLine? _guest;
    private volatile bool _avoidsSizes;

    /// <summary>Makes the runtime of one engine.</summary>
    /// <param name="host">The computer.</param>
    /// <param name="program">Name or full path of docker on this host; not used for an engine that is asked inside its guest.</param>
    /// <param name="endpoint">Which engine.</param>
    public DockerRuntime(HostAccess host, string program, RuntimeEndpoint endpoint)
    {
        Host = host;
        _docker = new DockerCommandLine(program, endpoint.Address);
        _guest = GuestCommandLine.Of(endpoint, "docker");
    }

    /// <inheritdoc/>
    public override IEngineCatalog Catalog => new DockerCatalog(this);

    /// <inheritdoc/>
    public override IContainerLogs Logs => new CliLogs(this, Catalog);

    /// <inheritdoc/>
    public override string Name => "docker";

    /// <inheritdoc/>
    public override IEngineOperations Operations => new EngineOperations(Access);

    /// <inheritdoc/>
    public override IContainerSessions Sessions => new EngineSessions(Access);

    private protected override HostAccess Host { get; }

    private EngineAccess Access => new(this, this, new DockerDialect());

    /// <inheritdoc/>
    public override async Task<Capability> SupportsCheckpointAsync(CancellationToken cancellationToken)
    {
        DockerInfoExperimental info = ParseInfo(
            await ReadAsync(Request("info", "--format", Json), cancellationToken).ConfigureAwait(false));
        return info.OperatingSystem == "Docker Desktop"
            ? Capability.No("Docker Desktop cannot checkpoint. Pause keeps the container in memory instead.")
            : info.ExperimentalBuild
                ? Capability.YesBut("Experimental in docker: it needs CRIU, and several versions cannot restore.")
                : Capability.No(
                    "Checkpoints need CRIU and a docker daemon with experimental features. Pause keeps the container in memory instead.");
    }

    /// <inheritdoc/>
    public override CommandRequest InteractiveCommand(params IReadOnlyList<string> arguments) =>
        _guest?.Interactive(arguments) ?? _docker.Interactive(arguments);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ContainerInfo>> ListContainersAsync(CancellationToken cancellationToken)
    {
        CommandRequest list = Request("ps", "--all", "--no-trunc", "--format", _avoidsSizes ? DockerFormats.JsonWithoutSize : Json);
        string output = await ReadAsync(list, cancellationToken).ConfigureAwait(false);
        _avoidsSizes = _avoidsSizes || DockerContainerParser.HasSizes(output);
        return DockerContainerParser.Parse(output, Host.Time.GetUtcNow());
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<VolumeStake>> VolumeStakesAsync(CancellationToken cancellationToken) =>
        DockerDiskUseParser.Volumes(await ReadAsync(
            Request("system", "df", "--verbose", "--format", Json) with { Timeout = CountTimeout }, cancellationToken)
            .ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task<ImageStake> ImageStakesAsync(CancellationToken cancellationToken) =>
        DockerDiskUseParser.Images(await ReadAsync(
            Request("system", "df", "--format", Json) with { Timeout = CountTimeout }, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override IAsyncEnumerable<IReadOnlyList<ContainerUsage>> WatchUsageAsync(
        Func<IReadOnlyList<ContainerInfo>> containers, TimeSpan interval, CancellationToken cancellationToken) =>
        new UsageWatch(Host, StatsStream, () => new DockerUsageReader(), Explain).RunAsync(containers, interval, cancellationToken);

    private protected override CommandRequest Request(params IReadOnlyList<string> arguments) =>
        _guest?.Request(arguments) ?? _docker.Request(arguments);

    private protected override ProviderException Explain(CommandResult result) =>
        DockerErrors.Explain(result, _guest is null ? [] : GuestErrors.Known);

    private protected override CommandRequest EventStream() => Request(
        "events", "--format", Json,
        "--filter", "type=container", "--filter", "type=image", "--filter", "type=volume", "--filter", "type=network");

    private protected override string Answer(string output) => _guest is null ? output : GuestCommandLine.WithoutGreeting(output);

    private protected override ProviderEvent? ParseEvent(string line) =>
        _guest is not null && !line.StartsWith('{') ? null : DockerEventParser.Parse(line);

    /// <summary>
    /// <c>on-failure</c> depends on the code that the container ends with when the engine stops it: docker's manual says that it does not
    /// come back, the engine restarts it unless that was 0 (moby issue 47846).
    /// </summary>
    private protected override bool? ComesBack(string? restartPolicy, ContainerInfo container) => restartPolicy switch
    {
        "always" => true,
        "unless-stopped" => container.IsUp,
        "no" or "" => false,
        _ => null,
    };

    private CommandRequest StatsStream(TimeSpan interval) =>
        Request("stats", "--no-trunc", "--format", Json) with { Timeout = Timeout.InfiniteTimeSpan };

    private static DockerInfoExperimental ParseInfo(string output)
    {
        try
        {
            return JsonSerializer.Deserialize(output, DockerContainersJson.Default.DockerInfoExperimental) ?? new DockerInfoExperimental();
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer("docker", $"its info: {AnswerExcerpt.Of(output)}", exception);
        }
    }
}
